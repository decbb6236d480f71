import { parseTimescale, type Timescale } from '../../core/model/timescale.ts';
import { quote, quoteList } from '../../core/text/wording.ts';
import { coercedFrom, looksLikeDate } from './coercions.ts';
import type { CellProblem } from './problems.ts';

/**
 * The timescale in a cell, `undefined` for none.
 *
 * @param inUse every timescale of the plan: a date that a spreadsheet made out of one of them is read as that one.
 */
export function readTimescale(cell: string, inUse: ReadonlySet<string>): Timescale | undefined | CellProblem {
  if (cell === '') return undefined;
  if (looksLikeDate(cell)) {
    const [meant, ...others] = [...inUse].filter((timescale) => coercedFrom(timescale, cell) === 'certain');
    if (meant !== undefined && others.length === 0) return parseTimescale(meant);
    return {
      message: `${quote(cell)} is a date. The spreadsheet may have changed it from something else.`,
      fix: 'Format the cell as text and enter the timescale again: "2024/25", "2024" or "Ongoing".',
    };
  }
  const timescale = parseTimescale(cell);
  if (timescale !== undefined) return timescale;
  const meant = usualForm(cell);
  return {
    message: `The timescale ${quote(cell)} cannot be read.`,
    fix:
      meant === undefined
        ? `A timescale is ${quoteList(['Ongoing', '2024/25', '2024'])}, or one of these with more words.`
        : `Did you mean ${quote(meant)}?`,
  };
}

/** `2024/25` for `2024-25`, `2024/2025` and `24/25`. */
function usualForm(cell: string): string | undefined {
  const [, from, to] = /^(?:FY ?)?(?:20)?(\d\d) ?[-–/] ?(?:20)?(\d\d)$/i.exec(cell) ?? [];
  if (from === undefined || to === undefined) return undefined;
  return parseTimescale(`20${from}/${to}`)?.asPublished;
}
