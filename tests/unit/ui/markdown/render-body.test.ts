import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../../src/core/content/markdown.ts';
import { bodyHeadings, renderBody } from '../../../../src/ui/markdown/render-body.ts';

function body(markdown: string) {
  const { tree, findings } = parseMarkdown(markdown, 0);
  expect(findings).toEqual([]);
  if (tree === undefined) throw new Error('The text could not be parsed.');
  return { path: 'strategies/anytown/sections/how.mdx', tree };
}

const html = (markdown: string, level?: number) => renderBody(body(markdown), level);

test('a heading has an id that begins with its file', () => {
  expect(html('## Who is cold')).toBe('<h2 id="sections-how-who-is-cold">Who is cold</h2>');
});

test('a heading is on the level that the page has for it, and no heading is deeper than six', () => {
  expect(html('## One\n\n### Two\n\n#### Three', 5)).toMatchInlineSnapshot(`
    "<h5 id="sections-how-one">One</h5>
    <h6 id="sections-how-two">Two</h6>
    <h6 id="sections-how-three">Three</h6>"
  `);
});

test('the headings of a text are listed with their levels as written', () => {
  expect(bodyHeadings(body('## Who *is* `cold`\n\n### Why'))).toEqual([
    { depth: 2, text: 'Who is cold', words: 'who-is-cold', slug: 'sections-how-who-is-cold' },
    { depth: 3, text: 'Why', words: 'why', slug: 'sections-how-why' },
  ]);
});

test('a link to a heading of the same text leads to it, wherever it is', () => {
  expect(html('[Who](#who-is-cold)\n\n## Who is cold\n\n[Who][who]\n\n[who]: #who-is-cold')).toMatchInlineSnapshot(`
    "<p><a href="#sections-how-who-is-cold">Who</a></p>
    <h2 id="sections-how-who-is-cold">Who is cold</h2>
    <p><a href="#sections-how-who-is-cold">Who</a></p>"
  `);
});

test('a link to another part of the page stays as it is', () => {
  expect(html('[Figures](#figures)\n\n## Who is cold')).toContain('href="#figures"');
});

test('a link by the whole id of a heading stays as it is', () => {
  expect(html('[Who](#sections-how-who-is-cold)\n\n## Who is cold')).toContain('href="#sections-how-who-is-cold"');
});

test('addresses hold no spaces, quotation marks or other characters that addresses cannot have', () => {
  expect(html('[a](<https://example.org/a/b?"é%20%> "A \\" title")')).toBe(
    '<p><a href="https://example.org/a/b?%22%C3%A9%20%" title="A &quot; title">a</a></p>',
  );
});

test('every kind of Markdown becomes its element', () => {
  const markdown = `
Plain *emphasis* **strong** ~~deleted~~ \`code <b>\` &lt;b&gt;\\
next line ![A bar chart](/chart.svg "Cold homes")

> A quotation

- One
- Two
  1. Inner

3. Third

   in two paragraphs
4. Fourth

- [x] Done
- [ ] Open

| Head | Two |
| ---- | --: |
| Cell | 2   |

\`\`\`html
<img src=x>
\`\`\`

---

<Note title="Ask &lt;us&gt;">
A *note*
</Note>
`;
  expect(html(markdown)).toMatchInlineSnapshot(`
    "<p>Plain <em>emphasis</em> <strong>strong</strong> <del>deleted</del> <code>code &lt;b&gt;</code> &lt;b&gt;<br>
    next line <img src="/chart.svg" alt="A bar chart" title="Cold homes"></p>
    <blockquote><p>A quotation</p></blockquote>
    <ul>
    <li>One</li>
    <li>Two
    <ol>
    <li>Inner</li>
    </ol></li>
    </ul>
    <ol start="3">
    <li><p>Third</p>
    <p>in two paragraphs</p></li>
    <li><p>Fourth</p></li>
    </ol>
    <ul>
    <li><input type="checkbox" aria-label="Done" checked disabled> Done</li>
    <li><input type="checkbox" aria-label="Not done" disabled> Open</li>
    </ul>
    <table><thead><tr><th>Head</th><th>Two</th></tr></thead><tbody><tr><td>Cell</td><td>2</td></tr></tbody></table>
    <pre><code>&lt;img src=x&gt;
    </code></pre>
    <hr>
    <div class="govuk-inset-text"><p class="note__title">Ask &lt;us&gt;</p>
    <p>A <em>note</em></p></div>"
  `);
});

