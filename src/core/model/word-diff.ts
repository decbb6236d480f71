import { diffArrays, diffWords } from 'diff';
import { wordOverlap } from './word-similarity.ts';

/** A stretch of a text that stayed, came in or went out. */
export interface WordChange {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Below this overlap, word by word would be a puzzle; the two texts are shown one after the other. */
const minOverlap = 0.4;
/** Changed words, or entries of a list, from which on the same is done, because the time grows with their square. */
export const mostEdits = 400;

/** What changed from one text to another, in reading order. */
export function wordChanges(before: string, after: string): WordChange[] {
  if (before === after) return [{ kind: 'same', text: after }];
  if (wordOverlap(before, after) < minOverlap) return [whole('removed', before), whole('added', after)];
  const changes = diffWords(before, after, { maxEditLength: mostEdits });
  if (changes === undefined) return [whole('removed', before), whole('added', after)];
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** What changed from one list of texts to another, entry by entry. An entry that moved is removed and added. */
export function listChanges(before: readonly string[], after: readonly string[]): WordChange[][] {
  const differences = diffArrays([...before], [...after], { maxEditLength: mostEdits });
  if (differences === undefined)
    return [...before.map((text) => [whole('removed', text)]), ...after.map((text) => [whole('added', text)])];
  const changes: WordChange[][] = [];
  let removedTexts: string[] = [];
  const flush = (): void => {
    changes.push(...removedTexts.map((text) => [whole('removed', text)]));
    removedTexts = [];
  };
  for (const { added, removed, value } of differences) {
    if (removed) {
      removedTexts.push(...value);
    } else if (added) {
      const pairs = value.map((text) => [removedTexts.shift(), text] as const);
      changes.push(
        ...pairs.map(([old, text]) => (old === undefined ? [whole('added', text)] : wordChanges(old, text))),
      );
      flush();
    } else {
      flush();
      changes.push(...value.map((text) => [whole('same', text)]));
    }
  }
  flush();
  return changes;
}

function whole(kind: WordChange['kind'], text: string): WordChange {
  return { kind, text };
}
