import { expect, test } from 'vitest';
import { readPage } from '../../../../scripts/readability/page-reading.ts';
import { findPhrases } from '../../../../scripts/readability/phrases.ts';
import { plainWords } from '../../../../scripts/readability/plain-words.ts';
import {
  fixedWording,
  fleschKincaidGrade,
  longWords,
  namesPattern,
  readingAge,
  splitSentences,
  withoutFixedWording,
  wordsOf,
} from '../../../../scripts/readability/text-statistics.ts';
import { parseFile } from '../../../../src/core/content/content-file.ts';

function reading(text: string, names: string[] = []) {
  const place = {
    kind: 'section',
    path: 'strategies/anytown/sections/why.mdx',
    strategy: 'anytown',
    id: 'why',
  } as const;
  const { file, findings } = parseFile(place, text);
  if (file === undefined) throw new Error(JSON.stringify(findings));
  return readPage(file, 'content/why.mdx', namesPattern(names));
}

test('the grade is that of Flesch and Kincaid, and the reading age five years more', () => {
  // 13 words, 26 syllables by hand, one sentence: grade 13.08.
  const words = 'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature'.split(' ');
  expect(fleschKincaidGrade([words])).toBeCloseTo(13.08, 1);
  expect(readingAge(13)).toBe(18);
});

test('short words in short sentences are for anyone who can read', () => {
  const grade = fleschKincaidGrade([
    ['The', 'cat', 'sat'],
    ['It', 'was', 'warm'],
  ]);
  expect(grade).toBeLessThan(0);
  expect(readingAge(grade)).toBe(5);
});

test('long words are those of four syllables or more', () => {
  expect(longWords(['rehabilitation', 'help', 'recovery', 'help'])).toEqual(['rehabilitation', 'recovery']);
});

test('a number, an abbreviation with full stops and a line of a list do not end a sentence', () => {
  expect(splitSentences('It fell by 2.5 per cent. People, e.g. tenants, like it.\nDo they?')).toEqual([
    'It fell by 2.5 per cent.',
    'People, e.g. tenants, like it.',
    'Do they?',
  ]);
});

test('a formal name or a quotation at its beginning starts a sentence', () => {
  const names = namesPattern(['National Statistics']);
  const text = withoutFixedWording('It ends in March. National Statistics is the source. "Safe" means nothing.', names);
  expect(splitSentences(text)).toHaveLength(3);
});

test('a word keeps its hyphen and loses the full stop behind it', () => {
  expect(wordsOf('Well-kept homes (2024/25), it says.')).toEqual(['Well-kept', 'homes', '2024/25', 'it', 'says']);
});

test('quotations and formal names count as one word each, whatever they hold', () => {
  const names = namesPattern(['Board', 'Warm Homes Board', 'Warm Homes Board for Anytown']);
  const text = withoutFixedWording(
    'The Warm Homes\nBoard for Anytown says: "We endeavour to utilise lofts". A Board agrees.',
    names,
  );
  expect(text).toBe(`The ${fixedWording} says: ${fixedWording}. A Board agrees.`);
});

test('a sentence of more than 25 words is too long, and one of 25 is not', () => {
  const words = (count: number) => `${Array.from({ length: count }, () => 'word').join(' ')}.`;
  expect(findPhrases(words(26)).map(({ kind, advice }) => ({ kind, advice }))).toEqual([
    { kind: 'long sentence', advice: '26 words. Split it.' },
  ]);
  expect(findPhrases(words(25))).toEqual([]);
});

test('a sentence that only adults read with ease is named with its long words', () => {
  const sentence =
    'The rehabilitation of communities necessitates considerable participation by residential organisations and individuals.';
  expect(findPhrases(sentence)[0]).toMatchInlineSnapshot(`
    {
      "advice": "Reads at age 35. Are there shorter words for "rehabilitation", "communities", "necessitates", "considerable", "participation", "residential", "organisations" and "individuals"?",
      "kind": "hard sentence",
      "words": "The rehabilitation of communities necessitates considerable participation by residential organisations and individuals.",
    }
  `);
});

test('a hard word is found in any case and across a line, and only as a whole word', () => {
  expect(findPhrases('Utilise it prior\nto spring. An assistant helps.')).toEqual([
    { kind: 'hard word', words: 'prior\nto', advice: 'Plainer: "before".' },
    { kind: 'hard word', words: 'Utilise', advice: 'Plainer: "use".' },
  ]);
});

test('a passive is only reported where the text names who does it', () => {
  expect(findPhrases('The plan is led by the council.').map(({ words }) => words)).toEqual(['is led by the']);
  expect(findPhrases('The plan is finished by 2027. It is kept by law.')).toEqual([]);
});

test('every hard word has a plain one that is not hard itself', () => {
  const hard = new Set(Object.keys(plainWords));
  expect(Object.values(plainWords).filter((plain) => hard.has(plain))).toEqual([]);
});

test('phrases are found where they stand, in folded fields, lists and paragraphs, but not in titles and quotations', () => {
  const page = reading(
    `---
title: Utilise lofts
summary: >-
  We help people and
  utilise lofts.
source:
  - document: paper
    part: Utilise
---

We help, and we "utilise" lofts.

> We utilise lofts.

## Utilise

- People *utilise*
  lofts. In order to help, we ask.
`,
  );
  expect(page?.phrases.map(({ line, column, words }) => `${line}:${column} ${words}`)).toEqual([
    '5:3 utilise',
    '17:11 utilise',
    '18:10 In order to',
  ]);
});

test('a page of few words has no reading age', () => {
  expect(reading('---\ntitle: A\n---\n\nIt is warm.\n')).toMatchObject({
    words: 3,
    grade: undefined,
    readingAge: undefined,
  });
  expect(reading(`---\ntitle: A\n---\n\n${'It is warm. '.repeat(40)}\n`)).toMatchObject({
    sentences: 40,
    readingAge: 5,
  });
});
