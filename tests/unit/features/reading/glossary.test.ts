import { expect, test } from 'vitest';
import type { GlossaryTerm } from '../../../../src/core/content/schema/site.ts';
import { usedTerms } from '../../../../src/core/model/used-terms.ts';
import { glossaryPageView } from '../../../../src/features/reading/reference.ts';
import { readLeeds, readYork } from '../../../support/strategies.ts';

const { siteContent, strategy: york } = await readYork();
const { strategy: leeds } = await readLeeds();

function meaningsOf(strategy: typeof york, word: string): string[] {
  const terms = glossaryPageView(siteContent, strategy).letters.flatMap(({ terms }) => terms);
  return terms.filter(({ term }) => term === word).map(({ meaning }) => meaning);
}

test('terms of one strategy are not explained to readers of another', () => {
  expect(meaningsOf(york, 'YDAS')).toHaveLength(1);
  expect(meaningsOf(leeds, 'YDAS')).toEqual([]);
  expect(meaningsOf(york, 'LTHT')).toEqual([]);
});

test("a strategy's own explanation replaces the shared one", () => {
  expect(meaningsOf(york, 'OCG')).toEqual([expect.stringContaining('Organised Crime Gang')]);
  expect(meaningsOf(leeds, 'OCG')).toEqual([expect.not.stringContaining('Organised Crime Gang')]);
});

test('an abbreviation that the paper does not spell out is called unknown, and not guessed', () => {
  for (const letters of ['DARD', 'ARIS']) {
    expect(meaningsOf(york, letters).join('').replaceAll(/\s+/g, ' ')).toMatch(/we do not know what the letters mean/);
    expect(york.glossary.find(({ term }) => term === letters)?.full).toBeUndefined();
  }
});

test('the page of words has those that the strategy uses, and those that their explanations use', () => {
  const used = (strategy: typeof york) => new Set(strategy.usedTerms.map(({ term }) => term));
  // Words of Leeds alone, in the glossary that both share.
  for (const term of ['chemsex', 'Purple Flag', 'spiking']) {
    expect(used(leeds)).toContain(term);
    expect(used(york)).not.toContain(term);
    expect(meaningsOf(york, term)).toEqual([]);
  }
  const terms: GlossaryTerm[] = [
    { term: 'loft', meaning: 'A room below a joist.', also: [] },
    { term: 'joist', meaning: 'A beam.', also: [] },
    { term: 'MVHR', meaning: 'A fan.', also: [] },
  ];
  const content = [{ text: 'Insulate each loft.' }, { type: 'MVHR', children: [{ value: 'Yes' }] }];
  expect(usedTerms(terms, content).map(({ term }) => term)).toEqual(['loft', 'joist']);
});
