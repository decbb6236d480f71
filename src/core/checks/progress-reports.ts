import { outlooks, progressStatuses, type ActionFile, type ProgressStatus } from '../content/schema/plan.ts';
import type { StrategyFile } from '../content/schema/strategy.ts';
import { nameField } from '../content/naming.ts';
import type { PartialEntry } from '../content/load-file.ts';
import type { FieldPath } from '../content/positions.ts';
import type { PartialData } from '../content/validate/parse-partial.ts';
import { meaningOf } from '../model/progress.ts';
import type { Problem } from '../problems/problem.ts';
import { closest, quote, quoteList } from '../text/wording.ts';
import { capitalise } from '../text/words.ts';
import type { CheckContext } from './context.ts';
import { readEntries } from './entries.ts';

/**
 * Reports reports on an action that give no state, or one in a word that strategy.yml does not explain, and those that
 * contradict one another: on one day, not done after it was done, or with a reason for that when it never was.
 */
export function checkProgressReports(context: CheckContext): Problem[] {
  return context.ofKind('actionTable').flatMap((table) => {
    const words = wordsOf(context, table.strategy);
    return readEntries(table.data.actions).flatMap(({ index, entry: action }) => [
      ...statesOf(context, table, { action, index, words }),
      ...contradictions(context, table, { action, index, words }),
      ...needlessReasons(context, table, { action, index, words }),
    ]);
  });
}

/** Reports words of `reportWords` that mean nothing, and those that mean something else where the site itself uses them. */
export function checkReportWords(context: CheckContext): Problem[] {
  return context.ofKind('strategy').flatMap(({ path, data }) => {
    const shown = progressStatuses.map((status) => ({ status, words: [status, data.statusWords?.[status]] }));
    return readEntries(data.reportWords).flatMap(({ index, entry: { word, status, outlook } }): Problem[] => {
      if (word === undefined) return [];
      const at: FieldPath = ['reportWords', index];
      const isMeaningless = ['status', 'outlook'].every((field) => context.isAbsent(path, [...at, field]));
      if (isMeaningless)
        return [
          {
            rule: 'report-words',
            ...context.locate(path, at),
            message: `The word ${quote(word)} in "reportWords" has no meaning.`,
            fix: 'Add the status or the outlook that it means, or delete the entry.',
          },
        ];
      const isWord = (other: string | undefined) => other?.toLowerCase() === word.toLowerCase();
      const ownStatus = shown.find(({ words }) => words.some(isWord))?.status;
      const ownOutlook = outlooks.find(isWord);
      const contradicts = (field: string, own: string | undefined, given: string | undefined): Problem[] =>
        own === undefined || given === undefined || own === given
          ? []
          : [
              {
                rule: 'report-words',
                ...context.locate(path, [...at, field]),
                message: `"reportWords" says that ${quote(word)} means the ${field} ${quote(given)}, but on the site it means ${quote(own)}.`,
                fix: `Write "${field}: ${own}", or correct the word.`,
              },
            ];
      return [...contradicts('status', ownStatus, status), ...contradicts('outlook', ownOutlook, outlook)];
    });
  });
}

type Words = PartialData<StrategyFile['reportWords'][number]>[];

interface ActionReports {
  action: PartialData<ActionFile>;
  index: number;
  words: Words;
}

function wordsOf(context: CheckContext, strategy: string | undefined): Words {
  const settings = context.ofKind('strategy', strategy)[0]?.data;
  return readEntries(settings?.reportWords).map(({ entry }) => entry);
}

