import { extraValueSchemas, type ExtraColumn, type ExtraValue } from '../content/schema/extra-columns.ts';
import { asCalendarDate } from '../content/validate/repairs.ts';
import { formatDate, formatPounds } from '../text/format.ts';
import type { Action, Strategy } from './types.ts';

/** What an action says in an extra column. */
export interface ExtraFact {
  column: ExtraColumn;
  value: ExtraValue;
}

/** What an action says in the extra columns of its strategy, in their order. Columns in which it says nothing are left out. */
export function extraFacts({ columns }: Pick<Strategy, 'columns'>, { extra }: Pick<Action, 'extra'>): ExtraFact[] {
  return columns.flatMap((column) => {
    const value = Object.hasOwn(extra, column.id) ? extra[column.id] : undefined;
    return value === undefined ? [] : [{ column, value }];
  });
}

/** A value as a reader sees it: `£12,000`, `31 March 2026`, `1,500`. A text, a choice and an address as they are. */
export function formatExtra({ column: { type }, value }: ExtraFact): string {
  if (typeof value === 'number') return type === 'money' ? formatPounds(value) : value.toLocaleString('en-GB');
  return type === 'date' ? formatDate(value) : value;
}

/** The value that someone wrote as text: `12000` for `£12,000` and `£12k`. `undefined` if it is none of the column. */
export function readExtra(
  { type, choices = [] }: Pick<ExtraColumn, 'type' | 'choices'>,
  written: string,
): ExtraValue | undefined {
  const value = readers[type](written, choices);
  return extraValueSchemas[type].safeParse(value).success ? value : undefined;
}

const multiples: Readonly<Record<string, number>> = { k: 1000, m: 1_000_000, million: 1_000_000 };

const readers: Record<ExtraColumn['type'], (written: string, choices: readonly string[]) => ExtraValue | undefined> = {
  text: (written) => written,
  number: readNumber,
  money: (written) => {
    const [, minus = '', digits = '', multiple = ''] = /^(-?) ?£? ?([\d,.]+) ?(k|m|million)?$/i.exec(written) ?? [];
    const pounds = readNumber(`${minus}${digits}`);
    return pounds === undefined ? undefined : Math.round(pounds * (multiples[multiple.toLowerCase()] ?? 1) * 100) / 100;
  },
  date: (written) => asCalendarDate(written) ?? written,
  choice: (written, choices) => choices.find((choice) => choice.toLowerCase() === written.toLowerCase()),
  link: (written) => written,
};

function readNumber(written: string): number | undefined {
  return /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(written) ? Number(written.replaceAll(',', '')) : undefined;
}
