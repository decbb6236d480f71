import {
  outlooks,
  progressStatuses,
  type ActionFile,
  type Outlook,
  type ProgressEntry,
} from '../../core/content/schema/plan.ts';
import type { ReportWord } from '../../core/content/schema/strategy.ts';
import { isoDate } from '../../core/content/schema/values.ts';
import { asCalendarDate } from '../../core/content/validate/repairs.ts';
import { meaningOf, stateOf } from '../../core/model/progress.ts';
import type { Progress } from '../../core/model/types.ts';
import { wordOverlap } from '../../core/model/word-similarity.ts';
import { closest, quote, quoteList } from '../../core/text/wording.ts';
import { splitEntries } from './lists.ts';
import { isCellProblem, type CellProblem } from './problems.ts';

/** A report as a cell says it. */
type ReadReport = Pick<Progress, 'date' | 'printed' | 'status' | 'outlook' | 'text' | 'next'>;

/** What a cell shows of a progress report. The open data has `null` for what is not there. */
interface ShownReport extends Pick<Progress, 'date' | 'status' | 'text'> {
  printed?: string | null | undefined;
  outlook?: Outlook | null | undefined;
  next?: string | null | undefined;
}

/** Within the words of a report there may be a bar, so a new one begins only with a date. */
const betweenReports = /\s*(?:\||\n)\s*(?=\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})/;
const form =
  'Write each report as "2024-03-10 under way: What was done.", newest first, with " | " between reports. The outlook and the next step can follow: "2024-03-10 under way, at risk: What was done. Next: What comes next."';

/** A report as a cell shows it: `2024-03-10 Amber, under way, at risk: Ten lofts are done. Next: Order the other half.` */
export function formatReport({ date, printed, status, outlook, text, next }: ShownReport): string {
  const state = [printed, status, outlook].filter((part) => part != null).join(', ');
  return `${date} ${state}: ${text}${next == null ? '' : ` Next: ${next}`}`;
}

/** Reports, the newest first. One that was corrected keeps what the cell does not say of it. */
export function readProgress(
  cell: string,
  before: readonly Progress[],
  words: readonly ReportWord[],
): Progress[] | CellProblem {
  const reports: (ReadReport | Progress)[] = [];
  for (const { text, before: kept } of splitEntries(cell, before, formatReport, betweenReports)) {
    const report = kept ?? readReport(text, words);
    if (isCellProblem(report)) return report;
    reports.push(report);
  }
  const pairs = pairReports(reports, before);
  return reports
    .map((report) => ({ source: undefined, ...keptOf(pairs.get(report), report), ...report }))
    .sort((a, b) => b.date.localeCompare(a.date));
}

/**
 * What stays of a report that was corrected. Sheets from before there were outlooks give none: that is no correction, if the
 * status and the words are the same.
 */
function keptOf(before: Progress | undefined, { status, text }: ReadReport): Partial<Progress> {
  if (before === undefined || (before.status === status && before.text === text)) return { ...before };
  return { ...before, printed: undefined, outlook: undefined, next: undefined };
}

/** Reports in the order of the file, whether it has the newest first or last. What only the file knows of one stays. */
export function writeProgress(
  progress: readonly ShownReport[],
  { progress: written = [] }: Partial<ActionFile>,
  { reportWords }: { reportWords: readonly ReportWord[] },
): ProgressEntry[] {
  const inFile = written.map((entry) => ({ ...entry, ...stateOf(entry, reportWords), entry }));
  const pairs = pairReports(progress, inFile);
  const reports = progress.map((report) => writeReport(report, pairs.get(report), reportWords));
  const [first] = written;
  const isNewestLast = first !== undefined && first.date < (written.at(-1)?.date ?? '');
  return isNewestLast ? reports.reverse() : reports;
}

