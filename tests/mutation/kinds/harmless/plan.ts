import {
  addEntry,
  asEntry,
  dayAfter,
  edit,
  entriesOf,
  removeField,
  setEntry,
  setField,
  type ListEntry,
} from '../../edits.ts';
import { fieldsOf, lineFields } from '../../fields.ts';
import { splice, tables, measures, type Kind, type Original } from '../../kind.ts';
import { changeAll, renameId } from '../../renames.ts';

const strategyFile = /\/strategy\.yml$/;
const partnersFile = /\/partners\.yml$/;
const prioritiesFile = /\/priorities\/[^/]+\.mdx$/;

/** What an officer changes in a plan that goes on. */
export const harmlessPlan: Kind[] = [
  setField('a sentence more in an action', {
    files: tables,
    at: /^actions\.\*\.text$/,
    to: (value) => JSON.stringify(`${value} This goes on.`),
  }),
  setField('a word less in an action', {
    files: tables,
    at: /^actions\.\*\.text$/,
    suits: ({ value }) => String(value).split(' ').length > 15,
    to: (value) => JSON.stringify(value.replace(/ (?:the|a|and|of|in) /, ' ')),
  }),
  setField('a synonym in an action', {
    files: tables,
    at: /^actions\.\*\.text$/,
    to: (value) => JSON.stringify(value.replace(/\b(?:people|homes|services|lofts)\b/, 'folk')),
  }),
  setField('other words in a summary', {
    at: /(?:^|\.)summary$/,
    to: () => 'Homes are warm, and everybody knows why.',
  }),
  setField('another title of a section', { files: /\/sections\//, at: /^title$/, to: () => 'What we do now' }),
  setField('another short title', { at: /^shortTitle$/, to: () => 'Now' }),
  setField('another timescale that can be read', {
    files: tables,
    at: /\.timescale$/,
    to: (_value, _field, random) =>
      random.pick([
        'Ongoing',
        '"2024/25"',
        '"2025"',
        '"2024/25 first report, then ongoing"',
        'By 2026',
        'TBC',
        'Mar-26',
      ]),
  }),
  setField('another place in the order', { files: strategyFile, at: /^order$/, to: () => '77' }),
  setField('another dark colour', { files: strategyFile, at: /^theme\.colour$/, to: () => '"#1a5276"' }),
  setField('another day of the last change', {
    files: /\/help\.yml$|^help\.yml$/,
    at: /\.checked$/,
    to: (value) => dayAfter(value),
  }),
  setField('a colour in capital letters', { files: strategyFile, at: /^theme\.colour$/, to: () => '"#1A5276"' }),
  setField('another kind of partner', { files: partnersFile, at: /\.kind$/, to: () => 'other' }),
  setField('another telephone number', { files: /^help\.yml$/, at: /\.phone$/, to: () => '0113 496 0001' }),
  setField('another opening time', { files: /^help\.yml$/, at: /\.hours$/, to: () => 'Every day, 10am to 4.30pm' }),
  setField('another address of a page', { at: /(?:^|\.)url$/, to: () => 'https://other.example/a/b?c=d#e' }),
  setField('another number of days before the end', {
    files: /consultation\.mdx$/,
    at: /^closingSoonDays$/,
    to: () => '14',
  }),
  setField('comments that go to an email address', {
    files: /consultation\.mdx$/,
    at: /^channel$/,
    to: () => 'homes@anytown.example',
  }),
  setField('another meaning of a term', {
    files: /glossary\.yml$/,
    at: /\.meaning$/,
    to: () => 'What it means is said here.',
  }),
  // Another table has an action whose "due" explains its timescale.
  removeField('a timescale that is taken out', {
    files: /^strategies\/[^/]+\/actions\/(?!1\.1\.)[^/]+\.mdx$/,
    at: /\.timescale$/,
  }),
  removeField('a heading of a row that is taken out', { files: tables, at: /\.rowHeading$/ }),
  removeField('milestones that are taken out', { files: tables, at: /\.milestones$/ }),
  removeField('the progress of an action taken out', { files: tables, at: /\.progress$/ }),
  removeField('the printed words of a report taken out', { files: tables, at: /\.progress\.\*\.asPublished$/ }),
  removeField('details that are taken out', {
    files: tables,
    at: /\.details$/,
    suits: ({ value }) => Array.isArray(value) && value.length < 3,
  }),
  removeField('a notice that is taken out', { files: strategyFile, at: /^notice$/ }),
  removeField('a vision that is taken out', { files: strategyFile, at: /^vision$/ }),
  removeField('help that is taken out', { files: strategyFile, at: /^(?:discreetHelp|help)$/ }),
  removeField('accountable people taken out', { files: strategyFile, at: /^accountable$/ }),
  removeField('an address that is taken out', { at: /^(?:documents|services|partners)\.\*\.url$/ }),
  removeField('a short name for the menu taken out', { files: /\/sections\//, at: /^navTitle$/ }),
  removeField('events that are taken out', { files: /\/sections\//, at: /^(?:governance|editions|missingFigures)$/ }),
  removeField('other printed titles taken out', { files: prioritiesFile, at: /(?:^|\.)alsoPrinted$/ }),
  removeField('opening times that are taken out', { files: /^help\.yml$/, at: /\.(?:hours|phone|textMessage|email)$/ }),
  removeField('a question without its explanation', { files: /consultation\.mdx$/, at: /\.about$/ }),
  removeField('who was asked, taken out', {
    files: /consultation\.mdx$/,
    at: /^(?:consulted|demonstration|datesAsPublished|ways)$/,
  }),
  addEntry('a new partner', {
    files: partnersFile,
    list: /^partners$/,
    lines: () => ['id: new-friends', 'name: New Friends of Warm Homes', 'kind: other', 'about: They help.'],
  }),
  addEntry('a new term', {
    files: /glossary\.yml$/,
    list: /^terms$/,
    lines: () => ['term: QZX', 'full: quick zip exchange', 'meaning: It is quick.', 'also: [QZXs, people]'],
  }),
  addEntry('a new help service', {
    files: /^help\.yml$/,
    list: /^services$/,
    lines: () => [
      'id: new-line',
      'name: New Line',
      'about: It listens.',
      'checked: 2024-03-01',
      'checkedAt: its own page',
    ],
  }),
  addEntry('a new document', {
    files: /\/documents\.yml$/,
    list: /^documents$/,
    lines: () => [
      'id: new-paper',
      'title: New paper',
      'publisher: Anytown Council',
      'about: It is new.',
      'kind: background',
    ],
  }),
  addEntry('a new area', { files: /^areas\.yml$/, list: /^areas$/, lines: () => ['name: Newtown', 'code: X09000009'] }),
  addEntry('a new outcome of a framework', {
    files: /^frameworks\//,
    list: /^outcomes$/,
    lines: () => ['id: new-outcome', 'group: New outcomes', 'number: 1', 'title: Every home is safe'],
  }),
  addEntry('a new question', {
    files: /consultation\.mdx$/,
    list: /^questions$/,
    lines: () => ['id: new-question', 'text: What else?'],
  }),
  addEntry('a new group that is asked', {
    files: /consultation\.mdx$/,
    list: /^consulted$/,
    lines: () => ['name: Everybody else'],
  }),
  addEntry('a new event', {
    files: /\/sections\//,
    list: /^timeline$/,
    lines: () => ['when: June 2026', 'from: 2026-06', 'title: Another meeting'],
  }),
  addEntry('a new source of a page', {
    files: /\/(?:sections|priorities)\//,
    list: /^source$/,
    lines: (original) => [`document: ${firstDocument(original)}`, 'part: paragraph 99'],
  }),
  addEntry('a new detail of an action', { files: tables, list: /\.details$/, lines: () => ['Homes on boats'] }),
  addEntry('a new milestone', {
    files: tables,
    list: /\.milestones$/,
    lines: () => ['when: June 2027', 'text: The last one'],
  }),
  setEntry('a report for the day after another one', {
    files: tables,
    list: /\.progress$/,
    suits: ({ index }) => index === 0,
    to: (written) =>
      written.replace(/\d{4}-\d{2}-\d{2}/, dayAfter).replace(/text:[^\n]*(?:\n {10,}[^\n]*)*/, 'text: Work goes on.') +
      written,
  }),
  setEntry('a report with another state', {
    files: tables,
    list: /\.progress$/,
    suits: ({ value, index }) => index === 0 && (value as { status: string }).status !== 'done',
    to: (written) => written.replace(/status: [^\n]*/, 'status: under way'),
  }),
  edit('a new action', tables, {}, (original, _random, all) => withNewAction(original, all)),
  edit('an action that is withdrawn', tables, {}, (original, random, all) =>
    withoutAction(original, all, random.pick(entriesOf(original, /^actions$/))),
  ),
  reordered('actions in another order', tables, /^actions$/, ({ value }) => !('rowPart' in (value as object))),
  reordered('partners in another order', partnersFile, /^partners$/),
  reordered('terms in another order', /glossary\.yml$/, /^terms$/),
  reordered('help services in another order', /^help\.yml$/, /^services$/),
  reordered('documents in another order', /\/documents\.yml$/, /^documents$/),
  reordered('areas in another order', /^areas\.yml$/, /^areas$/),
  reordered('questions in another order', /consultation\.mdx$/, /^questions$/),
  reordered('outcomes in another order', /^frameworks\//, /^outcomes$/),
  setEntry('one name more for a partner', {
    files: partnersFile,
    list: /\.aliases$/,
    suits: ({ isBlock }) => !isBlock,
    to: (written) => `${written}, Another Name`,
  }),
  edit('an update that is taken out', /\/updates\//, {}, () => ({ content: undefined })),
  // Without words.mdx no text would use two terms of the glossary, which is reported.
  edit('a response that is taken out', /\/responses\/(?!words\.)/, {}, () => ({ content: undefined })),
  edit('a new update', /\/updates\//, {}, ({ path, text }) => ({
    content: text,
    also: {
      [path.replace(/[^/]+$/, 'a-new-note.mdx')]:
        '---\ndate: 2024-03-02\ntitle: A new note\nsummary: There is something new.\n---\n',
    },
  })),
  edit('a new section', /\/sections\//, {}, ({ path, text }) => ({
    content: text,
    also: { [path.replace(/[^/]+$/, 'a-new-section.mdx')]: newSection(text) },
  })),
  edit('a section under another name that nothing refers to', /\/sections\//, {}, (original, _random, all) => {
    const id = idOf(original.path);
    if (all.some(({ path, text }) => path !== original.path && text.includes(id))) return undefined;
    return { content: original.text, path: original.path.replace(/[^/]+$/, 'another-name.mdx') };
  }),
  edit('a new measure', measures, {}, ({ text }) => ({
    content: text,
    also: { 'indicators/a-new-measure.json': text },
  })),
  renamed(
    'a partner under another id everywhere',
    partnersFile,
    /^partners\.\*\.id$/,
    /\/(?:actions|partners|editions)/,
  ),
  renamed(
    'a document under another id everywhere',
    /\/documents\.yml$/,
    /^documents\.\*\.id$/,
    /\/strategies\/|^strategies\//,
  ),
  renamed(
    'a help service under another id everywhere',
    /^help\.yml$/,
    /^services\.\*\.id$/,
    /help\.yml$|strategy\.yml$/,
  ),
  renamed(
    'an outcome under another id everywhere',
    /^frameworks\//,
    /^outcomes\.\*\.id$/,
    /priorities\/|^indicators\/|^frameworks\//,
  ),
  edit('a measure under another name everywhere', measures, {}, (original, _random, all) => {
    const from = idOf(original.path);
    return changeAll(all, original, ({ path, text }) => ({
      path: path === original.path ? 'indicators/another-name.json' : path,
      text: renameId(text, from, 'another-name').replaceAll(`indicator:${from}"`, 'indicator:another-name"'),
    }));
  }),
  edit('a framework under another name everywhere', /^frameworks\//, {}, (original, _random, all) => {
    const from = idOf(original.path);
    return changeAll(all, original, ({ path, text }) => ({
      path: path === original.path ? 'frameworks/another-name.yml' : path,
      text: renameId(text, from, 'another-name'),
    }));
  }),
  edit('a strategy in another folder, with everything that names it', strategyFile, {}, (original, _random, all) => {
    const [, from = ''] = original.path.split('/');
    return changeAll(all, original, ({ path, text }) => ({
      path: path.replace(`strategies/${from}/`, 'strategies/another/'),
      text: text.replaceAll(`"strategy": "${from}"`, '"strategy": "another"').replaceAll(`(/${from}/`, '(/another/'),
    }));
  }),
];

function newSection(text: string): string {
  const [source] = /^source:\n(?: .*\n)+/m.exec(text) ?? [];
  return `---\ntitle: A new section\norder: 99\ngroup: background\nsummary: It is new.\n${source}---\n\nHomes are warm.\n`;
}

function idOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.\w+$/, '');
}

