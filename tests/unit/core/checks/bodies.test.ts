import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { edit, report } from '../../../support/faulty-content.ts';

test('imports, exports and expressions in a text are reported', async () => {
  expect(await report('program-code')).toMatchInlineSnapshot(`
    "content/strategies/anytown/vision.mdx:10:1 [program-code] A paragraph that starts with "import" is read as program code, which content cannot contain. Delete it, or start the sentence with another word.
    content/strategies/anytown/vision.mdx:12:1 [program-code] A paragraph that starts with "export" is read as program code, which content cannot contain. Delete it, or start the sentence with another word.
    content/strategies/anytown/vision.mdx:14:7 [program-code] The text "{1 + 1}" is in braces, so it is read as program code, which content cannot contain. Write round brackets, or "&#123;" for "{" and "&#125;" for "}"."
  `);
});

test('HTML and components in a text are reported', async () => {
  expect(await report('html')).toMatchInlineSnapshot(`
    "content/strategies/anytown/vision.mdx:10:1 [component] The text contains the HTML tag "<div>". A text can have no tags except "<Note>". Write it in Markdown: **bold**, [a link](https://...), "- " for a list. A "<" that is meant as a character is "&lt;".
    content/strategies/anytown/vision.mdx:12:7 [component] The text contains the HTML tag "<b>". A text can have no tags except "<Note>". Write it in Markdown: **bold**, [a link](https://...), "- " for a list. A "<" that is meant as a character is "&lt;".
    content/strategies/anytown/vision.mdx:16:1 [component] The text contains the component "<Chart>". A text can have no tags except "<Note>". Write it in Markdown: **bold**, [a link](https://...), "- " for a list. A "<" that is meant as a character is "&lt;"."
  `);
});

test('attributes that could write HTML into the page are reported', async () => {
  expect(await report('unsafe-component')).toMatchInlineSnapshot(`
    "content/strategies/anytown/vision.mdx:10:1 [component] "<Note>" has the unknown attribute "open". It can have "title".
    content/strategies/anytown/vision.mdx:10:1 [component] "<Note>" has the unknown attribute "set:html". It can have "title".
    content/strategies/anytown/vision.mdx:10:1 [component] The attribute "title" of "<Note>" is not plain text. Write it between quotation marks: title="...".
    content/strategies/anytown/vision.mdx:10:1 [component] The attribute "{...all}" of "<Note>" is not plain text. Write it between quotation marks: title="..."."
  `);
});

test('a note in the middle of a paragraph is reported', async () => {
  expect(await report(withVision('Homes are <Note>cold</Note> here.'))).toMatchInlineSnapshot(
    `"content/strategies/anytown/vision.mdx:12:11 [component] "<Note>" is in the middle of a paragraph, a heading or a table. Write it on a line of its own, with an empty line before and after it."`,
  );
});

test('a heading of the first level is reported', async () => {
  expect(await report('first-heading')).toMatchInlineSnapshot(
    `"content/strategies/anytown/vision.mdx:10:1 [first-heading] The heading "Warm homes" is at level 1, which is only for the title of the page. Write "## Warm homes"."`,
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
    `"content/strategies/anytown/vision.mdx:10:1 [image-description] The picture "/icon.svg" has no description for people who cannot see it. Write what it shows between the square brackets: ![A bar chart of ...](...)."`,
  );
});

test('a heading that skips a level is reported, and one that goes back up is not', async () => {
  expect(await report('heading-that-skips-a-level')).toMatchInlineSnapshot(
    `"content/strategies/anytown/vision.mdx:14:1 [heading-level] The heading "In winter" is at level 4, directly after a heading of level 2. Write "### In winter"."`,
  );
});

test('a heading without words is reported', async () => {
  expect(await report('heading-without-words')).toMatchInlineSnapshot(
    `"content/strategies/anytown/vision.mdx:12:1 [empty-heading] The line "##" is a heading without words. Write the heading after it, or delete the line."`,
  );
});

test('headings of two texts with one address on the page of the whole strategy are reported', async () => {
  const twoTexts = await report((content) => {
    const sections = join(content, 'strategies/anytown/sections');
    writeFileSync(
      join(sections, 'how-we.mdx'),
      readFileSync(join(sections, 'how.mdx'), 'utf8')
        .replace('warm-homes-board', 'board')
        .replace('title: How we', 'title: Where we') + '\n## Work\n',
    );
    appendFileSync(join(sections, 'how.mdx'), '\n## We work\n');
  });
  expect(twoTexts).toMatchInlineSnapshot(
    `"content/strategies/anytown/sections/how.mdx:43:1 [repeated-heading] The heading "We work" would have the same address as one of content/strategies/anytown/sections/how-we.mdx. Give one of them other words."`,
  );
});

