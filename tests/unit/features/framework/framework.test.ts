import { expect, test } from 'vitest';
import { comparePageView } from '../../../../src/features/framework/compare.ts';
import { frameworkPageView, type FrameworkPageView } from '../../../../src/features/framework/framework.ts';
import type { Strategy } from '../../../../src/core/model/types.ts';
import { readLeeds, readYork } from '../../../support/strategies.ts';

const { siteContent, strategy: york } = await readYork();
const { strategy: leeds } = await readLeeds();

test('an outcome has only the measures that the plan’s own document puts under it, in the document’s words', () => {
  expect(measuresByOutcome(york)).toEqual({
    'strategic-1': ['Proportion of individuals using drugs in the last year', 'Prevalence of Opiate and Crack Use'],
    'strategic-2': ['Reducing Drug Related Crime'],
    'strategic-3': ['Deaths from Drug Misuse', 'Hospital Admissions for Drug Misuse'],
    'intermediate-1': [
      'Number of county lines closed',
      'Organised Crime Gang disruptions',
      'Reducing Drug Related Crime',
      'Drug Related Homicide',
      'Neighbourhood Crime',
    ],
    'intermediate-2': ['Numbers in Treatment', 'Prison Continuity of Care', 'Treatment Effectiveness'],
    'intermediate-3': [],
  });
});

test('a measure stands under all outcomes of its part if the document does not divide them', () => {
  const { 'strategic-3': deathsAndHarm } = measuresByOutcome(leeds);
  expect(deathsAndHarm).toContain('Deaths in drug treatment, mortality ratio');
  expect(deathsAndHarm).toContain('Homeless with a drug dependency need');
});

test('a measure of a part with actions is not listed as one without actions', () => {
  expect(viewOf(leeds).uncovered.withoutActions).toEqual([]);
  const [comparison] = comparePageView(siteContent).frameworks;
  const strategies = comparison?.measures.flatMap(({ measures }) => measures.flatMap((row) => row.strategies)) ?? [];
  expect(strategies.length).toBeGreaterThan(50);
  expect(strategies.filter(({ count }) => count.startsWith('no '))).toEqual([]);
});

function viewOf(strategy: Strategy): FrameworkPageView {
  if (strategy.framework === undefined) throw new Error('The strategy names no framework.');
  return frameworkPageView(siteContent, strategy, strategy.framework);
}

function measuresByOutcome(strategy: Strategy): Record<string, string[]> {
  const { outcomes } = viewOf(strategy);
  return Object.fromEntries(outcomes.map(({ id, measures }) => [id, measures.map(({ text }) => text)]));
}
