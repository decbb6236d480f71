import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { siteMarkdown } from '../../../../src/ui/markdown/site-links.ts';

/** The HTML of a text that stands in `sections/how.mdx`. */
async function html(markdown: string): Promise<string> {
  const fileURL = new URL('file:///anytown/sections/how.mdx');
  const { html: written } = await markdownToHtml(markdown, { hastPlugins: siteMarkdown(), fileURL });
  return written.trim();
}

test('a heading has an id that begins with its file', async () => {
  expect(await html('## Who is cold')).toBe('<h2 id="sections-how-who-is-cold">Who is cold</h2>');
});

test('a link to a heading of the same text leads to it, wherever it stands', async () => {
  expect(await html('[Who](#who-is-cold)\n\n## Who is cold\n\n[Who][who]\n\n[who]: #who-is-cold'))
    .toMatchInlineSnapshot(`
    "<p><a href="#sections-how-who-is-cold">Who</a></p>
    <h2 id="sections-how-who-is-cold">Who is cold</h2>
    <p><a href="#sections-how-who-is-cold">Who</a></p>"
  `);
});

test('a link to another part of the page stays as it is', async () => {
  expect(await html('[Figures](#figures)\n\n## Who is cold')).toContain('href="#figures"');
});

test('a link by the whole id of a heading stays as it is', async () => {
  expect(await html('[Who](#sections-how-who-is-cold)\n\n## Who is cold')).toContain(
    'href="#sections-how-who-is-cold"',
  );
});