test('a note that no page would show is reported', async () => {
  expect(await report('footnote-that-nothing-shows')).toMatchInlineSnapshot(`
    "content/strategies/anytown/vision.mdx:16:1 [footnote] The note "[^a]" is given twice, but only the first one would be shown. Give one of the two another name, or delete it.
    content/strategies/anytown/vision.mdx:18:1 [footnote] The note "[^b]" would not be shown, because the text does not refer to it. Write "[^b]" in the text where the note belongs, or delete the note."
  `);
});

test('links to pages that the site does not have are reported', async () => {
  expect(await report('links-to-no-page')).toMatchInlineSnapshot(`
    "content/strategies/anytown/vision.mdx:12:1 [broken-link] The page at "/anytown/how/" has no heading "#why". Open the page, choose the heading in its contents, and copy the address.
    content/strategies/anytown/vision.mdx:12:24 [broken-link] There is no page at "/anytown/hwo/": the section "hwo" does not exist. Did you mean "how"?
    content/strategies/anytown/vision.mdx:12:73 [broken-link] There is no page at "/anytown/actions/9.9-99/": the action "9.9-99" does not exist. Look for the page on the site, and copy its address.
    content/strategies/anytown/vision.mdx:12:103 [broken-link] There is no page at "/anytown/actions". Write "/" at the end of the address: "/anytown/actions/".
    content/strategies/anytown/vision.mdx:13:1 [broken-link] There is no page at "/elsewhere/": the strategy "elsewhere" does not exist. Look for the page on the site, and copy its address.
    content/strategies/anytown/vision.mdx:13:18 [broken-link] There is no page at "/anytown/a/b/c/d/". Look for the page on the site, and copy its address.
    content/strategies/anytown/vision.mdx:13:87 [broken-link] There is no page at "/anytown/partners/landlord/": the partner "landlord" does not exist. Did you mean "landlords"?"
  `);
});

test('a link without words is reported', async () => {
  expect(await report('link-without-words')).toMatchInlineSnapshot(`
    "content/strategies/anytown/vision.mdx:12:10 [link-text] The link to "https://register.example/" has no words, so nobody can see it or choose it. Write where it leads between the square brackets: [the register](https://...).
    content/strategies/anytown/vision.mdx:12:44 [link-text] The link has no words, so nobody can see it or choose it. Write where it leads between the square brackets: [the register](https://...)."
  `);
});

test('a picture that is a page or not there is reported', async () => {
  expect(await report('picture-of-a-page')).toMatchInlineSnapshot(`
    "content/strategies/anytown/vision.mdx:12:1 [missing-picture] There is no picture file for "/anytown/how/" in public/. Put the file into public/ and write its address from the root: ![A bar chart of ...](/file.svg).
    content/strategies/anytown/vision.mdx:14:1 [missing-picture] There is no picture file for "/ikon.svg" in public/. Did you mean "/icon.svg"?"
  `);
});

test('Markdown that would be printed as typed is reported, and the same signs with a meaning of their own are not', async () => {
  expect(await report('unfinished-markdown')).toMatchInlineSnapshot(`
    "content/strategies/anytown/vision.mdx:12:6 [literal-markup] The text contains "[the register][nowhere]", a link whose address is not given, which would be printed as typed. Write [its text](https://...), or add the line "[name]: https://..." below.
    content/strategies/anytown/vision.mdx:12:40 [literal-markup] The text contains "](", a link whose address cannot be read, which would be printed as typed. Write [its text](https://...). An address has no spaces: write "%20" instead of each.
    content/strategies/anytown/vision.mdx:12:81 [literal-markup] The text contains "** this **", bold with a space in the wrong place, which would be printed as typed. Write **bold** without spaces inside the asterisks.
    content/strategies/anytown/vision.mdx:12:92 [literal-markup] The text contains "[^9]", a mark for a footnote that is not there, which would be printed as typed. Add the note on a line of its own below, "[^1]: The note.", or delete the mark.
    content/strategies/anytown/vision.mdx:14:1 [literal-markup] "##Warm homes" is not a heading, because a space is missing after the "#". Write "## Warm homes"."
  `);
});

