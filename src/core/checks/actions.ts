import type { Problem } from '../problems/problem.ts';
import { capitalise } from '../text/words.ts';
import type { CheckContext } from './context.ts';
import { readEntries } from './entries.ts';
import { checkOwners, nameAction } from './owners.ts';

/** Reports dates that explain no timescale, and printed owners that are not the leads. */
export function checkActions(context: CheckContext): Problem[] {
  return [...dueAlone(context), ...checkOwners(context)];
}

function dueAlone(context: CheckContext): Problem[] {
  return context.ofKind('actionTable').flatMap(({ path, data }) =>
    readEntries(data.actions).flatMap(({ index, entry: { id, due } }): Problem[] => {
      if (due === undefined || !context.isAbsent(path, ['actions', index, 'timescale'])) return [];
      const message = `${capitalise(nameAction(id))} has "due" without "timescale".`;
      const fix = '"due" says in plain dates what the words in "timescale" mean. Add "timescale", exactly as printed.';
      return [{ rule: 'timescale', ...context.locate(path, ['actions', index, 'due']), message, fix }];
    }),
  );
}