/** A report as the file has it: without a status or an outlook that its printed word says. */
function writeReport(
  report: ShownReport,
  before: (ShownReport & { entry: ProgressEntry }) | undefined,
  words: readonly ReportWord[],
): ProgressEntry {
  if (before !== undefined && formatReport(before) === formatReport(report)) return before.entry;
  const { date, printed, status, outlook, text, next } = report;
  const meaning = meaningOf(printed ?? undefined, words);
  const shown = {
    date,
    printed,
    status: status === meaning?.status ? undefined : status,
    outlook: outlook === meaning?.outlook ? undefined : outlook,
    text,
    next,
  };
  const { reason, asPublished, source } = before?.entry ?? {};
  const fields = Object.entries({ ...shown, reason, asPublished, source });
  return Object.fromEntries(fields.filter(([, value]) => value != null)) as ProgressEntry;
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

function readReport(text: string, words: readonly ReportWord[]): ReadReport | CellProblem {
  const [, day = '', head = '', said = ''] = /^(\S+) +([^:]*[^:\s]) *: *(.+)$/s.exec(text) ?? [];
  if (said === '') return { message: `${quote(text)} is not a progress report.`, fix: form };
  const date = isoDate.safeParse(day).success ? day : asCalendarDate(day);
  if (date === undefined) return { message: `${quote(day)} is not a valid date.`, fix: form };
  const state = readState(head, words);
  if (isCellProblem(state)) return state;
  const [, happened = said, next] = /^(.*\S)\s+Next: *(\S.*)$/s.exec(said) ?? [];
  return { date, ...state, text: happened, ...(next !== undefined && { next }) };
}

/** `under way, at risk`, or a word of the plan, which can be followed by a status and an outlook. */
function readState(
  head: string,
  words: readonly ReportWord[],
): Pick<ReadReport, 'printed' | 'status' | 'outlook'> | CellProblem {
  const printed = printedWord(head, words);
  const rest = head.slice(printed?.length ?? 0).split(',');
  const parts = rest.map((part) => part.trim().toLowerCase()).filter((part) => part !== '');
  const known = [...progressStatuses, ...outlooks];
  const unknown = parts.find((part) => !known.some((option) => option === part));
  const twice = [progressStatuses, outlooks]
    .map((options) => options.filter((option) => parts.includes(option)))
    .find((said) => said.length > 1);
  if (twice !== undefined)
    return { message: `${quote(head)} says ${quoteList(twice, 'and')}.`, fix: 'Keep one of them.' };
  const meaning = meaningOf(printed, words);
  const status = progressStatuses.find((option) => parts.includes(option)) ?? meaning?.status;
  const outlook = outlooks.find((option) => parts.includes(option)) ?? meaning?.outlook;
  if (unknown === undefined && status !== undefined)
    return { ...(printed !== undefined && { printed }), status, ...(outlook !== undefined && { outlook }) };
  if (unknown === undefined)
    return {
      message: `${quote(head)} does not say the status.`,
      fix: `Write it too: ${quote(`${printed ?? 'under way'}, ${printed === undefined ? head : 'under way'}`)}. A status is ${quoteList(progressStatuses)}.`,
    };
  const said = parts.length > 1 ? unknown : head;
  const options = [...progressStatuses, ...words.map(({ word }) => word)];
  const meant = closest(said, status === undefined ? options : [...known]);
  return {
    message: `${quote(said)} is not a status.`,
    fix: `${meant === undefined ? '' : `Did you mean ${quote(meant)}? `}A status is ${quoteList(options)}${parts.length > 1 ? `, and an outlook ${quoteList(outlooks)}` : ''}.`,
  };
}

/** The word of the plan with which a state begins. What is written as a status is one. */
function printedWord(head: string, words: readonly ReportWord[]): string | undefined {
  if (progressStatuses.some((status) => head === status || head.startsWith(`${status},`))) return undefined;
  const folded = head.toLowerCase();
  const found = words
    .map(({ word }) => word.toLowerCase())
    .filter((word) => folded === word || folded.startsWith(`${word},`))
    .sort((a, b) => b.length - a.length)[0];
  return found === undefined ? undefined : head.slice(0, found.length);
}
