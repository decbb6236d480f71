import { expect, test } from 'vitest';
import { isAbout } from '../../../../../src/features/search/page/relevance.ts';

const page = (match: string) => ({ excerpt: `Some <mark>${match}</mark> words` });

test.each([
  ['naloxone', 'Naloxone,'],
  ['policing', 'police'],
  ['needles', 'needle'],
  ['HMPs', 'HMP'],
  ['GP', '(GPs)'],
  ['cafe', 'café'],
  ['naloxone stigma', 'naloxone'],
  ['nonsmoking', 'non-smoking.'],
  ['non-smoking', 'nonsmoking'],
  ['coproduction', 'co\u2011production'],
  ['production', 'co-production'],
])('a page that holds the search for “%s” as “%s” is about it', (words, match) => {
  expect(isAbout(words, [page('other'), page(match)])).toBe(true);
});

test.each([
  ['stigma', 'St'],
  ['xylophone', 'x'],
])('pages that hold the search for “%s” only as “%s” are not about it', (words, match) => {
  expect(isAbout(words, [page(match), page(match)])).toBe(false);
});

test('pages chosen without words are believed', () => {
  expect(isAbout('', [page('other')])).toBe(true);
});

test('pages that show no match, for example because only their reference matches, are believed', () => {
  expect(isAbout('1.2-05', [{ excerpt: 'Some words' }])).toBe(true);
});