function firstDocument(original: Original): string {
  return String(fieldsOf(original).find(({ name }) => name === 'document')?.value);
}

function reordered(name: string, files: RegExp, list: RegExp, suits: (entry: ListEntry) => boolean = () => true): Kind {
  return edit(name, files, {}, (original) => {
    const entries = entriesOf(original, list);
    const [first] = entries;
    const last = entries.at(-1);
    if (first === undefined || last === undefined || entries.length < 2 || !first.isBlock || !entries.every(suits))
      return undefined;
    const written = entries.map(({ start, end }) => original.text.slice(start, end)).reverse();
    return { content: splice(original.text, first.start, last.end, written.join('')) };
  });
}

/** Another id, in the file that gives it and in those that name it. */
function renamed(name: string, files: RegExp, at: RegExp, naming: RegExp): Kind {
  return edit(name, files, {}, (original, random, all) => {
    const field = random.pick(fieldsOf(original).filter(({ pattern, value }) => at.test(pattern) && !isWord(value)));
    if (field === undefined) return undefined;
    const folder = /^strategies\/[^/]+\//.exec(original.path)?.[0] ?? '';
    return changeAll(all, original, ({ path, text }) => ({
      path,
      text: path.startsWith(folder) && naming.test(path) ? renameId(text, String(field.value), 'another-id') : text,
    }));
  });
}

