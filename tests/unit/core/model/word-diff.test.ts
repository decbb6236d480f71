import { expect, test } from 'vitest';
import { listChanges, mostEdits, wordChanges, type WordChange } from '../../../../src/core/model/word-diff.ts';

/** `Visit [-50-] [+80+] people`. */
function format(changes: readonly WordChange[]): string {
  const marks = { same: ['', ''], added: ['[+', '+]'], removed: ['[-', '-]'] } as const;
  return changes.map(({ kind, text }) => marks[kind].join(text)).join('');
}

test('added and removed words are marked in place', () => {
  expect(format(wordChanges('Visit 50 old people each year.', 'Visit 80 people each year.'))).toBe(
    'Visit [-50 old-][+80+] people each year.',
  );
});

test('words with Welsh and Polish letters stay whole', () => {
  expect(format(wordChanges('Ask the people of Tŷ Gwyn and Łódź.', 'Ask the people of Tŷ Glas and Łódź.'))).toBe(
    'Ask the people of Tŷ [-Gwyn-][+Glas+] and Łódź.',
  );
});

test('without the removed words the new text is left, and without the added ones the old, but for spaces', () => {
  const [before, after] = ['Train staff and volunteers in 12 pubs.', 'Train new staff in 20 pubs and clubs.'];
  const changes = wordChanges(before, after);
  const without = (kind: WordChange['kind']) =>
    changes.filter((change) => change.kind !== kind).map(({ text }) => text);
  expect(without('removed').join('')).toBe(after);
  expect(without('added').join('').replaceAll(' ', '')).toBe(before.replaceAll(' ', ''));
});

test('a text that shares hardly a word with the old one is shown after it, not word by word', () => {
  expect(format(wordChanges('Visit people who ask for advice.', 'Plant a hedge along the road.'))).toBe(
    '[-Visit people who ask for advice.-][+Plant a hedge along the road.+]',
  );
});

test('very many changed words are shown one text after the other, within a second', () => {
  const words = Array.from({ length: 20_000 }, (_, index) => `word${index}`);
  const [before, after] = [words.join(' '), words.toReversed().join(' ')];
  const start = performance.now();
  expect(wordChanges(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  expect(listChanges(words, words.toReversed())).toHaveLength(40_000);
  expect(performance.now() - start).toBeLessThan(5000);
  const few = words.slice(0, mostEdits / 4);
  expect(wordChanges(few.join(' '), few.toReversed().join(' ')).some(({ kind }) => kind === 'same')).toBe(true);
});

test('removed list items are shown where they were', () => {
  expect(listChanges(['first', 'second', 'third'], ['first', 'third']).map(format)).toEqual([
    'first',
    '[-second-]',
    'third',
  ]);
});
