import { id as idSchema } from '../content/schema/values.ts';
import { noOwner } from '../model/facets.ts';
import type { Problem } from '../problems/problem.ts';
import { publicFiles } from '../routes/public-files.ts';
import type { RouteId } from '../routes/routes.ts';
import { takenNames, type TakenName } from '../routes/taken-names.ts';
import { quote, quoteList } from '../text/wording.ts';
import type { CheckContext } from './context.ts';
import { fileIds, idsIn, ownIds, type GivenId } from './given-ids.ts';

/** Things of one kind, with the path that their ids complete. */
interface Kind {
  noun: string;
  route: RouteId;
  /** Values of all parameters of the path but the last. */
  values: Record<string, string>;
  /** Taken by the strategy itself. */
  own?: TakenName;
  ids: GivenId[];
}

/** Reports ids whose page would get the address of another page or file. */
export function checkTakenAddresses(context: CheckContext): Problem[] {
  const files = publicFiles();
  const kinds = [...sharedKinds(context), ...context.strategies.flatMap((strategy) => kindsIn(context, strategy))];
  return kinds.flatMap(({ noun, route, values, own, ids }) => {
    const taken = takenNames(route, values, files);
    if (own !== undefined) taken.set(own.name, own);
    return ids.flatMap(({ id, path, field }) => {
      const problem = nameProblem(noun, id, taken);
      return problem === undefined ? [] : [{ ...problem, ...context.locate(path, field) }];
    });
  });
}

/** What is wrong with the name of a new strategy, if the site uses its address. */
export function strategyNameProblem(id: string): Pick<Problem, 'message' | 'fix'> | undefined {
  return nameProblem('strategy', id, takenNames('strategy', {}, publicFiles()));
}

function nameProblem(
  noun: string,
  id: string,
  taken: ReadonlyMap<string, TakenName>,
): Pick<Problem, 'rule' | 'message' | 'fix'> | undefined {
  const found = taken.get(id);
  if (found === undefined) return undefined;
  const article = /^[aeiou]/.test(noun) ? 'An' : 'A';
  // The names of files are not words that someone would try next.
  const others = [...taken.values()]
    .filter(({ name, use }) => use !== 'file' && name !== id && idSchema.safeParse(name).success)
    .map(({ name }) => name);
  const isListed = found.use !== 'file' && others.length > 0;
  return {
    rule: 'reserved-name',
    message: `${article} ${noun} cannot be called ${quote(id)}: ${found.reason}.`,
    fix: isListed ? `Use another name, but not ${quoteList(others.sort())}.` : 'Use another name.',
  };
}

function sharedKinds(context: CheckContext): Kind[] {
  const strategies = context.strategies.map((id) => ({ id, path: `strategies/${id}` }));
  const outcomes = idsIn(context.ofKind('framework'), 'outcomes');
  return [
    { noun: 'strategy', route: 'strategy', values: {}, ids: strategies },
    { noun: 'measure', route: 'measure', values: {}, ids: fileIds(context.ofKind('measure')) },
    { noun: 'outcome', route: 'actionsByValue', values: { facet: 'national-outcome' }, ids: outcomes },
  ];
}

function kindsIn(context: CheckContext, strategy: string): Kind[] {
  const values = { strategy };
  const partners = idsIn(context.ofKind('partners', strategy), 'partners');
  const priorities = context.ofKind('priority', strategy);
  const vision: TakenName = {
    name: 'vision',
    reason: `the vision of the strategy is at /${strategy}/vision/`,
    use: 'page',
  };
  const actionsWithoutOwner: TakenName = {
    name: noOwner,
    reason: `the list of actions without an owner is at /${strategy}/actions/by/owner/${noOwner}/`,
    use: 'page',
  };
  return [
    { noun: 'section', route: 'section', values, own: vision, ids: fileIds(context.ofKind('section', strategy)) },
    { noun: 'priority', route: 'priority', values, ids: ownIds(priorities) },
    { noun: 'objective', route: 'objective', values, ids: idsIn(priorities, 'objectives') },
    { noun: 'action', route: 'action', values, ids: idsIn(context.ofKind('actionTable', strategy), 'actions') },
    { noun: 'action', route: 'withdrawnAction', values, ids: idsIn(context.ofKind('edition', strategy), 'actions') },
    { noun: 'partner', route: 'partner', values, own: actionsWithoutOwner, ids: partners },
  ];
}