/** Ids that are a word of a text too. */
function isWord(id: unknown): boolean {
  return /^(?:council|police|other|warm|dry|landlords|repairs)$/.test(String(id));
}

/** The last action of a table once more, with an id, words and a row of its own. */
function withNewAction(original: Original, all: readonly Original[]) {
  const entries = entriesOf(original, /^actions$/);
  const last = entries.at(-1);
  const rows = lineFields(original).find(({ pattern }) => pattern === 'rows');
  const settings = settingsOf(original, all);
  if (last === undefined || rows === undefined || settings === undefined) return undefined;
  const row = Number(rows.value) + 1;
  const { under } = Object.fromEntries(fieldsOf(original).map(({ name, value }) => [name, value])) as { under: string };
  const lines = [
    `id: "${under}-${90 + row}"`,
    'title: A hundred doors in a bright colour',
    'text: Paint a hundred doors in a bright colour.',
    'leads: []',
    `row: ${row}`,
  ];
  const added = splice(original.text, last.end, last.end, asEntry(lines, last.indent));
  return {
    content: added.replace(/^rows: .*$/m, `rows: ${row}`),
    also: { [settings.path]: countedBy(settings.text, 1) },
  };
}

function withoutAction(original: Original, all: readonly Original[], entry: ListEntry | undefined) {
  const settings = settingsOf(original, all);
  const { id, row, rowPart } = (entry?.value ?? {}) as { id: string; row: number; rowPart?: string };
  const isNamed = all.some(({ path, text }) => path !== original.path && text.includes(`action:${id}"`));
  if (entry === undefined || settings === undefined || isNamed || rowPart !== undefined || !entry.isBlock)
    return undefined;
  if (/^withdrawnRows/m.test(original.text) || entriesOf(original, /^actions$/).length < 2) return undefined;
  const content = splice(original.text, entry.start, entry.end, '').replace(
    /^(rows: .*)$/m,
    `$1\nwithdrawnRows: [${row}]`,
  );
  return { content, also: { [settings.path]: countedBy(settings.text, -1) } };
}

function settingsOf({ path }: Original, all: readonly Original[]): Original | undefined {
  const folder = path.split('/').slice(0, 2).join('/');
  return all.find((original) => original.path === `${folder}/strategy.yml`);
}

function countedBy(settings: string, more: number): string {
  return settings.replace(
    /^( +actions: )(\d+)$/m,
    (_line, name: string, count: string) => `${name}${Number(count) + more}`,
  );
}