test('addresses with hidden readers, passwords, spaces or numbers for names are reported', async () => {
  expect(await report('addresses-in-text-that-deceive')).toMatchInlineSnapshot(`
    "content/strategies/anytown/vision.mdx:12:1 [secure-link] "mailto:a@anytown.example?bcc=b%40evil.example" cannot be used as an address. An email address is written mailto:name@example.org, and only "?subject=" can follow it.
    content/strategies/anytown/vision.mdx:12:52 [secure-link] "mailto:a@anytown.example%0d%0aBcc:b@evil.example" cannot be used as an address. An email address is written mailto:name@example.org, and only "?subject=" can follow it.
    content/strategies/anytown/vision.mdx:13:1 [secure-link] "https://user:secret@anytown.example/" cannot be used as an address. An address on a public page cannot contain a user name or a password: delete what is before the "@".
    content/strategies/anytown/vision.mdx:13:43 [secure-link] "https://[::1]/" cannot be used as an address. The address has to name a website, such as www.example.gov.uk, and not a number or a single computer.
    content/strategies/anytown/vision.mdx:13:63 [secure-link] "/anytown/how to/" cannot be used as an address. An address cannot contain a space: write "%20" instead."
  `);
});

test('a note with two titles is reported', async () => {
  expect(await report('note-with-two-titles')).toMatchInlineSnapshot(
    `"content/strategies/anytown/vision.mdx:12:1 [component] "<Note>" has the attribute "title" twice. Delete one of the two."`,
  );
});

test('Markdown and HTML in plain fields are reported', async () => {
  expect(await report('markup-in-fields')).toMatchInlineSnapshot(`
    "content/strategies/anytown/documents.yml:8:16 [literal-markup] "about" of the document "committee-paper" contains "**paper**", bold in Markdown, which would be printed as typed. A field is plain text: write the words alone.
    content/strategies/anytown/documents.yml:11:21 [literal-markup] "title" of the document "progress-report" contains "&amp;", an HTML character code, which would be printed as typed. A field is plain text: type the character itself.
    content/strategies/anytown/documents.yml:12:17 [literal-markup] "publisher" of the document "progress-report" contains "## AWHP", a heading in Markdown, which would be printed as typed. A field is plain text: write the words alone.
    content/strategies/anytown/documents.yml:13:15 [literal-markup] "urlNote" of the document "progress-report" contains "[Ask](https://anytown.example/)", a link in Markdown, which would be printed as typed. A field is plain text: write the words alone. An address has a field of its own, "url", or belongs in the text of a page.
    content/strategies/anytown/documents.yml:14:21 [literal-markup] "about" of the document "progress-report" contains "<b>", an HTML tag, which would be printed as typed. A field is plain text: write the words alone."
  `);
});

function withVision(markdown: string): (content: string) => void {
  return (content) => appendFileSync(join(content, 'strategies/anytown/vision.mdx'), `\n${markdown}\n`);
}

const vision = 'strategies/anytown/vision.mdx';
const inVision = (text: string): ReturnType<typeof edit> =>
  edit({ [vision]: [['Every home in Anytown is warm.', text]] });

test.each([
  ['The **council pays for lofts.', '**council pays for lofts.'],
  ['The council pays **5%**of it.', '**5%'],
  ['The **council* pays.', '**council*'],
  ['The `council pays.', '`council pays.'],
  ['The ~~council pays.', '~~council pays.'],
  ['######## The council', '######## The council'],
  ['• The council\n• Landlords', '• The council'],
  ['-The council\n-Landlords', '-The council'],
  ['| a | b |\n| --- |\n| c | d |', '| a | b |'],
  ['```\nThe council pays.', '```'],
  ['summary: The council\nIt pays.', 'summary: The council'],
  ['<Note title="">\n\nThe council pays.\n\n</Note>', 'title'],
  ['', 'There is no text below the settings'],
])('the text %j is one problem', async (text, named) => {
  const found = await report(inVision(text));
  expect(found.split('\n')).toHaveLength(1);
  expect(found).toContain(named);
});

test.each([
  'Total** of homes, 2 ** 3, a_b, \\*\\*Anytown, O`Brien and 5 ~~ 6.',
  'A word **in bold**, *another*, ***both***, **one *in* another** and `code`.',
  'From 2 to 3 -4 degrees\n– and a line that starts with a dash.',
  '| a | b |\n| --- | ---: |\n| c | d |',
  '```\ncode\n```',
])('nothing is wrong with the text %j', async (text) => {
  expect(await report(inVision(text))).toBe('');
});

test('a tag that is written wrongly is one problem, whose other half is not another', async () => {
  const note = (start: string, end: string) => report(inVision(`${start}\n\nHomes.\n\n${end}`));
  expect((await note('<Note title=Ask the council>', '</Note>')).split('\n')).toHaveLength(1);
  expect((await note('<Note>', '</Notes>')).split('\n')).toHaveLength(1);
  expect((await note('<note>', '</Note>')).split('\n')).toHaveLength(1);
});
