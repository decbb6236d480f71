import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../../../../scripts/lib/project-folder.ts';
import { allProblems } from '../../../../src/core/checks/run-checks.ts';
import { actionsCsvFile } from '../../../../src/exchange/actions/files.ts';
import { actionsWorkbook } from '../../../../src/exchange/actions/workbook.ts';
import { flattenColumns } from '../../../../src/exchange/actions/record.ts';
import { toCsv, unguard } from '../../../../src/exchange/csv/write-csv.ts';
import { applyPlan } from '../../../../src/exchange/spreadsheet/apply-plan.ts';
import { fullMessage, stopping } from '../../../../src/core/problems/problem.ts';
import type { Rule } from '../../../../src/core/problems/rules.ts';
import { validContent } from '../../../support/faulty-content.ts';
import { planOf, readTarget, type Target } from './import-text.ts';

type Row = Record<'id' | 'priority' | 'objective' | (typeof editable)[number], string>;

const actionColumnNames = flattenColumns().map(({ name }) => name as keyof Row);
const realContent = join(projectFolder, 'content');
const places = [
  ...readdirSync(join(realContent, 'strategies')).map((id) => ({ folder: realContent, id })),
  { folder: validContent, id: 'anytown' },
];

function rowsOf({ context }: Target): Row[] {
  const rows = parse<Row>(actionsCsvFile(context.strategy), { bom: true, columns: true, record_delimiter: '\r\n' });
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, unguard(cell)])) as Row);
}

function csvOf(rows: readonly Row[]): Buffer {
  return Buffer.from(
    toCsv(
      actionColumnNames,
      rows.map((row) => actionColumnNames.map((name) => row[name])),
    ),
  );
}

async function change(target: Target, rows: readonly Row[]): Promise<Map<string, string>> {
  const plan = await planOf(csvOf(rows), 'actions.csv', target);
  expect(plan.problems).toEqual([]);
  return applyPlan(plan, target.context, { remove: true });
}

describe.for(places)('the actions of $id', async ({ folder, id }) => {
  const target = await readTarget(folder, id);
  const { strategy } = target.context;

  test('come back from CSV without a change', async () => {
    const plan = await planOf(Buffer.from(actionsCsvFile(strategy)), 'actions.csv', target);
    expect(plan).toEqual({ changed: [], added: [], removed: [], problems: [], doubts: [], notes: [] });
    expect(applyPlan(plan, target.context, { remove: true }).size).toBe(0);
  });

  test('come back from a workbook without a change', async () => {
    const plan = await planOf(await actionsWorkbook(strategy), 'actions.xlsx', target);
    expect(plan).toEqual({ changed: [], added: [], removed: [], problems: [], doubts: [], notes: [] });
  });

  test('come back when every cell but the id is another, and from there as they were', async () => {
    const rows = rowsOf(target);
    const edited = rows.map((row, index) => editedRow(row, target, pseudoRandom(index)));
    const texts = await change(target, edited);
    const between = await readTarget(folder, id, texts);
    expect(problemsIn(between)).toEqual([]);
    expect(rowsOf(between).map(editableCells)).toEqual(edited.map(editableCells));
    const back = await change(between, rows);
    const after = await readTarget(folder, id, new Map([...texts, ...back]));
    expect(rowsOf(after)).toEqual(rows);
  });
});

test('random edits, additions and removals are what the next export shows', async () => {
  const target = await readTarget(validContent, 'anytown');
  const rows = rowsOf(target);
  for (let round = 1; round <= 40; round++) {
    const random = pseudoRandom(round);
    const edited = rows
      .filter(() => random() > 0.2)
      .map((row) => (random() > 0.5 ? editedRow(row, target, random) : row));
    const added = Array.from({ length: Math.floor(random() * 3) }, (_, index) => {
      const [model] = rows.slice(Math.floor(random() * rows.length));
      if (model === undefined) throw new Error('The fixture has no action.');
      return {
        ...editedRow(model, target, random),
        id: `${model.objective || model.priority}-${50 + index}`,
        source_row: '',
        status: '',
        outlook: '',
        lead_names: '',
        support_names: '',
        theme_titles: '',
      };
    });
    const texts = await change(target, [...edited, ...added]);
    const after = await readTarget(validContent, 'anytown', texts);
    expect(problemsIn(after)).toEqual([]);
    const expected = [...edited, ...added].map((row) => ({ ...editableCells(row), source_row: '' }));
    const found = rowsOf(after).map((row) => ({ ...editableCells(row), source_row: '' }));
    expect(found.sort(byId)).toEqual(expected.sort(byId));
  }
});

