import { addEntry, edit, entriesOf, removeField, setField } from '../edits.ts';
import { bodyOf, fieldsOf, lineFields, type Field } from '../fields.ts';
import { json, lineAt, pages, plainYaml, splice, tables, yamlFields, type Kind } from '../kind.ts';

/** Slips of the hand: lines that moved, joined or were pasted twice, and values that came into another field. */
export const slips: Kind[] = [
  edit('a name of a needed field that is doubled', yamlFields, { rules: ['unknown-field'] }, (original, random) => {
    const field = random.pick(lineFields(original).filter(isNeeded));
    if (field === undefined) return undefined;
    return { content: splice(original.text, field.nameStart, field.nameStart, `${field.name} `), at: field.line };
  }),
  edit(
    'a needed field under the name of something else',
    yamlFields,
    { rules: ['unknown-field'] },
    (original, random) => {
      const field = random.pick(lineFields(original).filter(isNeeded));
      if (field === undefined) return undefined;
      const end = field.nameStart + field.name.length;
      return { content: splice(original.text, field.nameStart, end, 'Remark'), at: field.line };
    },
  ),
  edit('a needed field of JSON under a doubled name', json, { rules: ['unknown-field'] }, (original, random) => {
    const field = random.pick(fieldsOf(original).filter((each) => each.path.length === 1 && each.isRequired));
    if (field === undefined) return undefined;
    return {
      content: splice(original.text, field.nameStart + 1, field.nameStart + 1, `${field.name} `),
      at: field.line,
    };
  }),
  edit('a needed field that is made a comment', yamlFields, { rules: ['missing-field'] }, (original, random) => {
    const field = random.pick(lineFields(original).filter((each) => isNeeded(each) && each.groupLine !== each.line));
    if (field === undefined) return undefined;
    const first = Math.min(field.groupLine - (field.groupLine > field.line ? 1 : 0), field.line);
    return { content: splice(original.text, field.lineStart, field.lineStart, '# '), at: [first, field.line] };
  }),
  edit('the end of the settings twice', pages, { rules: ['front-matter'] }, ({ text }) => {
    const start = text.indexOf('\n---\n') + 5;
    return { content: splice(text, start, start, '---\n'), at: lineAt(text, start) };
  }),
  edit('settings that are pasted below the settings', pages, { rules: ['front-matter'] }, (original) => {
    const field = fieldsOf(original).find(({ path, isAlone }) => path.length === 1 && isAlone);
    if (field === undefined) return undefined;
    const { text } = original;
    const start = text.length - bodyOf(original).length;
    const line = text.slice(field.lineStart, field.valueEnd);
    return { content: splice(text, start, start, `\n${line}\n---\n\n`), at: lineAt(text, start) + 1 };
  }),
  misplaced('an address in place of words', '"https://example.org/page"'),
  misplaced('a day in place of words', '"2024-03-14"'),
  misplaced('a number in place of words', '"12"'),
  misplaced('an email address in place of words', 'homes@example.org'),
  setField('words in place of a telephone number', {
    files: /^help\.yml$/,
    at: /\.phone$/,
    rules: ['wrong-value'],
    to: () => 'Monday to Friday',
  }),
  setField('a letter in a telephone number', {
    files: /^help\.yml$/,
    at: /\.phone$/,
    suits: ({ value }) => String(value).startsWith('0'),
    rules: ['wrong-value'],
    to: (value) => value.replace('0', 'O'),
  }),
  edit(
    'the last field of a file that is not indented',
    plainYaml,
    { rules: ['unknown-field', 'repeated-field'] },
    (original) => {
      const field = lineFields(original).findLast(({ path }) => path.length > 1);
      const isLast = field !== undefined && original.text.slice(field.valueEnd).trim() === '';
      if (!isLast || field.isFirstOfEntry) return undefined;
      return { content: splice(original.text, field.lineStart, field.nameStart, ''), at: field.line };
    },
  ),
  edit('an entry without its dash', yamlFields, { rules: ['repeated-field'] }, (original, random) => {
    const entries = entriesOf(original, /^(?:actions|partners|documents|services|terms|outcomes|questions)$/);
    const entry = random.pick(entries.filter(({ isBlock, index }) => isBlock && index > 0));
    if (entry === undefined) return undefined;
    const dash = original.text.indexOf('- ', entry.start);
    return { content: splice(original.text, dash, dash + 1, ' '), at: entry.line };
  }),
  removeField('an action without its text', { files: tables, at: /^actions\.\*\.text$/, rules: ['missing-field'] }),
  removeField('an action without its leads', { files: tables, at: /^actions\.\*\.leads$/, rules: ['missing-field'] }),
  removeField('a report without its state', {
    files: tables,
    at: /^actions\.\*\.progress\.\*\.status$/,
    rules: ['missing-field'],
  }),
  addEntry('a report before the strategy began', {
    files: tables,
    list: /\.progress$/,
    rules: ['early-date'],
    lines: () => ['date: 2011-03-02', 'status: planned', 'text: Someone thought of it.'],
  }),
  addEntry('a partner without a name', {
    files: /\/partners\.yml$/,
    list: /^partners$/,
    rules: ['missing-field'],
    lines: () => ['id: nameless', 'kind: other', 'about: Nobody knows.'],
  }),
  edit('an edition without actions', /\/editions\//, { rules: ['empty-value'] }, ({ text }) => {
    const { date } = JSON.parse(text) as { date: string };
    return { content: `{\n  "date": "${date}",\n  "actions": []\n}\n`, at: 3 };
  }),
  edit('an edition of another day', /\/editions\//, { rules: ['file-name'] }, ({ text }) => ({
    content: text.replace(/"date": "\d{4}-\d{2}-\d{2}"/, '"date": "2024-02-02"'),
    at: 2,
  })),
  edit('a first line that is indented', plainYaml, { rules: ['yaml-syntax'] }, ({ text }) =>
    /^\w/.test(text) && /^\w+:(?: |$)/m.test(text.slice(text.indexOf('\n')))
      ? { content: `  ${text}`, at: 1 }
      : undefined,
  ),
  edit('two lines that are joined', yamlFields, { rules: ['yaml-syntax'] }, (original, random) => {
    const fields = lineFields(original).filter(({ form }) => form === 'PLAIN');
    const pairs = fields.flatMap((field, index) => {
      const next = fields[index + 1];
      return next?.line === field.line + 1 &&
        !next.isFirstOfEntry &&
        next.nameStart - next.lineStart === field.nameStart - field.lineStart
        ? [{ field, next }]
        : [];
    });
    const pair = random.pick(pairs);
    if (pair === undefined) return undefined;
    return { content: splice(original.text, pair.field.valueEnd, pair.next.nameStart, ' '), at: pair.field.line };
  }),
];

/** A field that its group has to have, and on which nothing else in the content rests. */
function isNeeded(field: Field): boolean {
  const rests = /(?:^|\.)(?:id|term|row|rows|under|document|indicator|leads|name|status|from|order)$/;
  return field.isRequired && !field.isFirstOfEntry && field.isAlone && !rests.test(field.pattern);
}

function misplaced(name: string, written: string): Kind {
  return setField(name, {
    at: /(?:^|\.)(?:summary|meaning|about|statusNote|privacy)$/,
    rules: ['wrong-value'],
    to: () => written,
  });
}
