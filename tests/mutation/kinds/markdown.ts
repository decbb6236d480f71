import type { Rule } from '../../../src/core/problems/rules.ts';
import { edit, setField } from '../edits.ts';
import { lineAt, pages, type Kind } from '../kind.ts';

const proseField = /(?:^|\.)(?:summary|text|about|meaning|statusNote)$/;

/** Markdown that shows something else than its author meant, and Markdown where none is drawn. */
export const markdown: Kind[] = [
  harmful('a link whose address is nowhere', 'See [the page][nowhere].', 'literal-markup'),
  harmful('a footnote without its note', 'Homes are warm[^9].', 'literal-markup'),
  harmful('a note without its mark', 'Homes are warm.\n\n[^9]: In most years.', 'footnote', 2),
  harmful('a heading without its space', '##Where homes are warm', 'literal-markup'),
  harmful(
    'a heading that skips a level',
    '## Where homes are warm\n\nIn town.\n\n#### Where they are dry',
    'heading-level',
    4,
  ),
  harmful('a heading without words', '##\n\nHomes are warm.', 'empty-heading'),
  harmful(
    'the same heading twice in a text',
    '## Where homes are warm\n\nIn town.\n\n## Where homes are warm\n\nThere.',
    'repeated-heading',
    4,
  ),
  harmful('a heading of the first level, underlined', 'Where homes are warm\n====================', 'first-heading'),
  harmful('a link with a space in its address', 'See [the page](https://example.org/a page).', [
    'literal-markup',
    'secure-link',
  ]),
  harmful('a link with its brackets apart', 'See [the page] (https://example.org/).', 'literal-markup'),
  harmful('a link with its brackets swapped', 'See (the page)[https://example.org/].', 'literal-markup'),
  harmful('a link that never ends', 'See [the page](https://example.org/ and more.', 'literal-markup'),
  harmful('a link without words', 'See [](https://example.org/).', 'link-text'),
  harmful('a link without an address', 'See [the page]().', 'secure-link'),
  harmful('a link to a page that this site does not have', 'See [the page](/nowhere/at/all/).', 'broken-link'),
  harmful('a link to a heading that is not there', 'See [there](#nowhere-at-all).', 'broken-link'),
  harmful('a link to a file on a computer', 'See [the file](file:///C:/plans/plan.docx).', 'secure-link'),
  harmful('a link to a drive', String.raw`See [the file](C:\plans\plan.docx).`, 'secure-link'),
  harmful('a link that starts with www', 'See [the page](www.example.org).', 'secure-link'),
  harmful('a link without a protocol', 'See [the page](//example.org/).', 'secure-link'),
  harmful('a link with a password', 'See [the page](https://me:secret@example.org/).', 'secure-link'),
  harmful('a link to a number', 'See [the page](https://192.168.1.1/).', 'secure-link'),
  harmful('a link that holds a file', 'See [the page](data:text/html,hello).', 'secure-link'),
  harmful('a link that hides its program', 'See [the page](java&#115;cript:alert(1)).', 'secure-link'),
  harmful(
    'an email with a hidden reader',
    'Write to [us](mailto:homes@example.org?bcc=me@example.org).',
    'secure-link',
  ),
  harmful(
    'an email with lines of its own',
    'Write to [us](mailto:homes@example.org?subject=a%0d%0aBcc:me@example.org).',
    'secure-link',
  ),
  harmful('a telephone number with words', 'Call [us](tel:01632-homes).', 'secure-link'),
  harmful('a picture of another site', '![A house](https://example.org/house.png)', 'secure-link'),
  harmful('a picture that is not there', '![A house](/house.png)', 'missing-picture'),
  harmful('a picture beside the text', '![A house](house.png)', 'secure-link'),
  harmful('bold with spaces inside', 'Homes are ** warm ** now.', 'literal-markup'),
  harmful('a line break of HTML', 'Town Hall<br/>High Street', 'component'),
  harmful('a frame of another site', '<iframe src="https://example.org/"></iframe>', 'component'),
  harmful('a style', '<style>body &#123; color: red }</style>', ['component', 'mdx-syntax', 'program-code']),
  harmful('a note that is never closed', '<Note title="Look">\n\nHomes are warm.', 'mdx-syntax'),
  harmful(
    'a note with an attribute that it does not have',
    '<Note colour="red">\n\nHomes are warm.\n\n</Note>',
    'component',
  ),
  harmful('a note in lower-case letters', '<note>\n\nHomes are warm.\n\n</note>', 'component'),
  harmful('a note in the middle of a sentence', 'Homes are <Note>warm</Note> now.', 'component'),
  harmful('a place to fill in', 'Dear {{ name }}, homes are warm.', ['program-code', 'mdx-syntax']),
  harmful('a comment of a program', 'Homes are warm {/* for now */}.', ['program-code', 'mdx-syntax']),
  harmful('an export', 'export const homes = 5;', 'program-code'),
  harmful('an address without https in angle brackets', 'See <http://example.org/>.', 'mdx-syntax'),
  harmful('a note that begins where it should end', '<Note>\n\nHomes are warm.\n\n<Note>', 'mdx-syntax', 4),
  harmful('a picture with a space after its sign', '! [A house](/icon.svg)', 'literal-markup'),
  harmful(
    'the same paragraph twice in a text',
    'Most homes in this town are warm.\n\nMost homes in this town are warm.',
    'repeated-entry',
    2,
  ),
  inField('a link in a field', 'See [the page](https://example.org/).', 'literal-markup'),
  inField('bold in a field', 'Homes are **warm** now.', 'literal-markup'),
  inField('HTML in a field', 'Homes are <b>warm</b> now.', 'literal-markup'),
  inField('a line break of HTML in a field', 'Town Hall<br>High Street', 'literal-markup'),
  inField('a character of HTML in a field', 'Homes &amp; flats are warm.', 'literal-markup'),
  setField('a heading in a field', {
    at: proseField,
    rules: ['literal-markup'],
    to: (value) => JSON.stringify(`## ${value}`),
  }),
  setField('a mark that hides the rest of a text', {
    at: proseField,
    suits: ({ form, value }) => form === 'PLAIN' && /^[\w, ]+ \w+ \w+/.test(String(value)),
    rules: ['yaml-special', 'yaml-syntax'],
    to: (value) => value.replace(/ (?=\w+ \w+[^ ]*$)/, ' # '),
  }),
  inField('letters that nobody explains in a field', 'The QZXW decides.', 'abbreviation'),
];

function harmful(name: string, paragraph: string, rules: Rule | readonly Rule[], linesBelow = 0): Kind {
  return edit(name, pages, { rules: [rules].flat() }, ({ text }) => {
    const before = `${text.trimEnd()}\n\n`;
    return { content: `${before}${paragraph}\n`, at: lineAt(before, before.length) + linesBelow };
  });
}

/** A sentence more in a field. */
function inField(name: string, sentence: string, rule: Rule): Kind {
  return setField(name, { at: proseField, rules: [rule], to: (value) => JSON.stringify(`${value} ${sentence}`) });
}