test('footnotes are numbered by the order in which the text refers to them', () => {
  expect(html('One[^b], two[^a], one again[^b].\n\n[^a]: A\n\n[^b]: B[^c]\n\n[^c]: C\n\n[^d]: D'))
    .toMatchInlineSnapshot(`
      "<p>One<sup><a href="#sections-how--footnote-1" id="sections-how--footnote-1-reference">1</a></sup>, two<sup><a href="#sections-how--footnote-2" id="sections-how--footnote-2-reference">2</a></sup>, one again<sup><a href="#sections-how--footnote-1">1</a></sup>.</p>
      <section aria-label="Footnotes"><ol><li id="sections-how--footnote-1"><p>B<sup><a href="#sections-how--footnote-3" id="sections-how--footnote-3-reference">3</a></sup></p>
      <a href="#sections-how--footnote-1-reference" aria-label="Back to reference 1">↩</a></li><li id="sections-how--footnote-2"><p>A</p>
      <a href="#sections-how--footnote-2-reference" aria-label="Back to reference 2">↩</a></li><li id="sections-how--footnote-3"><p>C</p>
      <a href="#sections-how--footnote-3-reference" aria-label="Back to reference 3">↩</a></li></ol></section>"
    `);
});

test('a heading that is called like a footnote has another id', () => {
  expect(html('One[^1].\n\n## Footnote 1\n\n[^1]: A')).toMatch(
    /id="sections-how-footnote-1".*id="sections-how--footnote-1"/s,
  );
});

test('footnotes of the same name in two texts have different ids', () => {
  const { tree } = body('One[^1].\n\n[^1]: A');
  const ids = ['how', 'why'].map((name) =>
    [...renderBody({ path: `strategies/anytown/sections/${name}.mdx`, tree }).matchAll(/ id="([^"]+)"/g)].map(
      ([, id]) => id,
    ),
  );
  expect(new Set(ids.flat()).size).toBe(4);
});

test.each([
  ['a tag', 'Plain\n\n<script>x</script>'],
  ['a component', 'Plain\n\n<Chart />'],
  ['a note in the middle of a paragraph', 'Plain\n\nA <Note>x</Note>'],
  ['an attribute that is program code', 'Plain\n\n<Note title={x}>y</Note>'],
  ['attributes from program code', 'Plain\n\n<Note {...x}>y</Note>'],
  ['another attribute', 'Plain\n\n<Note set:html="<b>">y</Note>'],
  ['an expression', 'Plain\n\n{1 + 1}'],
  ['an expression in a line', 'Plain\n\na {1 + 1}'],
  ['an import', "Plain\n\nimport fs from 'node:fs'"],
  ['an export', 'Plain\n\nexport const x = 1'],
  ['a heading of the first level', 'Plain\n\n# Title'],
  ['a link that runs a program', 'Plain\n\n[a](javascript:x)'],
  ['a link by an address that runs a program', 'Plain\n\n[a][a]\n\n[a]: javascript:x'],
  ['a picture of another site', 'Plain\n\n![a](https://example.org/a.png)'],
  ['a picture by an address', 'Plain\n\n![a][a]\n\n[a]: https://example.org/a.png'],
])('no page is drawn with %s, and the error says where it is', (_, markdown) => {
  expect(() => html(markdown)).toThrow('strategies/anytown/sections/how.mdx:3 ');
});