/** Reports with days and statuses by chance contradict one another, and a new row may copy an action that was removed. */
const aboutChance: readonly Rule[] = ['future-date', 'early-date', 'progress-order', 'changed-id'];

function problemsIn({ content }: Target): string[] {
  return stopping(allProblems(content))
    .filter(({ rule }) => !aboutChance.includes(rule))
    .map(fullMessage);
}

const editable = [
  'text',
  'details',
  'timescale',
  'leads',
  'number',
  'supports',
  'post',
  'measured_by',
  'themes',
  'owners_as_published',
  'progress',
  'milestones',
  'source_row',
] as const;

function editableCells(row: Row): Record<'id' | (typeof editable)[number], string> {
  return Object.fromEntries(['id' as const, ...editable].map((name) => [name, row[name]])) as ReturnType<
    typeof editableCells
  >;
}

/** The row with other values wherever an officer can write some. */
function editedRow(row: Row, { context }: Target, random: () => number): Row {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  const some = (most: number, make: () => string) => Array.from({ length: Math.floor(random() * (most + 1)) }, make);
  const sentence = () => Array.from({ length: 3 + Math.floor(random() * 40) }, () => pick(words)).join(' ');
  const days = [...new Set(some(3, () => `202${pick(['4', '5'])}-0${pick(['1', '2', '9'])}-1${pick(['0', '5'])}`))];
  const leads = [...new Set(some(3, () => pick(context.partners).id))];
  return {
    ...row,
    text: `${row.text} ${sentence()}`,
    details: some(3, sentence).join(' | '),
    timescale: pick(['', 'Ongoing', '2024/25', '2026', '2025/26 first count: then "ongoing"']),
    leads: leads.join(' | '),
    number: pick(['', 'A1', '1.10']),
    supports: context.partners
      .map(({ id }) => id)
      .filter((id) => !leads.includes(id) && random() > 0.7)
      .join(' | '),
    post: pick(['', 'Head of Homes', 'Director: Homes, "Works" and #1']),
    measured_by: some(2, sentence).join(' | '),
    themes: context.themes
      .map(({ id }) => id)
      .filter(() => random() > 0.5)
      .join(' | '),
    owners_as_published: '',
    progress: days
      .sort()
      .reverse()
      .map((day) => {
        const state = pick(['planned', 'under way, off track', 'done, on track', 'stalled']);
        const happened = sentence();
        return `${day} ${state}: ${happened}${happened.length % 2 === 0 ? ' Next: Then we go on.' : ''}`;
      })
      .join(' | '),
    milestones: some(2, () => `${pick(['', 'June 2025: ', 'By 2026: '])}${sentence().replaceAll(':', '')}`).join(' | '),
  };
}

/** Words that YAML, CSV and spreadsheets each take for something else. */
const words = [
  'lofts',
  'warm,',
  "don't",
  '"said"',
  'note:',
  '#1',
  '- dash',
  '{brace}',
  '[list]',
  '50%',
  '& more',
  '* star',
  'café',
  'naïve',
  '=1+1',
  '@home',
  '>',
  'yes',
  'null',
  '1.10',
  '2024-01-01',
  'semi;colon',
  "'quoted'",
  '\\n',
  '!tag',
  '`code`',
  '🙂',
  '?',
  'a',
  'word',
];

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

/** Numbers from 0 to 1 that are the same in every run. */
function pseudoRandom(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
