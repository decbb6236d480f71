import type { ActionRecord } from '../actions/record.ts';
import { milestoneText, progressText } from '../actions/csv.ts';
import { asCalendarDate } from '../../core/content/validate/repairs.ts';
import { closest, quote, quoteList } from '../../core/text/wording.ts';
import { isoDate } from '../../core/content/schema/values.ts';
import { actionSchema } from '../../core/content/schema/plan.ts';
import { isRefusal, type Refusal } from './cell-reading.ts';
import { fold } from './normalise-cell.ts';

type Progress = ActionRecord['progress'][number];
type Milestone = ActionRecord['milestones'][number];

const betweenEntries = /\s*(?:\||\n)\s*/;
/** Inside the words of a report a bar may stand, so a new one begins only with a date. */
const betweenReports = /\s*(?:\||\n)\s*(?=\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})/;
const statuses = actionSchema.shape.progress.unwrap().element.shape.status.options;

/** The points of a list, each after a bar or on a line of its own. Points that were there stay, a bar inside them too. */
export function readList(cell: string, before: readonly string[]): string[] {
  return splitKeeping(cell, before, (point) => point, betweenEntries).map(({ text }) => text);
}

/** Milestones as `June 2024: The first 50 lofts`. Those that were there stay as they are. */
export function readMilestones(cell: string, before: readonly Milestone[]): Milestone[] {
  return splitKeeping(cell, before, milestoneText, betweenEntries).map(({ text, kept }) => {
    if (kept !== undefined) return kept;
    const [, when, rest] = /^([^:]{1,40}): +(.+)$/s.exec(text) ?? [];
    return when === undefined || rest === undefined ? { when: null, text } : { when, text: rest };
  });
}

/** Reports of progress as `2024-03-10 under way: Ten lofts are done.`, the newest first as the export has them. */
export function readProgress(cell: string, before: readonly Progress[]): Progress[] | Refusal {
  const parts = splitKeeping(cell, before, progressText, betweenReports);
  const reports: Progress[] = [];
  for (const { text, kept } of parts) {
    const report = kept ?? readReport(text);
    if (isRefusal(report)) return report;
    // A report keeps what a cell does not show of it when its words are mended.
    const earlier = before.find(({ date }) => date === report.date);
    const { asPublished = null, source = null } = earlier ?? {};
    reports.push(kept ?? { ...report, asPublished, source });
  }
  return reports.sort((a, b) => b.date.localeCompare(a.date));
}

const form = 'Write each report as "2024-03-10 under way: What was done.", the newest first, with " | " between two.';

function readReport(text: string): Pick<Progress, 'date' | 'status' | 'text'> | Refusal {
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

/** Splits a cell at its separators, but takes each entry that was there before whole. */
function splitKeeping<Entry>(
  cell: string,
  before: readonly Entry[],
  textOf: (entry: Entry) => string,
  separator: RegExp,
): { text: string; kept?: Entry }[] {
  const open = before.map((entry) => ({ entry, text: textOf(entry) })).sort((a, b) => b.text.length - a.text.length);
  const parts: { text: string; kept?: Entry }[] = [];
  let rest = cell.trim();
  while (rest !== '') {
    const known = open.find(({ text }) => startsWithEntry(rest, text));
    if (known === undefined) {
      const split = rest.search(separator);
      const text = (split === -1 ? rest : rest.slice(0, split)).trim();
      rest = split === -1 ? '' : rest.slice(split).replace(/^\s*[|\n]\s*/, '');
      if (text !== '') parts.push({ text });
    } else {
      open.splice(open.indexOf(known), 1);
      parts.push({ text: known.text, kept: known.entry });
      rest = rest.slice(known.text.length).replace(/^\s*[|\n]?\s*/, '');
    }
  }
  return parts;
}

function startsWithEntry(rest: string, text: string): boolean {
  return fold(rest.slice(0, text.length)) === fold(text) && /^\s*(?:[|\n]|$)/.test(rest.slice(text.length));
}
