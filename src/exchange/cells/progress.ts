import { actionSchema, type ActionFile, type ProgressEntry } from '../../core/content/schema/plan.ts';
import { isoDate } from '../../core/content/schema/values.ts';
import { asCalendarDate } from '../../core/content/validate/repairs.ts';
import type { Progress } from '../../core/model/types.ts';
import { wordOverlap } from '../../core/model/word-similarity.ts';
import { closest, quote, quoteList } from '../../core/text/wording.ts';
import { splitEntries } from './lists.ts';
import { isCellProblem, type CellProblem } from './problems.ts';

/** What a cell shows of a report of progress. */
type ShownReport = Pick<ProgressEntry, 'date' | 'status' | 'text'>;

/** Within the words of a report there may be a bar, so a new one begins only with a date. */
const betweenReports = /\s*(?:\||\n)\s*(?=\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})/;
const statuses = actionSchema.shape.progress.unwrap().element.shape.status.options;
const form = 'Write each report as "2024-03-10 under way: What was done.", the newest first, with " | " between two.';

/** A report as a cell shows it: `2024-03-10 under way: Ten lofts are done.` */
export function formatReport({ date, status, text }: ShownReport): string {
  return `${date} ${status}: ${text}`;
}

/** Reports, the newest first. One that was corrected keeps what a cell does not show of it. */
export function readProgress(cell: string, before: readonly Progress[]): Progress[] | CellProblem {
  const reports: (ShownReport | Progress)[] = [];
  for (const { text, before: kept } of splitEntries(cell, before, formatReport, betweenReports)) {
    const report = kept ?? readReport(text);
    if (isCellProblem(report)) return report;
    reports.push(report);
  }
  const pairs = pairReports(reports, before);
  return reports
    .map((report) => ({ source: undefined, ...pairs.get(report), ...report }))
    .sort((a, b) => b.date.localeCompare(a.date));
}

/** Reports in the order of the file, whether it has the newest first or last. What only the file knows of one stays. */
export function writeProgress(
  progress: readonly ShownReport[],
  { progress: written = [] }: Partial<ActionFile>,
): ShownReport[] {
  const shown = progress.map(({ date, status, text }) => ({ date, status, text }));
  const pairs = pairReports(shown, written);
  const reports = shown.map((report) => ({ ...pairs.get(report), ...report }));
  const [first] = written;
  const isNewestLast = first !== undefined && first.date < (written.at(-1)?.date ?? '');
  return isNewestLast ? reports.reverse() : reports;
}

/** Reports that are gone: no report has taken their place. */
export function lostReports<Report extends ShownReport>(
  after: readonly ShownReport[],
  before: readonly Report[],
): Report[] {
  const kept = new Set(pairReports(after, before).values());
  return before.filter((report) => !kept.has(report));
}

/**
 * For each report the one that it was before: the same, or one whose words were corrected, or one whose day or status was.
 * No report is the continuation of two.
 */
function pairReports<Report extends ShownReport>(
  after: readonly ShownReport[],
  before: readonly Report[],
): Map<ShownReport, Report> {
  const pairs = new Map<ShownReport, Report>();
  const free = new Set(before);
  const isSame: ((a: ShownReport, b: Report) => boolean)[] = [
    (a, b) => formatReport(a) === formatReport(b),
    (a, b) => a.date === b.date && a.text === b.text,
    (a, b) => a.text === b.text,
    (a, b) => a.date === b.date && wordOverlap(a.text, b.text) >= 0.5,
    (a, b) => a.date === b.date,
  ];
  for (const matches of isSame) {
    for (const report of after) {
      const found = pairs.has(report) ? undefined : [...free].find((candidate) => matches(report, candidate));
      if (found === undefined) continue;
      pairs.set(report, found);
      free.delete(found);
    }
  }
  return pairs;
}

function readReport(text: string): ShownReport | CellProblem {
  const [, day = '', status = '', words = ''] = /^(\S+) +([^:]*[^:\s]) *: *(.+)$/s.exec(text) ?? [];
  if (words === '') return { message: `${quote(text)} is not a report of progress.`, fix: form };
  const date = isoDate.safeParse(day).success ? day : asCalendarDate(day);
  if (date === undefined) return { message: `${quote(day)} is not a date in the calendar.`, fix: form };
  const known = statuses.find((option) => option === status.toLowerCase());
  if (known === undefined) {
    const meant = closest(status, statuses);
    return {
      message: `${quote(status)} is not a status.`,
      fix: `${meant === undefined ? '' : `Did you mean ${quote(meant)}? `}A status is ${quoteList(statuses)}.`,
    };
  }
  return { date, status: known, text: words };
}
