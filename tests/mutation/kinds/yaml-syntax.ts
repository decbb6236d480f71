import type { Rule } from '../../../src/core/problems/rules.ts';
import { endOfLine, fieldsOf, fieldsText, lineFields, type Field } from '../fields.ts';
import { lineAt, plainYaml, splice, yamlFields, type Damaged, type Kind } from '../kind.ts';

/** Slips in the syntax of YAML, as people make them who never learned it. */
export const yamlSyntax: Kind[] = [
  inField('a line indented with a tab', ['yaml-syntax'], isIndented, (text, { lineStart, nameStart }) =>
    splice(text, lineStart, nameStart, '\t'),
  ),
  inField('a quotation mark that is never closed', ['yaml-syntax'], isPlainText, (text, { valueStart }) =>
    splice(text, valueStart, valueStart, '"'),
  ),
  inField('a colon and a space inside a text', ['yaml-syntax'], hasTwoWords, (text, { valueStart }) => {
    const space = text.indexOf(' ', valueStart);
    return splice(text, space, space, ':');
  }),
  // The only field of a group makes a text of the group.
  inField('a name without its colon', ['yaml-syntax', 'wrong-type'], isText, (text, { nameStart, name }) =>
    splice(text, nameStart + name.length, nameStart + name.length + 1, ''),
  ),
  inField(
    'a colon without the space after it',
    ['yaml-syntax', 'wrong-type'],
    isPlainText,
    (text, { nameStart, name, valueStart }) => splice(text, nameStart + name.length + 1, valueStart, ''),
  ),
  inField('an apostrophe inside single quotation marks', ['yaml-syntax'], isPlainText, (text, field) =>
    splice(text, field.valueStart, field.valueEnd, "'the council's plan'"),
  ),
  inField('a backslash inside double quotation marks', ['yaml-syntax'], isPlainText, (text, field) =>
    splice(text, field.valueStart, field.valueEnd, String.raw`"C:\plans\Quarter"`),
  ),
  inField('words after a quoted text', ['yaml-syntax'], isPlainText, (text, field) =>
    splice(text, field.valueStart, field.valueEnd, `"${String(field.value)}" of today`),
  ),
  ...['@', '`', '*', '&', '!', '%', '|', '>', ']', '}'].map((mark) =>
    inField(`a text that starts with ${mark}`, ['yaml-special', 'yaml-syntax'], isPlainText, (text, { valueStart }) =>
      splice(text, valueStart, valueStart, mark),
    ),
  ),
  inField('ten thousand brackets in one another', ['yaml-syntax'], isPlainText, (text, { valueStart, valueEnd }) =>
    splice(text, valueStart, valueEnd, '['.repeat(10_000) + ']'.repeat(10_000)),
  ),
  inField('ten thousand brackets with words between', ['yaml-syntax'], isPlainText, (text, { valueStart, valueEnd }) =>
    splice(text, valueStart, valueEnd, '[a, '.repeat(10_000) + ']'.repeat(10_000)),
  ),
  inField(
    'ten thousand dashes on one line',
    ['yaml-syntax'],
    isPlainText,
    (text, { valueStart, valueEnd }) => splice(text, valueStart, valueEnd, `\n${'- '.repeat(10_000)}x`),
    1,
  ),
  inField('an alias of nothing', ['yaml-special'], isPlainText, (text, { valueStart, valueEnd }) =>
    splice(text, valueStart, valueEnd, '*plan'),
  ),
  bracket('a bracket that is never closed', (text, { valueEnd }) => splice(text, valueEnd - 1, valueEnd, '')),
  bracket('a bracket that closes nothing', (text, { valueEnd }) => splice(text, valueEnd, valueEnd, ']')),
  {
    name: 'a field that is given twice',
    effect: 'harmful',
    rules: ['repeated-field'],
    files: yamlFields,
    damage: (original, random) => {
      const field = random.pick(lineFields(original).filter(({ isFirstOfEntry }) => !isFirstOfEntry));
      if (field === undefined) return undefined;
      const end = endOfLine(original.text, field.valueEnd);
      const line = original.text.slice(field.lineStart, end);
      return { content: splice(original.text, end, end, `\n${line}`), at: field.line + 1 };
    },
  },
  {
    name: 'a line indented one space too far',
    effect: 'harmful',
    rules: ['yaml-syntax'],
    files: yamlFields,
    damage: (original, random) => {
      const all = lineFields(original);
      const field = random.pick(
        all.filter((each) => isIndented(each) && all.some(({ line }) => line === each.line - 1)),
      );
      if (field === undefined) return undefined;
      // The line above has a value already, so either of the two may be meant to move.
      return {
        content: splice(original.text, field.lineStart, field.lineStart, ' '),
        at: [field.line - 1, field.line],
      };
    },
  },
  {
    name: 'a second set of settings in one file',
    effect: 'harmful',
    rules: ['yaml-syntax'],
    files: plainYaml,
    damage: (original, random) => {
      const field = random.pick(fieldsOf(original).filter(({ path, line }) => path.length === 1 && line > 3));
      if (field === undefined) return undefined;
      return { content: splice(original.text, field.lineStart, field.lineStart, '---\n'), at: field.line };
    },
  },
  {
    name: 'a few lines of aliases that grow into millions',
    effect: 'harmful',
    // Each line is reported.
    hasFollowers: true,
    rules: ['yaml-special'],
    files: yamlFields,
    damage: (original) => {
      const { start, fields } = fieldsText(original);
      const first = lineAt(original.text, start + fields.length);
      const lines = Array.from(
        { length: 12 },
        (_, level) => `a${level}: &a${level} [${level === 0 ? 'x' : `*a${level - 1}, `.repeat(9)}]\n`,
      );
      const content = splice(original.text, start + fields.length, start + fields.length, lines.join(''));
      return { content, at: [first, first + 11] };
    },
  },
];

function inField(
  name: string,
  rules: readonly Rule[],
  suits: (field: Field) => boolean,
  change: (text: string, field: Field) => string,
  linesBelow = 0,
): Kind {
  return {
    name,
    effect: 'harmful',
    rules,
    files: yamlFields,
    damage: (original, random): Damaged | undefined => {
      const field = random.pick(lineFields(original).filter(suits));
      return field && { content: change(original.text, field), at: field.line + linesBelow };
    },
  };
}

function bracket(name: string, change: (text: string, field: Field) => string): Kind {
  return {
    name,
    effect: 'harmful',
    rules: ['yaml-syntax'],
    files: yamlFields,
    damage: (original, random) => {
      const lists = fieldsOf(original).filter(({ form, isAlone }) => form === 'flow list' && isAlone);
      const field = random.pick(lists);
      return field && { content: change(original.text, field), at: field.line };
    },
  };
}

function isIndented({ lineStart, nameStart, isFirstOfEntry }: Field): boolean {
  return nameStart > lineStart && !isFirstOfEntry;
}

function isText({ value }: Field): boolean {
  return typeof value === 'string';
}

/** Terms are left alone: without one, its letters are rightly reported wherever they are used. */
function isPlainText({ name, value, form }: Field): boolean {
  return name !== 'term' && typeof value === 'string' && form === 'PLAIN' && /^[a-z]/i.test(value);
}

function hasTwoWords(field: Field): boolean {
  return isPlainText(field) && /^\S+ \S/.test(String(field.value));
}
