import type { PlanYears } from '../../core/model/timescale/plan-years.ts';
import { parseTimescale, type Timescale } from '../../core/model/timescale/timescale.ts';
import { quote } from '../../core/text/wording.ts';
import { coercedFrom, looksLikeDate } from './coercions.ts';
import type { CellProblem } from './problems.ts';

/**
 * The timescale in a cell, `undefined` for none. Any words are one. A date that a spreadsheet can have made is read as the
 * timescale of the plan that means the same, and is a new date only in a plan that prints dates.
 *
 * @param timescales every timescale of the plan.
 */
export function readTimescale(
  cell: string,
  { timescales, planYears }: { timescales: ReadonlySet<string>; planYears: PlanYears },
): Timescale | undefined | CellProblem {
  const asPublished = looksLikeDate(cell) ? dateIn(cell, timescales, planYears) : cell;
  if (typeof asPublished !== 'string') return asPublished;
  return asPublished === '' ? undefined : parseTimescale(asPublished, planYears);
}

/** The timescale that is meant by a date. */
function dateIn(cell: string, timescales: ReadonlySet<string>, planYears: PlanYears): string | CellProblem {
  const days = dateOf(cell, planYears);
  const inPlan = [...timescales].map((printed) => ({ printed, days: dateOf(printed, planYears) }));
  const isSame = (printed: string, other: string | undefined) =>
    coercedFrom(printed, cell) === 'certain' || (days !== undefined && other === days);
  const [meant, ...others] = inPlan.filter(({ printed, days: other }) => isSame(printed, other));
  if (meant !== undefined && others.length === 0) return meant.printed;
  if (inPlan.some(({ printed }) => printed === cell)) return cell;

  const printsDates = inPlan.length === 0 || inPlan.some(({ days: other }) => other !== undefined);
  const isClear = days !== undefined && (printsDates || /^(?:\d{1,2} )?[a-z]{3,9} \d{4}$/i.test(cell));
  if (isClear && meant === undefined && !inPlan.some(({ printed }) => coercedFrom(printed, cell))) return cell;
  return {
    message: `${quote(cell)} is a date. The spreadsheet may have changed it from something else.`,
    fix: 'Format the cell as text and enter the timescale again: "2024/25", "Ongoing", or a date in words such as "31 March 2026".',
  };
}

/** The day or month that a timescale is. `undefined` if it is more than that, or another time. */
function dateOf(printed: string, planYears: PlanYears): string | undefined {
  const { spans, note } = parseTimescale(printed, planYears);
  const [span, ...others] = spans;
  if (span === undefined || others.length > 0 || note !== undefined || span.relation !== undefined) return undefined;
  return span.kind === 'day' || span.kind === 'month' ? span.from : undefined;
}
