import { diffArrays, diffWords } from 'diff';
import { wordOverlap } from './word-similarity.ts';

/** A stretch of a text that stayed, came in or went out. */
export interface WordChange {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Below this overlap, two sentences shown word by word would be a puzzle; they are shown one after the other. */
const leastInCommon = 0.4;

/** What changed from one text to another, in reading order. */
export function wordChanges(before: string, after: string): WordChange[] {
  if (before === after) return [{ kind: 'same', text: after }];
  if (wordOverlap(before, after) < leastInCommon) return [whole('removed', before), whole('added', after)];
  return diffWords(before, after).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** What changed from one list of texts to another, entry by entry. An entry in another place is removed and added. */
export function listChanges(before: readonly string[], after: readonly string[]): WordChange[][] {
  const changes: WordChange[][] = [];
  let gone: string[] = [];
  const flush = (): void => {
    changes.push(...gone.map((text) => [whole('removed', text)]));
    gone = [];
  };
  for (const { added, removed, value } of diffArrays([...before], [...after])) {
    if (removed) {
      gone.push(...value);
    } else if (added) {
      const pairs = value.map((text) => [gone.shift(), text] as const);
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
