import type { ActionFile, ProgressEntry } from '../content/schema/plan.ts';
import type { PartialData } from '../content/validate/parse-partial.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import type { CheckContext } from './context.ts';
import { readEntries } from './entries.ts';

/** Reports reports on an action that contradict one another: on one day, or not done after it was done. */
export function checkProgressReports(context: CheckContext): Problem[] {
  return context.ofKind('actionTable').flatMap(({ path, data }) =>
    readEntries(data.actions).flatMap(({ index, entry: action }) => {
      const reports = inOrder(action);
      return reports.slice(1).flatMap((later, position) => {
        const contradiction = contradictionOf(action.id, reports[position], later);
        if (contradiction === undefined) return [];
        const place = context.locate(path, ['actions', index, 'progress', later.index, 'status']);
        return [{ rule: 'progress-order' as const, ...place, ...contradiction }];
      });
    }),
  );
}

interface Report extends Pick<ProgressEntry, 'date' | 'status'> {
  index: number;
}

/** The oldest first; those of one day as they are in the file. */
function inOrder({ progress }: PartialData<ActionFile>): Report[] {
  return readEntries(progress)
    .flatMap(({ index, entry: { date, status } }) =>
      date === undefined || status === undefined ? [] : [{ index, date, status }],
    )
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function contradictionOf(
  id: string | undefined,
  earlier: Report | undefined,
  later: Report,
): Pick<Problem, 'message' | 'fix'> | undefined {
  if (earlier === undefined || earlier.status === later.status) return undefined;
  const action = id === undefined ? 'The action' : `The action ${quote(id)}`;
  if (earlier.date === later.date)
    return {
      message: `${action} has two reports of ${later.date} that disagree: ${quote(earlier.status)} and ${quote(later.status)}.`,
      fix: 'Delete one of them, or correct its date or its status.',
    };
  if (earlier.status !== 'done' || !['planned', 'under way', 'stalled'].includes(later.status)) return undefined;
  return {
    message: `${action} was ${quote('done')} on ${earlier.date}, and is ${quote(later.status)} on ${later.date}.`,
    fix: 'Correct a date or a status. If it turned out not to be done, give the earlier report another status.',
  };
}
