import { expect, test } from 'vitest';
import { actionRecord } from '../../../src/exchange/actions/record.ts';
import { facetOf } from '../../../src/core/model/facets.ts';
import { questionsOf } from '../../../src/core/model/gaps.ts';
import type { Strategy } from '../../../src/core/model/types.ts';
import { menuLinks, aToZLinks } from '../../../src/core/routes/page-links.ts';
import { actionPageView } from '../../../src/features/actions/action.ts';
import { actionsPageView } from '../../../src/features/actions/actions.ts';
import { facetsPageView } from '../../../src/features/actions/facets.ts';
import { frameworkPageView } from '../../../src/features/framework/framework.ts';
import { openDataPageView } from '../../../src/features/open-data/open-data.ts';
import { quickLinks } from '../../../src/features/overview/quick-links.ts';
import { partnerPageView } from '../../../src/features/partners/partners.ts';
import { scheduleCounts } from '../../../src/features/progress/schedule.ts';
import { gapsPageView } from '../../../src/features/scrutiny/gaps.ts';
import { packPageView } from '../../../src/features/scrutiny/pack.ts';
import { readAnytown } from '../../support/strategies.ts';

const { siteContent, strategy: stating } = await readAnytown();

/** The same plan without a word on what its document does not print. */
const silent: Strategy = structuredClone({ ...stating, complete: [] });
for (const { alignment } of [...silent.priorities, ...silent.objectives])
  if (alignment !== undefined) alignment.statedGap = undefined;

function pagesOf(strategy: Strategy): string {
  const { framework } = strategy;
  if (framework === undefined) throw new Error('The fixture has changed.');
  const views = [
    ...strategy.actions.map((action) => actionPageView(siteContent, strategy, action)),
    ...strategy.partners.map((partner) => partnerPageView(siteContent, strategy, partner)),
    actionsPageView(siteContent, strategy),
    facetsPageView(siteContent, strategy),
    frameworkPageView(siteContent, strategy, framework),
    gapsPageView(siteContent, strategy),
    packPageView(siteContent, strategy),
    openDataPageView(siteContent, strategy),
    quickLinks(strategy),
    scheduleCounts(strategy, strategy.actions),
  ];
  return JSON.stringify(views);
}

const claims = /no owner|no date|no measure|names no|does not say who|None named/gi;

test('pages say that the plan gives no owner, date or measure only if the content states it', () => {
  const said = (strategy: Strategy) => new Set(pagesOf(strategy).match(claims));
  expect([...said(stating)]).toEqual(
    expect.arrayContaining(['No owner', 'No date', 'No measure', 'names no', 'does not say who', 'None named']),
  );
  expect([...said(silent)]).toEqual([]);
});

test('nobody can filter by an owner or a date that was left out, and nothing counts them', () => {
  const valuesOf = (strategy: Strategy, id: string) => facetOf(strategy, id)?.values.map(({ value }) => value);
  expect(valuesOf(stating, 'owner')).toContain('none');
  expect(valuesOf(silent, 'owner')).not.toContain('none');
  expect(valuesOf(stating, 'timescale')).toContain('no-date');
  expect(valuesOf(silent, 'timescale')).not.toContain('no-date');
  expect(valuesOf(stating, 'schedule')).toContain('no-date');
  expect(valuesOf(silent, 'schedule')).not.toContain('no-date');
  expect(questionsOf(silent).map(({ id }) => id)).toEqual(['no-end-date', 'before-start']);
  const undated = silent.actions.filter(({ timescale }) => timescale === undefined);
  expect(undated.map(({ id }) => id)).toEqual(['2-01']);
  expect(undated.filter((action) => questionsOf(silent).some(({ appliesTo }) => appliesTo(action)))).toEqual([]);
});

test('the open data has an empty value either way, and says what that means', () => {
  const [action] = silent.actions.filter(({ leads }) => leads.length === 0);
  if (action === undefined) throw new Error('The fixture has changed.');
  expect(actionRecord(silent, action)).toMatchObject({ leads: [] });
  expect(openDataPageView(siteContent, stating).emptyCells).toBe(
    'If the plan or the source gives nothing, the CSV cell is empty.',
  );
  expect(openDataPageView(siteContent, silent).emptyCells).toContain('or if it has not been entered');
});

test('a plan that says itself that measures are to be found is asked about them, and no other part is', () => {
  const [first, ...others] = silent.objectives;
  if (first?.alignment === undefined) throw new Error('The fixture has changed.');
  const { alignment } = first;
  const stated = { ...first, alignment: { ...alignment, measures: [], statedGap: 'Local measures to be identified' } };
  const actions = silent.actions.map((action) =>
    action.objective === first ? { ...action, objective: stated } : action,
  );
  const question = questionsOf({ ...silent, objectives: [stated, ...others], actions }).find(
    ({ id }) => id === 'no-measure',
  );
  expect(question?.rule).toBe('The plan says that local measures are still to be identified for its part of the plan.');
  const asked = actions.filter((action) => question?.appliesTo(action));
  expect(asked.map(({ objective }) => objective?.id)).toEqual(stated.actions.map(() => first.id));
});

test('without the page of gaps, nothing leads to it', () => {
  const linksOf = (strategy: Strategy) =>
    JSON.stringify([menuLinks(strategy), aToZLinks(strategy), quickLinks(strategy)]);
  expect(linksOf(stating)).toContain('/anytown/gaps/');
  expect(linksOf({ ...stating, gaps: false })).not.toContain('/gaps/');
});
