import type { Problem } from '../problems/problem.ts';
import { isNear, quote } from '../text/wording.ts';
import { countOf, joinWords } from '../text/words.ts';
import type { CheckContext } from './context.ts';
import type { GivenId } from './given-ids.ts';

/** A reference by an id that nothing has. */
export interface UnknownId {
  problem: Problem;
  noun: string;
  id: string;
  /** Names the list that it should be in. */
  list: string;
  /** The ids that are there. */
  given: readonly GivenId[];
  /** All ids of that list that the content names. */
  named: ReadonlySet<string>;
  /** Whether the file that names it has its name, so that it is not mistyped there. */
  isNameOfFile?: boolean;
}

/** So many places are listed. */
const mostListed = 3;

/**
 * One problem for each id that nothing has. It is where the id is first named, or where a thing has another id that nothing
 * names, if that is plainly the one that is wrong.
 */
export function oneForEachId(context: CheckContext, found: readonly UnknownId[]): Problem[] {
  return [...Map.groupBy(found, ({ list, id }) => JSON.stringify([list, id])).values()].flatMap((ofId): Problem[] => {
    const [first, ...others] = ofId;
    if (first === undefined) return [];
    const changed = changedId(first, ofId.length);
    if (changed !== undefined) {
      const message = `Nothing refers to the ${first.noun} ${quote(changed.id)}, but ${quote(first.id)}, which does not exist, is named at ${placesOf(ofId)}.`;
      return [
        {
          ...first.problem,
          ...context.locate(changed.path, changed.field),
          message,
          fix: `Did you mean ${quote(first.id)}?`,
        },
      ];
    }
    if (others.length === 0) return [first.problem];
    return [{ ...first.problem, message: `${first.problem.message} It is also named at ${placesOf(others)}.` }];
  });
}

/** An id that is named once may be mistyped there. One that several places name is wrong where it is given. */
function changedId({ id, given, named, isNameOfFile = false }: UnknownId, times: number): GivenId | undefined {
  const unnamed = given.filter((each) => !named.has(each.id));
  if (isNameOfFile) return unnamed.length === 1 ? unnamed[0] : undefined;
  return times > 1 ? unnamed.find((each) => isNear(id, each.id)) : undefined;
}

function placesOf(found: readonly UnknownId[]): string {
  const listed = found.slice(0, mostListed).map(({ problem: { file, line } }) => `${file}:${line}`);
  const rest = found.length - listed.length;
  return joinWords(rest === 0 ? listed : [...listed, countOf(rest, 'other place')]);
}
