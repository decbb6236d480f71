import type { ExtraColumn, ExtraValue } from '../../core/content/schema/extra-columns.ts';
import { readExtra } from '../../core/model/extra-columns.ts';
import { quote, quoteList } from '../../core/text/wording.ts';
import { joinLines } from '../cells/normalise.ts';
import type { CellProblem } from '../cells/problems.ts';
import type { ColumnType } from '../columns.ts';
import { columnOf, groupOf } from './column.ts';

type Extra = Readonly<Record<string, ExtraValue>>;

const extraColumn = columnOf<Extra>();

const types = {
  text: 'text',
  number: 'number',
  money: 'number',
  date: 'date',
  choice: 'text',
  link: 'address',
} as const satisfies Record<ExtraColumn['type'], ColumnType>;

/** The entries of a strategy's own columns: one object of the JSON record, and a column each of the CSV file. */
export function extraColumns(columns: readonly ExtraColumn[]) {
  return groupOf(
    'object',
    ({ extra }) => [extra],
    Object.fromEntries(columns.map((column) => [column.id, entryOf(column)])),
  );
}

function entryOf(column: ExtraColumn) {
  const { id, title, type, choices } = column;
  const about = [`“${title}” in the plan.`, column.about, type === 'money' ? 'In pounds.' : undefined];
  return extraColumn<ExtraValue | null>(id, {
    title,
    about: about.filter((sentence) => sentence !== undefined).join(' '),
    type: types[type],
    ...(type === 'choice' && { values: choices }),
    ...((type === 'text' || type === 'link') && { width: 40 }),
    value: (extra) => (Object.hasOwn(extra, id) ? (extra[id] ?? null) : null),
    // Cells are read by the type of the column, which knows its dates and numbers.
    isProse: true,
    edit: {
      fileField: 'extra',
      read(cell, { extra }) {
        const { [id]: _, ...others } = extra;
        if (cell === '') return { extra: others };
        const value = readExtra(column, joinLines(cell));
        return value === undefined ? unreadable(column, cell) : { extra: { ...extra, [id]: value } };
      },
      write: (_value, _written, { extra }) => extra,
    },
  });
}

function unreadable({ type, choices = [] }: ExtraColumn, cell: string): CellProblem {
  const fixes = {
    text: 'Enter a text.',
    number: 'Enter only digits: 1500.',
    money: 'Enter the pounds in digits: 12000 or £12,000.',
    date: 'Enter the date as 2026-03-31 or 31/03/2026.',
    choice: `It can be ${quoteList(choices)}.`,
    link: 'Enter a whole address that starts with https://.',
  } as const;
  const wanted = {
    text: 'a text',
    number: 'a number',
    money: 'a sum',
    date: 'a date',
    choice: 'one of the choices',
    link: 'a link',
  };
  return { message: `${quote(cell)} is not ${wanted[type]}.`, fix: fixes[type] };
}
