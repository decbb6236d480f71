import type { Problem } from '../problems/problem.ts';
import { didYouMean, quote, quoteList } from '../text/wording.ts';
import { slugify } from '../text/words.ts';
import type { CheckContext } from './context.ts';
import { allEntries, readEntries } from './entries.ts';

/** Reports partners of a kind that their file does not list, and kinds that would have one address. */
export function checkPartnerKinds(context: CheckContext): Problem[] {
  return context.ofKind('partners').flatMap(({ path, data }) => {
    const kinds = allEntries(data.kinds);
    // A list that could not be read is reported itself.
    if (kinds === undefined) return [];
    const unknown = readEntries(data.partners).flatMap(({ index, entry: { id, kind } }): Problem[] => {
      if (kind === undefined || kinds.includes(kind)) return [];
      const message = `"kind" of the partner ${quote(id ?? '')} is ${quote(kind)}, which is not one of the choices.`;
      const fix = [didYouMean(kind, kinds), `It can be ${quoteList(kinds)}.`].filter((part) => part !== undefined);
      const place = context.locate(path, ['partners', index, 'kind']);
      return [{ rule: 'unknown-choice', ...place, message, fix: fix.join(' ') }];
    });
    const alike = kinds.flatMap((kind, index): Problem[] => {
      const earlier = kinds.slice(0, index).find((other) => slugify(other) === slugify(kind));
      if (earlier === undefined || earlier === kind) return [];
      const message = `The kinds ${quoteList([earlier, kind], 'and')} would have one address.`;
      const fix = 'Delete one of them, or let them differ in a letter or a number.';
      return [{ rule: 'shared-name', ...context.locate(path, ['kinds', index]), message, fix }];
    });
    return [...unknown, ...alike];
  });
}
