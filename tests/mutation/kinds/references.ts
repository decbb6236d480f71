import type { Rule } from '../../../src/core/problems/rules.ts';
import { addEntry, edit, entriesOf, setEntry, setField } from '../edits.ts';
import { fieldsOf, type Field } from '../fields.ts';
import { anyFile, json, lineAt, measures, splice, tables, yamlFields, type Kind, type Original } from '../kind.ts';

const strategyFile = /\/strategy\.yml$/;
const partnersFile = /\/partners\.yml$/;
const prioritiesFile = /\/priorities\/[^/]+\.mdx$/;

/** Ids that name nothing, name twice, or could be no address. */
export const references: Kind[] = [
  slip('a document with a slip', anyFile, /(?:^|\.)document$/),
  slip('the paper of a strategy with a slip', strategyFile, /^source$/),
  slip('a framework with a slip', strategyFile, /^framework$/),
  slip('a measure with a slip', prioritiesFile, /\.indicator$/),
  slip('the strategy of a remark with a slip', json, /^remarks\.\*\.strategy$/),
  slip('the area of a series with a slip', json, /\.area$/),
  slip('a timetable with a slip', /consultation\.mdx$/, /^timetable$/),
  inList('a lead in capital letters', tables, /\.leads$/, ['id-form'], (id) => id.toUpperCase()),
  inList('a lead with its hyphens as spaces', tables, /\.leads$/, ['id-form'], (id) =>
    id.includes('-') ? id.replaceAll('-', ' ') : undefined,
  ),
  inList('a lead with a long dash', tables, /\.leads$/, ['id-form'], (id) =>
    id.includes('-') ? id.replaceAll('-', '–') : undefined,
  ),
  inList('a lead that is named twice', tables, /\.leads$/, ['repeated-entry'], (id) => `${id}, ${id}`),
  inList('a lead that is nobody', tables, /\.leads$/, ['unknown-reference'], () => 'nobody-we-know'),
  inList('an outcome that is nothing', prioritiesFile, /\.outcomes$/, ['unknown-reference'], () => 'no-outcome'),
  inList(
    'a measure of context that is nothing',
    prioritiesFile,
    /(?:^|\.)context$/,
    ['unknown-reference'],
    () => 'no-measure',
  ),
  inList('a measure of an action that is nothing', tables, /\.measures$/, ['unknown-reference'], () => 'no-measure'),
  inList('a help service that is nothing', strategyFile, /^help$/, ['unknown-reference'], () => 'no-service'),
  inList('a help service that is named twice', strategyFile, /^help$/, ['repeated-entry'], (id) => `${id}, ${id}`),
  inList(
    'a part that is nothing',
    /\/(?:updates|responses)\//,
    /^parts$/,
    ['unknown-reference'],
    () => '"action:99-99"',
  ),
  inList(
    'a part of an unknown sort',
    /\/(?:updates|responses)\//,
    /^parts$/,
    ['id-form', 'wrong-value', 'unknown-choice'],
    () => '"chapter:1"',
  ),
  inList(
    'a part that is named twice',
    /\/(?:updates|responses)\//,
    /^parts$/,
    ['repeated-entry'],
    (part) => `"${part}", "${part}"`,
  ),
  setField('an id as a number', {
    at: /^(?:id|under|objectives\.\*\.id)$/,
    suits: ({ value }) => /^\d+(?:\.\d+)?$/.test(String(value)),
    rules: ['quotation-marks'],
    hasFollowers: true,
    to: (value) => value,
  }),
  id('an id with an underscore', 'warm_homes', ['id-form']),
  id('an id that ends with a hyphen', 'warm-homes-', ['id-form']),
  id('an id with two hyphens', 'warm--homes', ['id-form']),
  id('an id with an accent', 'café', ['id-form']),
  id('an id that is an address', 'https://example.org/', ['id-form']),
  id('an id that is longer than file names', 'very-'.repeat(40) + 'long', ['id-form']),
  id('an id that Windows keeps for itself', 'con', ['id-form']),
  edit(
    'an action with the id of another one',
    tables,
    { rules: ['repeated-id'], hasFollowers: true },
    (original, random) => {
      const [first, ...others] = fieldsOf(original).filter(({ pattern }) => pattern === 'actions.*.id');
      const field = random.pick(others);
      if (first === undefined || field === undefined) return undefined;
      return {
        content: splice(original.text, field.valueStart, field.valueEnd, `"${String(first.value)}"`),
        at: field.line,
      };
    },
  ),
  edit(
    'a new id for a published action',
    tables,
    { rules: ['changed-id'], hasFollowers: true },
    (original, random, all) => {
      const folder = original.path.split('/').slice(0, 2).join('/');
      const editions = all
        .filter(({ path }) => path.startsWith(`${folder}/editions/`))
        .map(({ text }) => text)
        .join('');
      const published = fieldsOf(original).filter(
        ({ pattern, value }) => pattern === 'actions.*.id' && editions.includes(`"id": "${String(value)}"`),
      );
      const field = random.pick(published);
      if (field === undefined) return undefined;
      const content = splice(original.text, field.valueStart, field.valueEnd, `"${String(field.value)}5"`);
      return { content, at: field.line };
    },
  ),
  edit(
    'an action with the words of another one',
    tables,
    { rules: ['repeated-entry', 'reused-id', 'changed-id'], hasFollowers: true },
    (original, random) => {
      const texts = fieldsOf(original).filter(
        ({ pattern, path, hasOwnLines }) => pattern === 'actions.*.text' && hasOwnLines && !hasDetails(original, path),
      );
      const [from, to] = [random.pick(texts), random.pick(texts)];
      if (from === undefined || to === undefined || from.line >= to.line) return undefined;
      const written = original.text.slice(from.valueStart, from.valueEnd);
      return { content: splice(original.text, to.valueStart, to.valueEnd, written), at: [to.line - 3, to.line] };
    },
  ),
  setField('an owner that is misspelt', {
    files: tables,
    at: /\.ownersAsPublished$/,
    rules: ['owners'],
    to: (value) => JSON.stringify(value.replace(/[a-z]/, 'zz')),
  }),
  setEntry('owners in another order', {
    files: tables,
    list: /^actions$/,
    suits: ({ value }) =>
      (value as { leads: string[]; ownersAsPublished?: string }).leads.length > 1 &&
      'ownersAsPublished' in (value as object),
    rules: ['owners'],
    to: (written) => written.replace(/leads: \[([\w.-]+), ([\w.-]+)/, 'leads: [$2, $1'),
  }),
  setEntry('an action whose leads are taken out', {
    files: tables,
    list: /^actions$/,
    suits: ({ value }) => (value as { leads: string[] }).leads.length > 0 && 'ownersAsPublished' in (value as object),
    rules: ['owners'],
    to: (written) => (written.includes('leads: [') ? written.replace(/leads: \[[^\]]*\]/, 'leads: []') : undefined),
  }),
  again('a partner that is listed twice', partnersFile, /^partners$/),
  again('a document that is listed twice', /\/documents\.yml$/, /^documents$/),
  again('a help service that is listed twice', /^help\.yml$/, /^services$/),
  again('a term that is explained twice', /glossary\.yml$/, /^terms$/),
  again('an area that is listed twice', /^areas\.yml$/, /^areas$/),
  again('an outcome that is listed twice', /^frameworks\//, /^outcomes$/),
  again('a question that is asked twice', /consultation\.mdx$/, /^questions$/),
  addEntry('a partner with the name of another one', {
    files: partnersFile,
    list: /^partners$/,
    rules: ['shared-name'],
    lines: (original) => {
      const name = fieldsOf(original).find(({ pattern }) => pattern === 'partners.*.name')?.value;
      return ['id: another-one', `name: ${JSON.stringify(name)}`, 'kind: other', 'about: The same again.'];
    },
  }),
  edit(
    'two strategies in the same place of the order',
    strategyFile,
    { rules: ['repeated-order'] },
    (original, _random, all) => {
      const others = all.filter(({ path }) => path.endsWith('/strategy.yml') && path !== original.path);
      const order = /^order: (.*)$/m.exec(others[0]?.text ?? '')?.[1];
      if (order === undefined || original.path < (others[0]?.path ?? '')) return undefined;
      return {
        content: original.text.replace(/^order: .*$/m, `order: ${order}`),
        at: lineAt(original.text, original.text.search(/^order:/m)),
      };
    },
  ),
  edit('a superseded strategy without its successor', strategyFile, { rules: ['replacement'] }, ({ text }) => {
    const content = text.replace(/^replacedBy:\n(?: .*\n)+/m, '').replace(/^status: .*$/m, 'status: superseded');
    return content === text ? undefined : { content, at: lineAt(content, content.search(/^status:/m)) };
  }),
  edit('a status that a successor contradicts', strategyFile, { rules: ['replacement'] }, ({ text }) => {
    if (!/^replacedBy:/m.test(text)) return undefined;
    const content = text.replace(/^status: .*$/m, 'status: adopted');
    return { content, at: lineAt(content, content.search(/^replacedBy:/m)) };
  }),
  setField('a colour of three digits', {
    files: strategyFile,
    at: /^theme\.colour$/,
    rules: ['wrong-value'],
    to: () => '"#247"',
  }),
  setField('an engine that judged no page', {
    files: /accessibility-results\.json$/,
    at: /\.engine$/,
    rules: ['unknown-reference'],
    to: () => '"Another Engine"',
  }),
  setField('the id of a priority in a file of another name', {
    files: prioritiesFile,
    at: /^id$/,
    rules: ['file-name'],
    to: (value) => `"${value}7"`,
  }),
  setField('an outcome with the number of another one', {
    files: /^frameworks\//,
    at: /^outcomes\.1\.number$|^outcomes\.\*\.number$/,
    suits: ({ path, value }) => path[1] === 1 && value === 2,
    rules: ['repeated-id'],
    to: () => '1',
  }),
  setField('a code of an area that is a number', {
    files: /^areas\.yml$/,
    at: /\.code$/,
    rules: ['quotation-marks'],
    to: () => '8000035',
  }),
  setField('a colour that YAML takes for a comment', {
    files: strategyFile,
    at: /^theme\.colour$/,
    rules: ['empty-value', 'yaml-special'],
    to: () => '#1a5276',
  }),
  setField('an email address without its host', { at: /(?:^|\.)email$/, rules: ['wrong-value'], to: () => 'homes@' }),
  setField('an email address with a name', {
    at: /(?:^|\.)email$/,
    rules: ['wrong-value'],
    to: () => '"Homes <homes@example.org>"',
  }),
  setField('a form without the place for the part', {
    files: /consultation\.mdx$/,
    at: /^channel$/,
    rules: ['secure-link', 'wrong-value', 'unknown-choice'],
    to: () => 'https://forms.example.org/anytown',
  }),
  setField('a form with an unknown place', {
    files: /consultation\.mdx$/,
    at: /^channel$/,
    rules: ['secure-link', 'wrong-value'],
    to: () => '"https://forms.example.org/?r={reference}&n={name}"',
  }),
  setField('an address with a space', {
    at: /(?:^|\.)url$/,
    rules: ['secure-link'],
    to: () => '"https://example.org/a page"',
  }),
  setField('an address with a password', {
    at: /(?:^|\.)url$/,
    rules: ['secure-link'],
    to: () => 'https://me:secret@example.org/',
  }),
  setField('an address of one computer', {
    at: /(?:^|\.)url$/,
    rules: ['secure-link'],
    to: () => 'https://localhost/plan',
  }),
  setField('an address without its protocol', {
    at: /(?:^|\.)url$/,
    rules: ['secure-link'],
    to: () => 'www.example.org',
  }),
  setField('a count below nought', {
    files: strategyFile,
    at: /^expected\.actions$/,
    rules: ['wrong-value'],
    to: () => '-4',
  }),
  setField('a count with decimals', {
    files: tables,
    at: /^rows$/,
    rules: ['wrong-value', 'wrong-type'],
    to: (value) => `${value}.5`,
  }),
  setField('a row of nought', { files: tables, at: /\.row$/, rules: ['wrong-value'], to: () => '0' }),
  edit(
    'a measure that is not there, which others name',
    measures,
    { rules: ['unknown-reference'], hasFollowers: true },
    (original, _random, all) => {
      const id = original.path.replace(/^.*\//, '').replace('.json', '');
      const naming = all.find(
        ({ path, text }) => prioritiesFile.test(path) && new RegExp(`indicator: ${id}$`, 'm').test(text),
      );
      if (naming === undefined) return undefined;
      const line = naming.text.split('\n').findIndex((each) => each.endsWith(`indicator: ${id}`)) + 1;
      return { content: undefined, reportedIn: naming.path, at: line };
    },
  ),
];

function hasDetails(original: Original, [list, index]: Field['path']): boolean {
  return fieldsOf(original).some(({ path, name }) => path[0] === list && path[1] === index && name === 'details');
}

function slip(name: string, files: RegExp, at: RegExp): Kind {
  const toSlip = (value: string): string => `${value.slice(0, -1)}zz`;
  return setField(name, {
    files,
    at,
    rules: ['unknown-reference'],
    to: (value, { form }) => (form === 'PLAIN' ? toSlip(value) : JSON.stringify(toSlip(value))),
  });
}

function id(name: string, written: string, rules: readonly Rule[]): Kind {
  return setField(name, {
    files: yamlFields,
    at: /^(?:questions|services)\.\*\.id$|^(?:outcomes)\.\*\.id$/,
    rules,
    hasFollowers: true,
    to: () => written,
  });
}

function inList(
  name: string,
  files: RegExp,
  list: RegExp,
  rules: readonly Rule[],
  to: (value: string) => string | undefined,
  hasFollowers = false,
): Kind {
  return setEntry(name, {
    files,
    list,
    suits: ({ isBlock }) => !isBlock,
    rules,
    hasFollowers,
    to: (_written, { value }) => to(String(value)),
  });
}

function again(name: string, files: RegExp, list: RegExp): Kind {
  return edit(name, files, { rules: ['repeated-id'] }, (original, random) => {
    const entry = random.pick(entriesOf(original, list));
    if (!entry?.isBlock) return undefined;
    const lines = original.text.slice(entry.start, entry.end);
    const count = lines.split('\n').length - 1;
    return {
      content: splice(original.text, entry.end, entry.end, lines),
      at: [entry.line + count, entry.line + 2 * count - 1],
    };
  });
}
