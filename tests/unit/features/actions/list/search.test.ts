import { describe, expect, test } from 'vitest';
import { createSearch } from '../../../../../src/features/actions/list/search.ts';
import { matchesOf, wordForm } from '../../../../../src/features/actions/list/tokenize.ts';

const texts: Record<string, string> = {
  '1.1-01': 'Give out naloxone kits. No owner named. 2024/25',
  '1.2-01': 'Work with pharmacies on needle and syringe programmes. Forward Leeds. Ongoing',
  '1.2-02': 'Make sure that courts count their treatment orders. Courts. Ongoing',
  '1.10-01': 'Open a café for carers, and train the carer’s family. Council. 2024',
  '2.1-01': 'Make mental health wards non-smoking through multi-agency co\u2011production. Council. 2025',
  '2.1-02': 'Fund a multiagency panel and keep parks nonsmoking. Council. 2025',
};
const search = createSearch(
  Object.entries(texts).map(([id, text]) => ({ id, text })),
  ({ text }) => text,
);
const matched = (text: string, ...wordForms: string[]) =>
  matchesOf(new Set(wordForms), text).map(({ start, end }) => text.slice(start, end));
const found = (typed: string) => [...(search.find(typed)?.ids ?? ['everything'])].sort().join(' ');

describe('typed words', () => {
  test.for([
    ['naloxone', '1.1-01', 'as printed'],
    ['NALOXONE', '1.1-01', 'in capitals'],
    ['nalox', '1.1-01', 'as a beginning'],
    ['kit', '1.1-01', 'in the singular for a plural'],
    ['needles', '1.2-01', 'in the plural for a singular'],
    ['pharmacy', '1.2-01', 'in the singular of another ending'],
    ['pharmaci', '1.2-01', 'on the way to a plural'],
    ['cafe', '1.10-01', 'without their accent'],
    ['carers', '1.10-01', 'for a possessive'],
    ["carer's", '1.10-01', 'with another apostrophe'],
    ['nalaxone', '1.1-01', 'with a wrong letter'],
    ['syrnige', '1.2-01', 'with swapped letters'],
    ['curts', '1.2-02', 'with a missing letter'],
    ['2024/25', '1.1-01', 'as a year'],
    ['multiagency', '2.1-01 2.1-02', 'without their hyphen'],
    ['multi-agency', '2.1-01 2.1-02', 'with a hyphen that one action leaves out'],
    ['multi\u2011agency', '2.1-01 2.1-02', 'with another hyphen'],
    ['multi-ag', '2.1-01 2.1-02', 'on the way to a word with a hyphen'],
    ['nonsmoking panel', '2.1-02', 'beside a word without a hyphen'],
    ['non-smoking - wards', '2.1-01', 'beside a dash'],
    ['coproduction', '2.1-01', 'for a hyphen that does not break'],
    ['production', '2.1-01', 'as the part after a hyphen'],
    ['needle leeds', '1.2-01', 'from several parts of an action'],
    ['needle courts', '', 'of which an action holds only one'],
    ['  ', 'everything', 'that are none'],
    ['?!', 'everything', 'without a letter'],
    ['<img src=x>', '', 'as markup'],
    ['xylophone', '', 'that no action holds'],
  ] as const)('%j find %j: %s', ([typed, expected]) => {
    expect(found(typed)).toBe(expected);
  });

  test('that an action contains are not taken for typing errors', () => {
    expect(found('count')).toBe('1.2-02');
    expect(search.find('count')?.wordForms).toEqual(new Set(['count']));
  });
});

describe('a typed reference', () => {
  test.for([
    ['1.2-01', '1.2-01'],
    [' 1.2-01 ', '1.2-01'],
    ['1.2', '1.2-01 1.2-02'],
    ['1.1', '1.1-01'],
    ['1.1-', '1.1-01'],
    ['1.10', '1.10-01'],
    ['1.2-0', '1.2-01 1.2-02'],
  ] as const)('%j finds %j', ([typed, expected]) => {
    expect(found(typed)).toBe(expected);
  });
});

test('texts that were prepared are not read again', () => {
  const requests: string[] = [];
  const ids = Array.from({ length: 600 }, (_, i) => ({ id: `a-${i}` }));
  const long = createSearch(ids, ({ id }) => {
    requests.push(id);
    return 'word';
  });
  expect(requests).toHaveLength(0);
  expect(long.indexBatch()).toBe(true);
  expect(requests).toHaveLength(250);
  expect(long.find('words')?.ids.size).toBe(600);
  expect(long.indexBatch()).toBe(false);
  expect(requests).toHaveLength(600);
});

test.for([
  ['services', 'service'],
  ['pharmacies', 'pharmacy'],
  ['boxes', 'box'],
  ['churches', 'church'],
  ['addresses', 'address'],
  ['access', 'access'],
  ['virus', 'virus'],
  ['analysis', 'analysis'],
  ['gas', 'gas'],
  ['Children’s', 'children'],
  ['partners’', 'partner'],
  ['Café', 'cafe'],
] as const)('%j is found as %j', ([word, form]) => {
  expect(wordForm(word)).toBe(form);
});

test('matches cover whole words as printed', () => {
  const text = 'Needle exchanges: needles, needlework.';
  expect(matched(text, 'needle')).toEqual(['Needle', 'needles']);
});

test('matches cover a word with its hyphens, and only once', () => {
  const text = 'A multi-agency team, not many agencies.';
  expect(matched(text, 'multiagency')).toEqual(['multi-agency']);
  expect(matched(text, 'multiagency', 'agency')).toEqual(['multi-agency', 'agencies']);
  expect(matched(text, 'agency')).toEqual(['agency', 'agencies']);
});
