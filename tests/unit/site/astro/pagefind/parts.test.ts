import { expect, test } from 'vitest';
import { divide, type Part } from '../../../../../src/site/astro/pagefind/parts.ts';
import type { Word } from '../../../../../src/site/astro/pagefind/shapes.ts';

/** A word whose places take about so many bytes. */
const word = (text: string, bytes = 10): Word => [text, [[1, Array.from({ length: bytes }, () => 1), []]], []];

test('few words are one part, which every search loads', () => {
  const words = [word('a'), word('heron'), word('zebra')];
  expect(divide(words)).toEqual([{ words, ranges: [['', '\u{10FFFF}']] }]);
  expect(divide([])).toEqual([]);
});

test('every word is in one part, in order, and a search for it loads that part', () => {
  const words = ['a', 'ab', 'needle', 'needless', 'network', 'nurse', 'ø', 'øre'].map((text) => word(text, 5_000));
  const parts = divide(words);
  expect(parts.flatMap((part) => part.words)).toEqual(words);
  expect(parts.length).toBeGreaterThan(3);
  for (const [text] of words) expect(loadedFor(text, parts)).toContain(text);
});

test('words that begin with the same two letters stay together, so that beginnings and shorter words are found', () => {
  const parts = divide(['need', 'needle', 'network', 'nobody'].map((text) => word(text, 5_000)));
  expect(textsOf(parts)).toEqual([['need', 'needle', 'network'], ['nobody']]);
  expect(loadedFor('needles', parts)).toEqual(['need', 'needle', 'network']);
  expect(loadedFor('nex', parts)).toEqual(['need', 'needle', 'network']);
});

test('a beginning that several parts share leads to all of them', () => {
  const parts = divide(['mum', 'need', 'nobody', 'nurse', 'oak'].map((text) => word(text, 5_000)));
  expect(parts).toHaveLength(5);
  expect(loadedFor('n', parts)).toEqual(expect.arrayContaining(['need', 'nobody', 'nurse']));
  expect(loadedFor('no', parts)).toContain('nobody');
  expect(loadedFor('no', parts)).not.toContain('nurse');
  expect(loadedFor('nobodies', parts)).toEqual(['nobody']);
});

test('words with the same start that would make a large part are divided by further letters', () => {
  const parts = divide(['prevent', 'price', 'prison', 'prisoner', 'private'].map((text) => word(text, 9_000)));
  expect(textsOf(parts)).toEqual([['prevent'], ['price'], ['prison'], ['prisoner'], ['private']]);
  for (const beginning of ['p', 'pr', 'pri']) {
    expect(loadedFor(beginning, parts)).toEqual(expect.arrayContaining(['price', 'prison', 'prisoner', 'private']));
  }
  expect(loadedFor('pris', parts)).toEqual(expect.arrayContaining(['prison', 'prisoner']));
});

function textsOf(parts: readonly Part[]): string[][] {
  return parts.map(({ words }) => words.map(([text]) => text));
}

/** The words that a search for `searched` loads. */
function loadedFor(searched: string, parts: readonly Part[]): string[] {
  const isWithin = ([from, to]: [string, string]) =>
    Buffer.compare(Buffer.from(from), Buffer.from(searched)) <= 0 &&
    Buffer.compare(Buffer.from(searched), Buffer.from(to)) <= 0;
  return textsOf(parts.filter(({ ranges }) => ranges.some(isWithin))).flat();
}
