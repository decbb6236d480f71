import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { report } from '../../../support/faulty-content.ts';

test('imports, exports and expressions in a text are reported', async () => {
  expect(await report('program-code')).toMatchInlineSnapshot(`
    "content/strategies/anytown/vision.mdx:10:1 [program-code] A paragraph that starts with "import" is read as program code, which content cannot hold. Delete it, or start the sentence with another word.
    content/strategies/anytown/vision.mdx:12:1 [program-code] A paragraph that starts with "export" is read as program code, which content cannot hold. Delete it, or start the sentence with another word.
    content/strategies/anytown/vision.mdx:14:7 [program-code] The text "{1 + 1}" is in braces, so it is read as program code, which content cannot hold. Write round brackets, or "&#123;" for "{" and "&#125;" for "}"."
  `);
});

test('HTML and components in a text are reported', async () => {
  expect(await report('html')).toMatchInlineSnapshot(`
    "content/strategies/anytown/vision.mdx:10:1 [component] The text holds the HTML tag "<div>". Of all tags, a text can have only "<Note>". Write it in Markdown: **bold**, [a link](https://...), "- " for a list. A "<" that is meant as a character is "&lt;".
    content/strategies/anytown/vision.mdx:12:7 [component] The text holds the HTML tag "<b>". Of all tags, a text can have only "<Note>". Write it in Markdown: **bold**, [a link](https://...), "- " for a list. A "<" that is meant as a character is "&lt;".
    content/strategies/anytown/vision.mdx:16:1 [component] The text holds the component "<Chart>". Of all tags, a text can have only "<Note>". Write it in Markdown: **bold**, [a link](https://...), "- " for a list. A "<" that is meant as a character is "&lt;"."
  `);
});

test('attributes that could write HTML into the page are reported', async () => {
  expect(await report('unsafe-component')).toMatchInlineSnapshot(`
    "content/strategies/anytown/vision.mdx:10:1 [component] "<Note>" has the unknown attribute "open". It can have "title".
    content/strategies/anytown/vision.mdx:10:1 [component] "<Note>" has the unknown attribute "set:html". It can have "title".
    content/strategies/anytown/vision.mdx:10:1 [component] The attribute "title" of "<Note>" is no plain text. Write it between quotation marks: title="...".
    content/strategies/anytown/vision.mdx:10:1 [component] The attribute "{...all}" of "<Note>" is no plain text. Write it between quotation marks: title="..."."
  `);
});

test('a note in the middle of a paragraph is reported', async () => {
  expect(await report(withVision('Homes are <Note>cold</Note> here.'))).toMatchInlineSnapshot(
    `"content/strategies/anytown/vision.mdx:12:11 [component] "<Note>" is in the middle of a paragraph, a heading or a table. Write it on a line of its own, with an empty line before it and after it."`,
  );
});

test('a heading of the first level is reported', async () => {
  expect(await report('first-heading')).toMatchInlineSnapshot(
    `"content/strategies/anytown/vision.mdx:10:1 [first-heading] The heading "Warm homes" is of the first level, which the title of the page has. Write "## Warm homes"."`,
  );
});

test('a heading that stands twice is reported, in capitals or not', async () => {
  expect(await report('repeated-heading')).toMatchInlineSnapshot(
    `"content/strategies/anytown/vision.mdx:14:1 [repeated-heading] This text has two headings called "Warm Homes", so a link could lead to either. Give one of them other words."`,
  );
});

test('links that are not https, and scripts in them, are reported', async () => {
  expect(await report('links-in-text')).toMatchInlineSnapshot(`
    "content/strategies/anytown/vision.mdx:10:5 [secure-link] "http://anytown.example/" is not a secure web address (https://...) or a page of this site. Did you mean "https://anytown.example/"? An address is written https://..., mailto:..., tel:..., #heading or /page/of/this/site/.
    content/strategies/anytown/vision.mdx:10:43 [secure-link] "http://www.anytown.example" is not a secure web address (https://...) or a page of this site. Did you mean "https://www.anytown.example"? An address is written https://..., mailto:..., tel:..., #heading or /page/of/this/site/.
    content/strategies/anytown/vision.mdx:10:64 [secure-link] "javascript:alert%281%29" is not a secure web address (https://...) or a page of this site. An address is written https://..., mailto:..., tel:..., #heading or /page/of/this/site/.
    content/strategies/anytown/vision.mdx:10:101 [secure-link] "../how/" is not a secure web address (https://...) or a page of this site. An address is written https://..., mailto:..., tel:..., #heading or /page/of/this/site/.
    content/strategies/anytown/vision.mdx:11:1 [secure-link] "//other.example/" is not a secure web address (https://...) or a page of this site. Did you mean "https://other.example/"? An address is written https://..., mailto:..., tel:..., #heading or /page/of/this/site/.
    content/strategies/anytown/vision.mdx:13:1 [secure-link] "papers/1.pdf" is not a secure web address (https://...) or a page of this site. An address is written https://..., mailto:..., tel:..., #heading or /page/of/this/site/."
  `);
});

test('a picture without a description is reported', async () => {
  expect(await report('picture-without-description')).toMatchInlineSnapshot(
    `"content/strategies/anytown/vision.mdx:10:1 [image-description] The picture "/charts/wards.svg" has no description for people who cannot see it. Write what it shows between the square brackets: ![A bar chart of ...](...)."`,
  );
});

function withVision(markdown: string): (content: string) => void {
  return (content) => appendFileSync(join(content, 'strategies/anytown/vision.mdx'), `\n${markdown}\n`);
}
