import { edit, insideWord, setField } from '../edits.ts';
import { anyFile, lineAt, pages, type Kind } from '../kind.ts';
import { bodyOf } from '../fields.ts';

const strange = { rules: ['text-encoding'] } as const;

/** Characters that no text has, and that nobody sees or reads as what they are. */
export const characters: Kind[] = [
  insideWord('a letter that was lost', (word) => `${word}\ufffd`, strange),
  insideWord('a letter read in another encoding', (word) => `${word} cafÃ©`, strange),
  insideWord('an apostrophe read in another encoding', (word) => `${word}â€™s`, strange),
  insideWord('a pound sign read in another encoding', (word) => `${word} Â£5`, strange),
  insideWord('a pound sign read as a terminal reads it', (word) => `${word} ┬ú5`, strange),
  insideWord('a sign that turns the direction of writing', (word) => `${word}\u202e`, strange),
  insideWord('a sign that isolates a direction of writing', (word) => `\u2066${word}\u2069`, strange),
  insideWord('a bullet of a word processor', (word) => `\uf0b7 ${word}`, strange),
  insideWord('a Cyrillic letter in a word', (word) => `${word}а`, strange),
  insideWord('invisible letters that spell something', (word) => `${word}\u{e0068}\u{e0069}`, strange),
  insideWord('a character for a picture', (word) => `${word}\ufffc`, strange),
  insideWord('half a character', (word) => `${word}\ufffe`, strange),
  insideWord('a lone carriage return', (word) => `${word}\r`, strange),
  inBody('a lost letter in a text', 'Homes are warm in the caf\ufffd.', 'text-encoding'),
  inBody('a text read in another encoding', 'Homes are “warmâ€ in the cafÃ©.', 'text-encoding'),
  inBody('a direction of writing in a text', 'Homes are \u202ewarm\u202c.', 'text-encoding'),
  inBody('a middle mark of a merge', 'Homes are warm.\n\n=======\n\nHomes are dry.', 'merge-conflict', 2),
  inBody('a mark of what was before a merge', '||||||| 1a2b3c4\nHomes are warm.', 'merge-conflict'),
  inBody(
    'a conflict in a text',
    `${'<'.repeat(7)} HEAD\nHomes are warm.\n=======\nHomes are dry.\n${'>'.repeat(7)} main`,
    'merge-conflict',
  ),
  setField('a number that names a control character', {
    at: /(?:^|\.)(?:summary|text|about)$/,
    rules: ['text-encoding', 'wrong-value', 'padded-text'],
    to: () => String.raw`"Homes are \x07warm"`,
  }),
  {
    name: 'a file saved in UTF-16 with its last byte first',
    effect: 'harmful',
    rules: ['text-encoding'],
    files: anyFile,
    damage: ({ text }) => ({ content: Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), at: 1 }),
  },
  {
    name: 'a file that is a workbook',
    effect: 'harmful',
    rules: ['text-encoding'],
    files: anyFile,
    damage: () => ({
      content: Buffer.from('UEsDBBQABgAIAAAAIQBi7p1oXgEAAJAEAAATAAgCW0NvbnRlbnRfVHlwZXNdLnhtbCCiBAIooAAC', 'base64'),
      at: 1,
    }),
  },
];

function inBody(name: string, paragraphs: string, rule: 'text-encoding' | 'merge-conflict', linesBelow = 0): Kind {
  return edit(name, pages, { rules: [rule] }, (original) => {
    if (bodyOf(original).trim() === '') return undefined;
    const before = `${original.text.trimEnd()}\n\n`;
    return { content: `${before}${paragraphs}\n`, at: lineAt(before, before.length) + linesBelow };
  });
}
