import { expect, test } from 'vitest';
import { runSearch } from '../../../../../src/features/search/page/run-search.ts';
import type { FoundPage, Pagefind } from '../../../../../src/features/search/page/pagefind.ts';

interface Kept {
  text: string;
  values: Record<string, string[]>;
}

const kept: Kept[] = [
  { text: 'naloxone kits', values: { kind: ['action'], owner: ['police', 'probation'] } },
  { text: 'naloxone training', values: { kind: ['action'], owner: ['police'] } },
  { text: 'naloxone', values: { kind: ['word'] } },
  { text: 'police', values: { kind: ['partner'], owner: ['police'] } },
];

/** Answers as Pagefind does, by plain comparison. */
const pagefind: Pagefind = {
  options: () => Promise.resolve(),
  filters: () => Promise.resolve({}),
  search: (words, { filters }) => {
    const chosen = kept.filter(
      ({ text, values }) =>
        (words === null || text.includes(words)) &&
        Object.entries(filters).every(([filter, { any }]) => any.some((value) => values[filter]?.includes(value))),
    );
    const counts: Record<string, Record<string, number>> = { kind: {}, owner: {} };
    for (const { values } of chosen) {
      for (const [filter, list] of Object.entries(values)) {
        for (const value of list) (counts[filter] ??= {})[value] = (counts[filter][value] ?? 0) + 1;
      }
    }
    return Promise.resolve({
      results: chosen.map((page) => ({ data: () => Promise.resolve(found(page)) })),
      filters: counts,
    });
  },
};

function found({ text }: Kept): FoundPage {
  return { url: '/', meta: { title: text, kind: '' }, content: text, excerpt: `<mark>${text}</mark>`, sub_results: [] };
}

async function ask(words: string, filters: Record<string, string[]> = {}) {
  const { results, first, counts } = await runSearch(pagefind, { words, filters });
  return { found: results.length, first: first.map(({ content }) => content), counts };
}

test('words find their pages and count them by every filter', async () => {
  expect(await ask('naloxone')).toEqual({
    found: 3,
    first: ['naloxone kits', 'naloxone training', 'naloxone'],
    counts: { kind: { action: 2, word: 1 }, owner: { police: 2, probation: 1 } },
  });
});

test('a choice narrows the results and the counts of other filters, and keeps those beside it on offer', async () => {
  expect(await ask('naloxone', { owner: ['probation'] })).toEqual({
    found: 1,
    first: ['naloxone kits'],
    counts: { kind: { action: 1 }, owner: { police: 2, probation: 1 } },
  });
});

test('two values of one filter widen the results, two filters narrow them', async () => {
  expect((await ask('', { kind: ['word', 'partner'] })).found).toBe(2);
  expect((await ask('', { kind: ['word', 'partner'], owner: ['police'] })).found).toBe(1);
});

test('a request for nothing finds nothing and counts everything', async () => {
  expect(await ask('')).toEqual({
    found: 0,
    first: [],
    counts: { kind: { action: 2, word: 1, partner: 1 }, owner: { police: 3, probation: 1 } },
  });
});
