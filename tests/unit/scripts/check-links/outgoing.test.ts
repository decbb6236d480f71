import { describe, expect, test } from 'vitest';
import { contentLinks, type ContentLink } from '../../../../scripts/check-links/content-links.ts';
import { outgoingLinks, reportOutgoing } from '../../../../scripts/check-links/outgoing.ts';
import { projectFolder } from '../../../../scripts/lib/project-folder.ts';
import { readContent } from '../../../../src/core/content/read-content.ts';
import { followFiles } from './made-site.ts';

/** An address in a content file. */
function written(address: string, line = 1): ContentLink {
  return { address, location: { file: 'content/help.yml', line, column: 3 } };
}

/** What is listed of a site of these pages and this content. */
function listed(files: Record<string, string>, content: ContentLink[] = [], base = '/'): string[] {
  const site = followFiles(files, base);
  return reportOutgoing(outgoingLinks(site, content, base), site.pages).split('\n');
}

/** A site of a front page, `count` pages below `/leeds/` that hold `html`, and one below `/york/`. */
function manyPages(html: string, count: number): Record<string, string> {
  const names = Array.from({ length: count }, (_, index) => `leeds/${index}/index.html`);
  return { 'index.html': '', 'york/index.html': '', ...Object.fromEntries(names.map((name) => [name, html])) };
}

test('an address is listed once, with its lines and pages', () => {
  const files = {
    'index.html': '<a href="https://elsewhere.example/"></a> <a href="/leeds/">',
    'leeds/index.html': '<a href="https://elsewhere.example/"></a> <a href="https://another.example/">',
  };
  expect(listed(files, [written('https://elsewhere.example/', 4), written('https://elsewhere.example/', 9)])).toEqual([
    'https://another.example/',
    '  in no content file',
    '  on /leeds/',
    '',
    'https://elsewhere.example/',
    '  content/help.yml:4:3',
    '  content/help.yml:9:3',
    '  on / and /leeds/',
    '',
    '2 addresses outside the site. None were visited.',
  ]);
});

test('an address that only the content has is on no page', () => {
  expect(listed({}, [written('https://elsewhere.example/')])).toContain('  on no page');
});

test('an address of the site itself is not listed', () => {
  expect(listed({ 'index.html': '<a href="/x/">' }, [written('/x/')])).toEqual([
    '0 addresses outside the site. None were visited.',
  ]);
});

test('an address that is not encrypted is marked', () => {
  expect(listed({ 'index.html': '<a href="http://elsewhere.example/">' })[0]).toBe(
    'http://elsewhere.example/ (not encrypted)',
  );
});

describe('pages beyond five', () => {
  const link = '<a href="https://elsewhere.example/">';

  test('are counted', () => {
    expect(listed({ ...manyPages(link, 6), 'leeds/index.html': '' })).toContain('  on 6 pages');
  });

  test('are every page of a folder, where they are', () => {
    expect(listed(manyPages(link, 6))).toContain('  on every page of /leeds/');
  });

  test('are every page, where they are', () => {
    const files = { ...manyPages(link, 6), 'index.html': link, 'york/index.html': link, 'style.css': '' };
    expect(listed(files)).toContain('  on every page');
  });
});

test('addresses of a form with its places filled in are one', () => {
  const files = {
    'index.html': '<a href="https://form.example/?on=1.1&amp;title=A%20plan">',
    'leeds/index.html': '<a href="https://form.example/?on=1.2&amp;title=B">',
  };
  const form = written('https://form.example/?on={reference}&title={title}');
  expect(listed(files, [form]).slice(0, 3)).toEqual([form.address, '  content/help.yml:1:3', '  on / and /leeds/']);
});

test('e-mails to one address are one, whatever their subject', () => {
  const files = { 'index.html': '<a href="mailto:a@b.example?subject=A"></a> <a href="mailto:a@b.example?subject=B">' };
  expect(listed(files, [written('mailto:a@b.example')]).slice(0, 3)).toEqual([
    'mailto:a@b.example',
    '  content/help.yml:1:3',
    '  on /',
  ]);
});

test('an address with encoded signs is found in the content without', () => {
  const files = { 'index.html': '<a href="https://elsewhere.example/gr%C3%B6%C3%9Fe">' };
  expect(listed(files, [written('https://elsewhere.example/gr\u00f6\u00dfe')])).toContain('  content/help.yml:1:3');
});

test('links of the content are found in texts and in fields', async () => {
  const links = contentLinks(await readContent('tests/fixtures/valid', projectFolder));
  const inSections = links.filter(({ location }) => location.file.includes('/sections/'));
  expect(inSections.map(({ address, location: { file, line, column } }) => `${file}:${line}:${column} ${address}`))
    .toMatchInlineSnapshot(`
    [
      "tests/fixtures/valid/strategies/anytown/sections/how.mdx:16:10 https://anytown.example/asked/",
      "tests/fixtures/valid/strategies/anytown/sections/how.mdx:26:10 https://anytown.example/board/",
      "tests/fixtures/valid/strategies/anytown/sections/how.mdx:33:10 https://anytown.example/warmth-plan/",
      "tests/fixtures/valid/strategies/anytown/sections/why.mdx:16:40 https://register.example/",
      "tests/fixtures/valid/strategies/anytown/sections/why.mdx:17:1 /anytown/how/",
      "tests/fixtures/valid/strategies/anytown/sections/why.mdx:24:1 /icon.svg",
      "tests/fixtures/valid/strategies/anytown/sections/why.mdx:30:10 mailto:awhp@anytown.example",
      "tests/fixtures/valid/strategies/anytown/sections/why.mdx:30:66 tel:+441632960001",
      "tests/fixtures/valid/strategies/anytown/sections/why.mdx:31:1 #who-is-cold",
    ]
  `);
  expect(links.map(({ address }) => address)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^mailto:[^@]+@/), expect.stringMatching(/^tel:\d+$/)]),
  );
});
