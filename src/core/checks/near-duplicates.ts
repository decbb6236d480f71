import type { PartialEntry } from '../content/load-file.ts';
import { stemsOf } from '../model/word-similarity.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import { inFull } from '../text/words.ts';
import type { CheckContext } from './context.ts';
import { allEntries, readEntries } from './entries.ts';

/** The least share of the longer text's words that both texts have. */
const nearlySame = 0.85;

/** Shorter texts differ in too few words to tell. */
const fewestStems = 5;

/** How many earlier actions an action is compared with at most. */
const mostCompared = 50;

interface ReadAction {
  path: string;
  index: number;
  id: string;
  full: string;
  stems: ReadonlySet<string>;
}

/** Reports an action whose text is nearly that of an earlier action of the strategy. */
export function checkNearDuplicates(context: CheckContext): Problem[] {
  return context.strategies.flatMap((strategy) => {
    const actions = context.ofKind('actionTable', strategy).flatMap(readActions);
    return similarPairs(actions).map(({ earlier, later }) => {
      const { file, line } = context.locate(earlier.path, ['actions', earlier.index, 'text']);
      return {
        rule: 'near-duplicate',
        ...context.locate(later.path, ['actions', later.index, 'text']),
        message: `The action ${quote(later.id)} says nearly the same as ${quote(earlier.id)} at ${file}:${line}.`,
        fix: 'Delete one of the two, or say in both texts what is different.',
      };
    });
  });
}

function readActions({ path, data }: PartialEntry<'actionTable'>): ReadAction[] {
  return readEntries(data.actions).flatMap(({ index, entry: { id, text, details = [] } }) => {
    const points = allEntries(details);
    if (id === undefined || text === undefined || points === undefined) return [];
    const full = inFull({ text, details: points });
    const stems = stemsOf(full);
    return stems.size < fewestStems ? [] : [{ path, index, id, full, stems }];
  });
}

/**
 * Each action with the first earlier one that is similar. Two similar texts share one of their rarest words, so only those
 * that do are compared.
 */
function similarPairs(actions: readonly ReadAction[]): { earlier: ReadAction; later: ReadAction }[] {
  const uses = new Map<string, number>();
  for (const stem of actions.flatMap(({ stems }) => [...stems])) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  const byRareStem = new Map<string, ReadAction[]>();
  return actions.flatMap((later) => {
    const rare = [...later.stems]
      .sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0) || (a < b ? -1 : 1))
      .slice(0, later.stems.size - Math.ceil(nearlySame * later.stems.size) + 1);
    const candidates = new Set(rare.flatMap((stem) => (byRareStem.get(stem) ?? []).slice(-mostCompared)));
    for (const stem of rare) {
      const list = byRareStem.get(stem) ?? [];
      list.push(later);
      byRareStem.set(stem, list);
    }
    const earlier = [...candidates].slice(0, mostCompared).find((candidate) => isSimilar(candidate, later));
    return earlier === undefined ? [] : [{ earlier, later }];
  });
}

function isSimilar(a: ReadAction, b: ReadAction): boolean {
  // The same words twice in one file are a mistake of another rule.
  if (a.path === b.path && a.full.toLowerCase() === b.full.toLowerCase()) return false;
  const shared = a.stems.intersection(b.stems);
  if (shared.size / Math.max(a.stems.size, b.stems.size) < nearlySame) return false;
  // A year, a number or an amount sets two actions apart.
  return [...a.stems.symmetricDifference(b.stems)].every((stem) => !/\p{N}/u.test(stem));
}
