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
const realShare = 4;

/**
 * Makes one mutant. The kinds take turns, so that each gets its share.
 *
 * @param contents the small valid content, then the real one.
 * @returns `undefined` where no file has a place for this kind.
 */
export function makeMutant(
  number: number,
  seed: number,
  [small, real]: readonly [ValidContent, ValidContent],
): Mutant | undefined {
  const kind = kinds[number % kinds.length];
  if (kind === undefined) return undefined;
  const random = seededRandom(seed * 1_000_003 + number);
  const turn = Math.floor(number / kinds.length);
  const content = turn % realShare === realShare - 1 ? real : small;
  const candidates = content.originals.filter(({ path }) => kind.files.test(path));
  while (candidates.length > 0) {
    const [original] = candidates.splice(random.below(candidates.length), 1);
    const damaged = original && kind.damage(original, random);
    if (original !== undefined && damaged !== undefined) return { number, kind, content, original, damaged };
  }
  return undefined;
}
