import type { ValidContent } from './contents.ts';
import type { Damaged, Kind, Original } from './kind.ts';
import { kinds } from './kinds/index.ts';
import { seededRandom } from './random.ts';

/** One damaged file, to be made again from its number and the seed. */
export interface Mutant {
  number: number;
  kind: Kind;
  content: ValidContent;
  original: Original;
  damaged: Damaged;
}

/** One mutant in so many is of the real content, which takes longer to check. */
const realShare = 3;

/** The kind of a mutant. The kinds take turns, so that each gets its share. */
export function kindOf(number: number): Kind | undefined {
  return kinds[number % kinds.length];
}

/**
 * Makes one mutant.
 *
 * @param contents the small valid content and the real one.
 * @returns `undefined` if no file has a place for its kind.
 */
export function makeMutant(
  number: number,
  seed: number,
  contents: readonly [ValidContent, ValidContent],
): Mutant | undefined {
  const kind = kindOf(number);
  if (kind === undefined) return undefined;
  const random = seededRandom(seed * 1_000_003 + number);
  for (const content of random.below(realShare) > 0 ? contents : contents.toReversed()) {
    const candidates = content.originals.filter(({ path }) => kind.files.test(path));
    while (candidates.length > 0) {
      const [original] = candidates.splice(random.below(candidates.length), 1);
      const damaged = original && kind.damage(original, random, content.originals);
      if (original !== undefined && damaged !== undefined) return { number, kind, content, original, damaged };
    }
  }
  return undefined;
}
