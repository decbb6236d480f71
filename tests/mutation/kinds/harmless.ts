import { endOfLine, fieldsOf, fieldsText, lineFields, type Field } from '../fields.ts';
import {
  anyFile,
  json,
  pages,
  plainYaml,
  splice,
  yamlFields,
  type Damaged,
  type Kind,
  type Original,
} from '../kind.ts';

/** Changes that say the same in another way, or add what may be said. No check may mind them. */
export const harmless: Kind[] = [
  whole('Windows line ends', anyFile, (text) => text.replaceAll('\n', '\r\n')),
  whole('a byte order mark', anyFile, (text) => `\ufeff${text}`),
  whole('a byte order mark and Windows line ends', anyFile, (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`),
  whole('empty lines at the end', anyFile, (text) => `${text}\n\n\n`),
  whole('no line end at the end', anyFile, (text) => text.trimEnd()),
  whole('a document start', plainYaml, (text) => `---\n${text}`),
  whole('a text about numbers below five', pages, (text) => `${text}\n\nUnder &lt;5% of homes are cold.\n`),
  whole('letters of other languages', pages, (text) => `${text}\n\nŷ ŵ, Łódź, العربية, ਪੰਜਾਬੀ, 中文, 🏠.\n`),
  whole('a note', pages, (text) => `${text}\n\n<Note title="Look">\n\nHomes are warm.\n\n</Note>\n`),
  whole('a list and a quotation in a text', pages, (text) => `${text}\n\n- one\n- two\n\n> > > Homes are *warm*.\n`),
  whole('a table in a text', pages, (text) => `${text}\n\n| a | b |\n| - | - |\n| 1 | 2 |\n`),
  whole('a link that can be relied on', pages, (text) => `${text}\n\nSee [the page](https://example.org/a_(b)).\n`),
  whole('JSON on one line', json, (text) => JSON.stringify(JSON.parse(text))),
  whole('JSON indented with tabs', json, (text) => JSON.stringify(JSON.parse(text), undefined, '\t')),
  whole('JSON with its fields in another order', json, (text) =>
    JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).reverse()), undefined, 2),
  ),
  whole('JSON with letters written as numbers', json, (text) =>
    text.replaceAll(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
  ),
  inSettings('fields in another order', (_settings, original) => topLevel(original).reverse().join('')),
  inSettings('empty lines between fields', (_settings, original) => topLevel(original).join('\n')),
  inSettings('comments between fields', (_settings, original) =>
    topLevel(original).join('# Checked by two people: yes\n'),
  ),
  inSettings('a deeper indentation', (settings) => settings.replaceAll(/^ +/gm, (spaces) => `${spaces}   `)),
  ofField('a text between double quotation marks', isWords, ({ value }) => JSON.stringify(value)),
  ofField('a text between single quotation marks', isWords, ({ value }) => `'${String(value).replaceAll("'", "''")}'`),
  ofField('a comment behind a value', isWords, ({ value }) => `${JSON.stringify(value)} # checked`),
  ofField('a text folded over several lines', isWords, ({ value, nameStart, lineStart }) => {
    const indent = ' '.repeat(nameStart - lineStart + 2);
    return `>-\n${indent}${String(value).replaceAll(' ', `\n${indent}`)}`;
  }),
  ofField('spaces behind a value', isWords, ({ value }) => `${JSON.stringify(value)}   `),
  {
    name: 'a list with each entry on a line of its own',
    effect: 'harmless',
    files: yamlFields,
    damage: (original, random) => {
      const lists = fieldsOf(original).filter(
        ({ form, isAlone, value }) => form === 'flow list' && isAlone && Array.isArray(value) && value.length > 0,
      );
      const field = random.pick(lists);
      if (field === undefined) return undefined;
      const indent = ' '.repeat(field.nameStart - field.lineStart);
      const entries = (field.value as unknown[]).map((entry) => `\n${indent}  - ${JSON.stringify(entry)}`);
      return { content: splice(original.text, field.valueStart, field.valueEnd, entries.join('')) };
    },
  },
];

function whole(name: string, files: RegExp, change: (text: string) => string): Kind {
  return { name, effect: 'harmless', files, damage: ({ text }) => ({ content: change(text) }) };
}

function inSettings(name: string, change: (settings: string, original: Original) => string): Kind {
  return {
    name,
    effect: 'harmless',
    files: yamlFields,
    damage: (original) => {
      const { start, fields } = fieldsText(original);
      return { content: splice(original.text, start, start + fields.length, change(fields, original)) };
    },
  };
}

function ofField(name: string, suits: (field: Field) => boolean, write: (field: Field) => string): Kind {
  return {
    name,
    effect: 'harmless',
    files: yamlFields,
    damage: (original, random): Damaged | undefined => {
      const field = random.pick(lineFields(original).filter(suits));
      if (field === undefined) return undefined;
      const end = endOfLine(original.text, field.valueEnd);
      return { content: splice(original.text, field.valueStart, end, write(field)) };
    },
  };
}

/** A text that no rule takes for a date. */
function isWords({ value, form }: Field): boolean {
  return typeof value === 'string' && form.startsWith('PLAIN') && !/^\d/.test(value);
}

/** The fields of a file, each with its lines. Comments above the first stay with it. */
function topLevel(original: Original): string[] {
  const { start, fields } = fieldsText(original);
  const starts = fieldsOf(original)
    .filter(({ path }) => path.length === 1)
    .map(({ lineStart }) => lineStart - start);
  return starts.map((from, index) => fields.slice(index === 0 ? 0 : from, starts[index + 1]));
}