/** Each report has a status, given as such or by a word that means one. */
function statesOf(
  context: CheckContext,
  { path, strategy }: PartialEntry<'actionTable'>,
  { action, index, words }: ActionReports,
): Problem[] {
  if (!context.isComplete('strategy', strategy)) return [];
  const value = context.files.find((file) => file.path === path)?.value;
  return readEntries(action.progress).flatMap(({ index: place, entry: { printed } }): Problem[] => {
    const report: FieldPath = ['actions', index, 'progress', place];
    const name = capitalise(nameField(value, report));
    const meaning = meaningOf(printed, words);
    if (printed !== undefined && meaning === undefined) {
      const known = words.flatMap(({ word }) => word ?? []);
      const meant = closest(printed, known);
      return [
        {
          rule: 'unknown-choice',
          ...context.locate(path, [...report, 'printed']),
          message: `"printed" of ${nameField(value, report)} is ${quote(printed)}, which "reportWords" in strategy.yml does not explain.`,
          fix:
            known.length === 0
              ? `Add the word to "reportWords" with the status or the outlook that it means: { word: ${printed}, status: under way }.`
              : `${meant === undefined ? '' : `Did you mean ${quote(meant)}? `}"reportWords" has ${quoteList(known, 'and')}. Correct it, or add the word with what it means.`,
        },
      ];
    }
    if (meaning?.status !== undefined || !context.isAbsent(path, [...report, 'status'])) return [];
    return [
      {
        rule: 'missing-field',
        ...context.locate(path, report),
        message: `${name} has no "status"${printed === undefined ? '' : `, and ${quote(printed)} does not give it one`}.`,
        fix: 'Add it. If the plan has its own word for the status, write that word in "printed", and what it means in "reportWords" of strategy.yml.',
      },
    ];
  });
}

function contradictions(
  context: CheckContext,
  { path }: PartialEntry<'actionTable'>,
  { action, index, words }: ActionReports,
): Problem[] {
  const reports = inOrder(action, words);
  return reports.slice(1).flatMap((later, position) => {
    const contradiction = contradictionOf(action.id, reports[position], later);
    if (contradiction === undefined) return [];
    const field = later.isPrinted ? 'printed' : 'status';
    return [{ ...contradiction, ...context.locate(path, ['actions', index, 'progress', later.index, field]) }];
  });
}

/** Pages show a reason as why the action "is no longer reported as done". */
function needlessReasons(
  context: CheckContext,
  { path }: PartialEntry<'actionTable'>,
  { action, index, words }: ActionReports,
): Problem[] {
  const reports = inOrder(action, words);
  // A report that cannot be read may be the one that said so.
  if (reports.length < readEntries(action.progress).length) return [];
  return reports.flatMap(({ index: place, status, reason }, position): Problem[] => {
    const wasDone = reports.slice(0, position).some((earlier) => earlier.status === 'done');
    if (reason === undefined || (wasDone && status !== 'done')) return [];
    const name = action.id === undefined ? 'The action' : `The action ${quote(action.id)}`;
    return [
      {
        rule: 'back-from-done',
        ...context.locate(path, ['actions', index, 'progress', place, 'reason']),
        message:
          status === 'done'
            ? `${name} is reported as ${quote('done')}, with a reason why it is not: ${quote(reason)}.`
            : `${name} was never reported as ${quote('done')}, but a report says why it is not any more: ${quote(reason)}.`,
        fix: 'Write in "text" what happened, and delete "reason", or correct a date or a status.',
      },
    ];
  });
}

interface Report {
  index: number;
  date: string;
  status: ProgressStatus;
  /** True if only its printed word says the status. */
  isPrinted: boolean;
  reason: string | undefined;
}

/** The oldest first; those of one day as they are in the file. */
function inOrder({ progress }: PartialData<ActionFile>, words: Words): Report[] {
  return readEntries(progress)
    .flatMap(({ index, entry: { date, printed, status: given, reason } }) => {
      const status = given ?? meaningOf(printed, words)?.status;
      if (date === undefined || status === undefined) return [];
      return [{ index, date, status, isPrinted: given === undefined, reason }];
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The states of an action that is not done. */
const unfinished: readonly ProgressStatus[] = ['planned', 'under way', 'stalled'];

function contradictionOf(
  id: string | undefined,
  earlier: Report | undefined,
  later: Report,
): Pick<Problem, 'rule' | 'message' | 'fix'> | undefined {
  if (earlier === undefined || earlier.status === later.status) return undefined;
  const action = id === undefined ? 'The action' : `The action ${quote(id)}`;
  if (earlier.date === later.date)
    return {
      rule: 'progress-order',
      message: `${action} has two reports dated ${later.date} that disagree: ${quote(earlier.status)} and ${quote(later.status)}.`,
      fix: 'Delete one of them, or correct its date or its status.',
    };
  if (earlier.status !== 'done' || !unfinished.includes(later.status) || later.reason !== undefined) return undefined;
  return {
    rule: 'back-from-done',
    message: `${action} was reported as ${quote('done')} on ${earlier.date}, but as ${quote(later.status)} on ${later.date}.`,
    fix: 'Say why in "reason" of the later report, or correct a date or a status.',
  };
}
