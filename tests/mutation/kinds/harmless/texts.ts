import { addParagraph, insideWord, edit, rewrite } from '../../edits.ts';
import { pages, type Kind } from '../../kind.ts';
import { bodyOf } from '../../fields.ts';

/** What a text may say, and other ways to write what it says. */
export const harmlessTexts: Kind[] = [
  addParagraph('a new sentence', 'Homes are warmer now than they were.'),
  addParagraph('a text about numbers below five', 'Under &lt;5% of homes are cold.'),
  addParagraph('a text that compares with signs and spaces', 'Here 3 < 5 and 5 > 3, and 4 & 5 are next.'),
  addParagraph('letters of other languages', 'ŷ ŵ, Łódź, العربية, ਪੰਜਾਬੀ, 中文, 🏠.'),
  addParagraph('letters of India that need a joiner', 'क्‍ष और ශ්‍රී.'),
  addParagraph('a family, which is several characters in one', 'A family: 👩‍👧‍👦, and a flag: 🏴󠁧󠁢󠁷󠁬󠁳󠁿.'),
  addParagraph('signs that a word processor types', 'It’s “warm” – or ‘cosy’ — and so on… → ½ × 2 ≥ 1 m² • end.'),
  addParagraph('a space that does not break', 'It costs £5\u00a0million, or 3\u202f000.'),
  addParagraph('a word of five consonants', 'The rhythms of Llanfairpwllgwyngyll.'),
  addParagraph('a note', '<Note title="Look">\n\nHomes are warm.\n\n</Note>'),
  addParagraph('a note without a title', '<Note>\n\nHomes are warm.\n\n</Note>'),
  addParagraph('a note with a list', '<Note title="Look">\n\n- one\n- two\n\n</Note>'),
  addParagraph('a list and a quotation in a text', '- one\n- two\n\n> > > Homes are *warm*.'),
  addParagraph('a list with stars', '* one\n* two'),
  addParagraph('a list with plus signs', '+ one\n+ two'),
  addParagraph('a numbered list', '1. one\n2. two'),
  addParagraph('a numbered list with brackets', '1) one\n2) two'),
  addParagraph('a list in a list', '- one\n  - two\n    - three\n- four'),
  addParagraph('a list with empty lines between', '- one\n\n- two\n\n  More about two.'),
  addParagraph('a list to tick', '- [ ] one\n- [x] two'),
  addParagraph('a list right below a sentence', 'We do two things:\n- one\n- two'),
  addParagraph('a table in a text', '| a | b |\n| - | - |\n| 1 | 2 |'),
  addParagraph('a table whose columns are aligned', '| a | b | c |\n| :-- | :-: | --: |\n| 1 | 2 | 3 |'),
  addParagraph('a table without lines at its sides', 'a | b\n--- | ---\n1 | 2'),
  addParagraph('bold, italic and struck words', 'Homes are **warm**, *dry*, __safe__, _light_ and ~~cold~~.'),
  addParagraph('a code', 'Enter `1.2-05` in the form.'),
  addParagraph('a block of code', '```\nfirst line\nsecond line {with braces} <and> tags\n```'),
  addParagraph('a heading and a text', '## Where homes are warm\n\nIn town.'),
  addParagraph(
    'a heading with a smaller one below it',
    '## Where homes are warm\n\nIn town.\n\n### Where they are dry\n\nThere too.',
  ),
  addParagraph('a heading that is underlined', 'Where homes are warm\n--------------------\n\nIn town.'),
  addParagraph('a heading with signs at its end', '## Where homes are warm ##\n\nIn town.'),
  addParagraph('a heading without an empty line below it', '## Where homes are warm\nIn town.'),
  addParagraph('a line across', 'Above.\n\n***\n\nBelow.'),
  addParagraph('a line break by two spaces', 'Town Hall  \nHigh Street'),
  addParagraph('a line break by a backslash', 'Town Hall\\\nHigh Street'),
  addParagraph('a link that can be relied on', 'See [the page](https://example.org/a_(b)).'),
  addParagraph('a link with a title', 'See [the page](https://example.org/ "The page").'),
  addParagraph('a link with a question and a place', 'See [the page](https://example.org/a?b=c&d=e%20f#g).'),
  addParagraph('a link with its address below', 'See [the page][page].\n\n[page]: https://example.org/'),
  addParagraph('a link that is an address', 'See https://example.org/page for more.'),
  addParagraph('an address in angle brackets', 'See <https://example.org/page>, or write to <homes@example.org>.'),
  addParagraph('a link in bold', 'See **[the page](https://example.org/)**.'),
  addParagraph('a link that writes an email', 'Write to [us](mailto:homes@example.org).'),
  addParagraph('a link that calls a number', 'Call [01632 960001](tel:01632960001).'),
  addParagraph('a link to a heading', '## Where homes are warm\n\nSee [there](#where-homes-are-warm).'),
  addParagraph('an email address', 'Write to homes@example.org.'),
  addParagraph('a picture', '![A drawing of a house](/icon.svg)'),
  addParagraph('a footnote', 'Homes are warm[^1].\n\n[^1]: In most years.'),
  addParagraph(
    'a footnote with a name',
    'Homes are warm[^years].\n\n[^years]: In most years. See [there](https://example.org/).',
  ),
  addParagraph('characters that a backslash protects', 'Write \\{this\\}, \\<this>, \\*this\\* and \\[this\\].'),
  addParagraph('characters by their names', 'Rock &amp; roll, &pound;5, a&nbsp;b, &#123;x&#125;, &eacute;.'),
  addParagraph(
    'a mark that a build tool reads',
    'The marks `__ASTRO_IMAGE_picture.png` and import.meta.env are only texts.',
  ),
  // The check and the pages read one tree, in which this is a sentence like any other.
  edit('an indented line that looks like a program', pages, {}, ({ text }) => ({
    content: text.replace(/\n---\n/, '\n---\n    export const homes = 5;\n\n'),
  })),
  addParagraph('brackets around words', 'Homes (and [some] flats) are warm.'),
  addParagraph('stars and lines that mark nothing', 'Homes * flats, snake_case_word, 5 * 6 * 7, a ~ b, # 5, + 6.'),
  addParagraph('a sentence about imports', 'We import wood. Imports of wood are cheap, and so are exports.'),
  addParagraph('a sum of money and a range of years', 'It cost £1,200.50 in 2023/24, 2024-25 and 2025–26 (about 5%).'),
  addParagraph('a long word', `${'very'.repeat(50)} long`),
  insideWord('another word in a text', (word) => `${word} and`),
  insideWord('an accent in a word', (word) => `${word}é naïve café`),
  insideWord('an apostrophe of a word processor', (word) => `${word}’s`),
  insideWord('a space that does not break in a field', (word) => `${word}\u00a0and`),
  rewrite('a text in shorter lines', pages, (text) =>
    changeBody(text, (body) =>
      body.replaceAll(/^[A-Za-z][^|#\n]*$/gm, (line) => line.replaceAll(/(?<=[a-z,]{3}) (?=[a-z]{4})/g, '\n')),
    ),
  ),
  rewrite('paragraphs on one line each', pages, (text) =>
    changeBody(text, (body) => body.replaceAll(/(?<=[a-z,.])\n(?=[a-z])/g, ' ')),
  ),
  rewrite('more empty lines between paragraphs', pages, (text) =>
    changeBody(text, (body) => body.replaceAll(/\n\n(?=[A-Z])/g, '\n\n\n\n')),
  ),
  rewrite('spaces at the ends of the lines of a text', pages, (text) =>
    changeBody(text, (body) => body.replaceAll(/(?<=[a-z.])$/gm, ' ')),
  ),
  rewrite('a text with a space before each paragraph', pages, (text) =>
    changeBody(text, (body) => body.replaceAll(/(?<=\n\n)(?=[A-Z])/g, ' ')),
  ),
  edit('a paragraph that is left out', pages, {}, (original, random) => {
    const { text } = original;
    const paragraphs = [...bodyOf(original).matchAll(/(?<=\n\n)[A-Z][^\n[\]#|]*(?:\n[^\n[\]#|-]+)*\n(?=\n)/g)];
    const paragraph = random.pick(paragraphs);
    return paragraph && { content: text.replace(paragraph[0], '') };
  }),
];

function changeBody(text: string, change: (body: string) => string): string {
  const body = bodyOf({ path: '.mdx', text });
  return text.slice(0, text.length - body.length) + change(body);
}
