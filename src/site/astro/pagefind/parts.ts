import { encode } from 'cborg';
import type { Range, Word } from './shapes.ts';

/** Words that are loaded together, and the searched words for which they are. */
export interface Part {
  words: Word[];
  ranges: [from: string, to: string][];
}

/** Parts are filled up to so many bytes, before compression, which makes about a third of it. */
const full = 6_000;
/** Words with the same beginning stay together up to so many bytes. */
const large = 16_000;
/** No word comes after it. */
const afterAll = '\u{10FFFF}';

/**
 * Divides words into parts of a few kilobytes. A search has to load every word that begins as the searched word does, and
 * also shorter words with which the searched word begins. So words with the same two letters at the start stay in one part
 * where they fit, and the beginnings that two parts share lead to both.
 *
 * @param words in order of their bytes.
 */
export function divide(words: readonly Word[]): Part[] {
  const parts = fill(
    groupsOf(
      words.map((word) => ({ word, size: encode(word).length })),
      2,
    ),
  );
  const starts = parts.map((part, index) => startOf(part, parts[index - 1]));
  return parts.map((part, index) => {
    const start = starts[index] ?? '';
    const beginnings = [...start].map((_, length) => [...start].slice(0, length).join('')).slice(1);
    return {
      words: part,
      ranges: [
        [index === 0 ? '' : start, starts[index + 1] ?? afterAll],
        ...beginnings.map((shared): [string, string] => [shared, shared]),
      ],
    };
  });
}

/** The ranges of a part, each with the file of that part. */
export function rangesOf({ ranges }: Part, file: string): Range[] {
  return ranges.map(([from, to]) => [from, to, file]);
}

interface SizedWord {
  word: Word;
  size: number;
}

/** Words by their first letters: more of them where a group would be large. */
function groupsOf(words: readonly SizedWord[], letters: number): SizedWord[][] {
  const groups = [...Map.groupBy(words, ({ word: [text] }) => [...text].slice(0, letters).join('')).values()];
  return groups.flatMap((group) =>
    group.length > 1 && sizeOf(group) > large ? groupsOf(group, letters + 1) : [group],
  );
}

function fill(groups: readonly SizedWord[][]): Word[][] {
  const parts: SizedWord[][] = [];
  for (const group of groups) {
    const last = parts.at(-1);
    if (last !== undefined && sizeOf(last) + sizeOf(group) <= full) last.push(...group);
    else parts.push([...group]);
  }
  return parts.map((part) => part.map(({ word }) => word));
}

function sizeOf(words: readonly SizedWord[]): number {
  return words.reduce((sum, { size }) => sum + size, 0);
}

/** As many letters of a part's first word as it takes to tell it from the last word before it. */
function startOf([first]: readonly Word[], before: readonly Word[] | undefined): string {
  const letters = [...(first?.[0] ?? '')];
  const others = [...(before?.at(-1)?.[0] ?? '')];
  const shared = letters.findIndex((letter, index) => letter !== others[index]);
  return letters.slice(0, shared + 1).join('');
}
