import { anyFile, lineAt, pages, plainYaml, splice, type Kind, type Original } from '../kind.ts';
import { fieldsOf, fieldsText } from '../fields.ts';
import type { Random } from '../random.ts';

/** What editors, spreadsheets, version control and broken transfers do to files. */
export const bytes: Kind[] = [
  {
    name: 'a letter in the encoding of old Windows',
    effect: 'harmful',
    rules: ['text-encoding'],
    files: anyFile,
    damage: (original, random) => {
      const { before, after, line } = cut(original, random);
      return { content: Buffer.concat([Buffer.from(before), Buffer.from([0xa3]), Buffer.from(after)]), at: line };
    },
  },
  inserted('a NUL character', '\0'),
  inserted('a character that steers the terminal', '\u001b[2J'),
  inserted('a backspace', '\b'),
  {
    name: 'a file saved in UTF-16',
    effect: 'harmful',
    rules: ['text-encoding'],
    files: anyFile,
    damage: ({ text }) => ({ content: Buffer.from(`\ufeff${text}`, 'utf16le'), at: 1 }),
  },
  {
    name: 'a line of 5 MB',
    effect: 'harmful',
    rules: ['file-size'],
    files: anyFile,
    damage: (original, random) => {
      const { before, after } = cut(original, random);
      return { content: `${before}${'x'.repeat(5_000_000)}${after}`, at: 1 };
    },
  },
  {
    name: 'a line of 128,000 characters in a text',
    effect: 'harmful',
    rules: ['file-size'],
    files: pages,
    damage: (original) => {
      const { start, fields } = fieldsText(original);
      const first = lineAt(original.text, start + fields.length);
      const content = `${original.text}\n${'Homes are warm. '.repeat(8_000)}`;
      return { content, at: [first, lineAt(content, content.length)] };
    },
  },
  {
    name: 'two versions of an unfinished merge',
    effect: 'harmful',
    rules: ['merge-conflict'],
    files: anyFile,
    damage: (original, random) => {
      const { start, line, text } = lineOf(original, random);
      const content = `${'<'.repeat(7)} HEAD\n${text}${'='.repeat(7)}\n${text}${'>'.repeat(7)} theirs\n`;
      return { content: splice(original.text, start, start + text.length, content), at: line };
    },
  },
  {
    name: 'the last mark of a merge left behind',
    effect: 'harmful',
    rules: ['merge-conflict'],
    files: anyFile,
    damage: (original, random) => {
      const { start, line } = lineOf(original, random);
      return { content: splice(original.text, start, start, `${'>'.repeat(7)} 1a2b3c4 (Add an action)\n`), at: line };
    },
  },
  {
    name: 'a page that was cut off in its settings',
    effect: 'harmful',
    rules: ['front-matter'],
    files: pages,
    damage: (original, random) => {
      const { start, fields } = fieldsText(original);
      return { content: original.text.slice(0, start + random.below(fields.length)), at: 1 };
    },
  },
  {
    name: 'a file that was cut off between two lines',
    effect: 'harmful',
    // Each field that is missing is reported.
    hasFollowers: true,
    rules: ['missing-field'],
    files: plainYaml,
    damage: (original, random) => {
      const top = fieldsOf(original).filter(({ path }) => path.length === 1);
      const field = random.pick(top.filter(({ isRequired }) => isRequired).slice(1));
      const [first] = top;
      return field && first && { content: original.text.slice(0, field.lineStart), at: first.line };
    },
  },
  {
    name: 'a file that is empty',
    effect: 'harmful',
    rules: ['empty-value', 'front-matter', 'json-syntax'],
    files: anyFile,
    damage: () => ({ content: '', at: 1 }),
  },
  {
    name: 'a file of noise',
    effect: 'harmful',
    rules: ['text-encoding'],
    files: anyFile,
    damage: (_original, random) => ({
      content: Uint8Array.from({ length: 1000 }, () => 128 + random.below(64)),
      at: 1,
    }),
  },
];

function inserted(name: string, characters: string): Kind {
  return {
    name,
    effect: 'harmful',
    rules: ['text-encoding'],
    files: anyFile,
    damage: (original, random) => {
      const { before, after, line } = cut(original, random);
      return { content: before + characters + after, at: line };
    },
  };
}

function cut({ text }: Original, random: Random): { before: string; after: string; line: number } {
  const place = random.below(text.length);
  return { before: text.slice(0, place), after: text.slice(place), line: lineAt(text, place) };
}

function lineOf({ text }: Original, random: Random): { start: number; line: number; text: string } {
  const lines = text.split('\n').slice(0, -1);
  const index = random.below(lines.length);
  const start = lines.slice(0, index).join('\n').length + (index === 0 ? 0 : 1);
  return { start, line: index + 1, text: `${lines[index] ?? ''}\n` };
}
