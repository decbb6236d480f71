import { planYearsOf } from '../model/timescale/plan-years.ts';
import { isUnderstood, parseTimescale } from '../model/timescale/timescale.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import { capitalise } from '../text/words.ts';
import type { CheckContext } from './context.ts';
import { readEntries } from './entries.ts';
import { checkOwners, nameAction } from './owners.ts';

/** Reports timescales without a date that can be read, dates that explain no timescale, and printed owners that are not the leads. */
export function checkActions(context: CheckContext): Problem[] {
  return [...unreadTimescales(context), ...dueAlone(context), ...checkOwners(context)];
}

function unreadTimescales(context: CheckContext): Problem[] {
  return context.ofKind('actionTable').flatMap(({ path, data }) =>
    readEntries(data.actions).flatMap(({ index, entry: { id, timescale } }): Problem[] => {
      // Which years a plan counts in changes what its words mean, and not whether they can be read.
      const isExplained = !context.isAbsent(path, ['actions', index, 'due']);
      if (timescale === undefined || isExplained || isUnderstood(parseTimescale(timescale, anyYears))) return [];
      const message = `No date can be read from the timescale ${quote(timescale)} of ${nameAction(id)}. It is shown as printed.`;
      const fix =
        'Say in "due" what it means, such as "2026-03-31", "2026-03" or "2026". Or correct it, if it is a mistake.';
      return [{ rule: 'timescale', ...context.locate(path, ['actions', index, 'timescale']), message, fix }];
    }),
  );
}

const anyYears = planYearsOf({ from: 2000, label: '' }, []);

function dueAlone(context: CheckContext): Problem[] {
  return context.ofKind('actionTable').flatMap(({ path, data }) =>
    readEntries(data.actions).flatMap(({ index, entry: { id, due } }): Problem[] => {
      if (due === undefined || !context.isAbsent(path, ['actions', index, 'timescale'])) return [];
      const message = `${capitalise(nameAction(id))} has "due" without "timescale".`;
      const fix = '"due" says in plain dates what the words in "timescale" mean. Add "timescale", exactly as printed.';
      return [{ rule: 'due', ...context.locate(path, ['actions', index, 'due']), message, fix }];
    }),
  );
}
