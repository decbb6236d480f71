import { parseTimescale } from '../model/timescale.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import type { CheckContext } from './context.ts';
import { readEntries } from './entries.ts';
import { checkOwners, nameAction } from './owners.ts';

/** Reports timescales that cannot be read, and printed owners that are not the leads. */
export function checkActions(context: CheckContext): Problem[] {
  return [...timescales(context), ...checkOwners(context)];
}

function timescales(context: CheckContext): Problem[] {
  return context.ofKind('actionTable').flatMap(({ path, data }) =>
    readEntries(data.actions).flatMap(({ index, entry: { id, timescale } }): Problem[] => {
      if (timescale === undefined || parseTimescale(timescale) !== undefined) return [];
      const message = `The timescale ${quote(timescale)} of ${nameAction(id)} cannot be read.`;
      const fix =
        'A timescale is "Ongoing", "2024/25" (two years that follow each other), "2024", or one of these with more words.';
      return [{ rule: 'timescale', ...context.locate(path, ['actions', index, 'timescale']), message, fix }];
    }),
  );
}
