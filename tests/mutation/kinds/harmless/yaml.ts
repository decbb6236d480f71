import { rewrite, rewriteSettings, setField, edit, endOfLines } from '../../edits.ts';
import { fieldsOf, fieldsText, type Field } from '../../fields.ts';
import { pages, plainYaml, splice, yamlFields, type Kind, type Original } from '../../kind.ts';

/** Other ways to write the same settings, as editors, programs and people write them. */
export const harmlessYaml: Kind[] = [
  rewrite('a document start', plainYaml, (text) => `---\n${text}`),
  rewrite('a document start and end', plainYaml, (text) => `---\n${text}...\n`),
  rewrite('an empty line at the top of settings', plainYaml, (text) => `\n${text}`),
  rewrite(
    'a comment at the top and at the end of settings',
    plainYaml,
    (text) => `# Checked: "yes" {all}\n\n${text}# End\n`,
  ),
  rewriteSettings('fields in another order', (_settings, original) => topLevel(original).reverse().join('')),
  rewriteSettings('fields in the order of the alphabet', (_settings, original) => topLevel(original).sort().join('')),
  rewriteSettings('empty lines between fields', (_settings, original) => topLevel(original).join('\n')),
  rewriteSettings('lines of spaces between fields', (_settings, original) => topLevel(original).join('   \n')),
  rewriteSettings('comments between fields', (_settings, original) =>
    topLevel(original).join('# Checked by two people: yes\n'),
  ),
  rewriteSettings('indented comments between fields', (_settings, original) =>
    topLevel(original).join('      # see "1.2": {old}\n'),
  ),
  rewriteSettings('a deeper indentation', (settings) => settings.replaceAll(/^ +/gm, (spaces) => `${spaces}   `)),
  rewriteSettings('an indentation twice as deep', (settings) =>
    settings.replaceAll(/^ +/gm, (spaces) => spaces + spaces).replaceAll(/^( *)- (?=\S+:(?: |$))/gm, '$1-   '),
  ),
  rewriteSettings('spaces at the ends of all lines', (settings) => settings.replaceAll(/(?<=\S)$/gm, '  ')),
  rewriteSettings('a tab at the end of a line', (settings) => settings.replace(/(?<=\S)$/m, '\t')),
  rewriteSettings('dashes as far left as their field', (settings) =>
    /^ {2}- /m.test(settings) && !/^ +\S+:$|^ {2}[^ -]|[>|][-+]?$/m.test(settings)
      ? settings.replaceAll(/^ {2}/gm, '')
      : settings,
  ),
  rewriteSettings('settings between empty lines', (settings) => `\n${settings}\n`),
  rewrite('spaces behind the lines around the settings', pages, (text) =>
    text.replace(/^---\n/, '---  \n').replace(/\n---\n/, '\n--- \n'),
  ),
  rewrite('no empty line below the settings', pages, (text) => text.replace(/\n---\n\n/, '\n---\n')),
  rewrite('many empty lines below the settings', pages, (text) => text.replace(/\n---\n/, '\n---\n\n\n\n')),
  rewrite('Windows line ends in the settings alone', pages, (text) => {
    const end = text.indexOf('\n---\n') + 5;
    return text.slice(0, end).replaceAll('\n', '\r\n') + text.slice(end);
  }),
  names('every name of a field between quotation marks', (name) => `"${name}"`),
  names('a space before every colon', (name) => `${name} `),
  setField('a text between double quotation marks', { at: /./, suits: isWords, to: (value) => JSON.stringify(value) }),
  setField('a text between single quotation marks', {
    at: /./,
    suits: isWords,
    to: (value) => `'${value.replaceAll("'", "''")}'`,
  }),
  setField('a text with letters written as numbers', {
    at: /./,
    suits: isWords,
    to: (value) =>
      JSON.stringify(value).replace(/[a-z]/, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
  }),
  setField('a comment behind a value', {
    at: /./,
    suits: isWords,
    to: (value) => `${JSON.stringify(value)} # checked`,
  }),
  setField('spaces behind a value', { at: /./, suits: isWords, to: (value) => `${JSON.stringify(value)}   ` }),
  setField('spaces before a value', { at: /./, suits: isWords, to: (value) => `     ${JSON.stringify(value)}` }),
  setField('a value on the line below its field', {
    at: /./,
    suits: isWords,
    to: (value, field) => `\n${indentOf(field)}${JSON.stringify(value)}`,
  }),
  setField('a text over two lines', {
    at: /./,
    suits: isSentence,
    to: (value, field) => value.replace(/ (?=\w)/, `\n${indentOf(field)}`),
  }),
  setField('a quoted text over two lines', {
    at: /./,
    suits: isSentence,
    to: (value, field) => JSON.stringify(value).replace(/ (?=\w)/, `\n${indentOf(field)}`),
  }),
  setField('a text folded over several lines', {
    at: /./,
    suits: isSentence,
    to: (value, field) => folded('>-', value, field),
  }),
  setField('a folded text that keeps its line end', {
    at: /./,
    suits: isSentence,
    to: (value, field) => folded('>', value, field),
  }),
  setField('a folded text with a space at its end', {
    at: /./,
    suits: isSentence,
    to: (value, field) => `${folded('>', value, field)} `,
  }),
  setField('a folded text with an empty line below it', {
    at: /./,
    suits: isSentence,
    to: (value, field) => `${folded('>+', value, field)}\n`,
  }),
  setField('a literal text', { at: /./, suits: isSentence, to: (value, field) => `|-\n${indentOf(field)}${value}` }),
  setField('a literal text that keeps its line end', {
    at: /./,
    suits: isSentence,
    to: (value, field) => `|\n${indentOf(field)}${value}`,
  }),
  setField('a folded text with a comment beside its mark', {
    at: /./,
    suits: isSentence,
    to: (value, field) => folded('>- # checked', value, field),
  }),
  setField('a day between quotation marks', { at: /./, suits: isDay, to: (value) => `"${value}"` }),
  setField('a day between single quotation marks', { at: /./, suits: isDay, to: (value) => `'${value}'` }),
  setField('a year without quotation marks', {
    at: /^(?:documents|timeline)\.\*\.(?:date|from)$/,
    to: (value) => value.slice(0, 4),
  }),
  setField('true in capital letters', { at: /./, suits: ({ value }) => value === true, to: () => 'True' }),
  setField('a number with a plus sign', { at: /\.row$/, to: (value) => `+${value}` }),
  ofList('a list with each entry on a line of its own', (entries, indent) =>
    entries.map((entry) => `\n${indent}  - ${entry}`).join(''),
  ),
  ofList('a list of dashes as far left as its field', (entries, indent) =>
    entries.map((entry) => `\n${indent}- ${entry}`).join(''),
  ),
  ofList(
    'a list in brackets over several lines',
    (entries, indent) => `[\n${indent}    ${entries.join(`,\n${indent}    `)},\n${indent}  ]`,
  ),
  ofList('a list in brackets without spaces', (entries) => `[${entries.join(',')}]`),
  ofList('a list in brackets with spaces', (entries) => `[ ${entries.join(' , ')} ]`),
  edit('a group in braces on lines of its own', yamlFields, {}, (original, random) => {
    const groups = fieldsOf(original).filter(
      ({ value, valueStart, hasOwnLines }) => hasOwnLines && original.text[valueStart] === '{' && value !== null,
    );
    const field = random.pick(groups);
    if (field === undefined) return undefined;
    const lines = Object.entries(field.value as object).map(
      ([name, value]) => `\n${indentOf(field)}${name}: ${JSON.stringify(value)}`,
    );
    return { content: splice(original.text, field.valueStart, field.valueEnd, lines.join('')) };
  }),
  edit('a group of lines in braces', yamlFields, {}, (original, random) => {
    const groups = fieldsOf(original).filter(
      ({ form, value, valueStart, hasOwnLines }) =>
        form === 'group' && hasOwnLines && original.text[valueStart] !== '{' && value !== null,
    );
    const field = random.pick(groups);
    if (field === undefined) return undefined;
    const end = endOfLines(original.text, field.valueEnd);
    return {
      content: splice(original.text, field.valueStart, end, ` ${JSON.stringify(field.value)}\n`).replace(
        /:\s+ \{/,
        ': {',
      ),
    };
  }),
];

/** A text that no rule takes for a date. */
function isWords({ value, form, hasOwnLines }: Field): boolean {
  return typeof value === 'string' && form === 'PLAIN' && hasOwnLines && !/^\d/.test(value);
}

function isSentence(field: Field): boolean {
  return isWords(field) && String(field.value).includes(' ');
}

function isDay({ value, form }: Field): boolean {
  return typeof value === 'string' && form === 'PLAIN' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function indentOf({ nameStart, lineStart }: Field): string {
  return ' '.repeat(nameStart - lineStart + 2);
}

function folded(mark: string, value: string, field: Field): string {
  return `${mark}\n${indentOf(field)}${value.replaceAll(/ (?=\S)/g, `\n${indentOf(field)}`)}`;
}

function ofList(name: string, write: (entries: string[], indent: string) => string): Kind {
  return edit(name, yamlFields, {}, (original, random) => {
    const lists = fieldsOf(original).filter(
      ({ form, isAlone, value }) => form === 'flow list' && isAlone && Array.isArray(value) && value.length > 0,
    );
    const field = random.pick(lists);
    if (field === undefined) return undefined;
    const indent = ' '.repeat(field.nameStart - field.lineStart);
    const written = write(
      (field.value as unknown[]).map((entry) => JSON.stringify(entry)),
      indent,
    );
    return { content: splice(original.text, field.valueStart, field.valueEnd, written) };
  });
}

/** Writes the names of all fields in another way. */
function names(kind: string, to: (name: string) => string): Kind {
  return edit(kind, yamlFields, {}, (original) => {
    let content = original.text;
    for (const { name, nameStart } of fieldsOf(original).toSorted((a, b) => b.nameStart - a.nameStart))
      content = splice(content, nameStart, nameStart + name.length, to(name));
    return { content };
  });
}

/** The fields of a file, each with its lines. Comments above the first stay with it. */
function topLevel(original: Original): string[] {
  const { start, fields } = fieldsText(original);
  const starts = fieldsOf(original)
    .filter(({ path }) => path.length === 1)
    .map(({ lineStart }) => lineStart - start);
  return starts.map((from, index) => fields.slice(index === 0 ? 0 : from, starts[index + 1]));
}
