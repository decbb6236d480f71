import { actionSchema, type ActionFile, type ProgressEntry } from '../../core/content/schema/plan.ts';
import { isoDate } from '../../core/content/schema/values.ts';
import { asCalendarDate } from '../../core/content/validate/repairs.ts';
import type { Progress } from '../../core/model/types.ts';
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

/** Reports, the newest first. One whose words were corrected keeps what a cell does not show of it. */
export function readProgress(cell: string, before: readonly Progress[]): Progress[] | CellProblem {
  const reports: Progress[] = [];
  for (const { text, before: kept } of splitEntries(cell, before, formatReport, betweenReports)) {
    const report = kept ?? readReport(text);
    if (isCellProblem(report)) return report;
    reports.push(kept ?? { source: undefined, ...before.find(({ date }) => date === report.date), ...report });
  }
  return reports.sort((a, b) => b.date.localeCompare(a.date));
}

/** Reports in the order of the file, whether it has the newest first or last. What only the file knows of one stays. */
export function writeProgress(
  progress: readonly ShownReport[],
  { progress: written = [] }: Partial<ActionFile>,
): ShownReport[] {
  const reports = progress.map(({ date, status, text }) => {
    const kept = written.find((other) => formatReport(other) === formatReport({ date, status, text }));
    return kept ?? { ...written.find((other) => other.date === date), date, status, text };
  });
  const isNewestLast =
    written.length > 1 && written.every(({ date }, index) => index === 0 || date >= (written[index - 1]?.date ?? ''));
  return isNewestLast ? reports.reverse() : reports;
}

function readReport(text: string): ShownReport | CellProblem {
  const [, day = '', status = '', words = ''] = /^(\S+) +([^:]*[^:\s]) *: *(.+)$/s.exec(text) ?? [];
  if (words === '') return { message: `${quote(text)} is no report of progress.`, fix: form };
  const date = isoDate.safeParse(day).success ? day : asCalendarDate(day);
  if (date === undefined) return { message: `${quote(day)} is no date of the calendar.`, fix: form };
  const known = statuses.find((option) => option === status.toLowerCase());
  if (known === undefined) {
    const meant = closest(status, statuses);
    return {
      message: `${quote(status)} is no status.`,
      fix: `${meant === undefined ? '' : `Did you mean ${quote(meant)}? `}A status is ${quoteList(statuses)}.`,
    };
  }
  return { date, status: known, text: words };
}
