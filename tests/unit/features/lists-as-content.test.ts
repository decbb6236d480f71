import { expect, test } from 'vitest';
import { csvMetadata } from '../../../src/exchange/metadata/csv-metadata.ts';
import { updatesFeed } from '../../../src/exchange/feed.ts';
import { tablesOf } from '../../../src/exchange/tables.ts';
import { facetOf } from '../../../src/core/model/facets.ts';
import type { Strategy } from '../../../src/core/model/types.ts';
import { actionPageView } from '../../../src/features/actions/action.ts';
import { openDataPageView } from '../../../src/features/open-data/open-data.ts';
import { reportJsonLd } from '../../../src/features/overview/linked-data.ts';
import { strategyHomeView } from '../../../src/features/overview/strategy-home.ts';
import { partnersPageView } from '../../../src/features/partners/partners.ts';
import { progressSummary } from '../../../src/features/progress/progress.ts';
import { wholeStrategyView } from '../../../src/features/reading/whole-strategy.ts';
import { readAnytown, readLeeds } from '../../support/strategies.ts';

const { siteContent, strategy } = await readAnytown();
const { siteContent: leedsSite, strategy: leeds } = await readLeeds();

test('the kinds of partner are those that the plan lists, in its order, or the usual ones', () => {
  expect(strategy.partnerKinds).toEqual(['council', 'partnership group', 'other']);
  expect(leeds.partnerKinds).toHaveLength(9);
  const kinds = [...strategy.partnerKinds].reverse();
  const reversed: Strategy = { ...strategy, partnerKinds: kinds };
  expect(partnersPageView(siteContent, reversed).groups.map(({ kind }) => kind)).toEqual([
    'Other',
    'Partnership group',
    'Council',
  ]);
  expect(facetOf(reversed, 'owner-kind')?.values.map(({ label }) => label)).toEqual(kinds);
});

test('progress is named in the words of the plan, and keeps its addresses', () => {
  const worded: Strategy = { ...strategy, statusWords: { 'under way': 'in progress' } };
  expect(progressSummary(worded, worded.actions)?.words).toContain('1 in progress');
  expect(facetOf(worded, 'status')?.values).toContainEqual({ value: 'under-way', label: 'in progress' });
  const bars = progressSummary(worded, worded.actions)?.bars?.bars;
  expect(bars).toContainEqual({ label: 'In progress', count: 1, href: '/anytown/actions/by/status/under-way/' });
});

test('the licence is that of the strategy, or of the site', () => {
  expect(leeds.licence).toBe(leedsSite.site.licence);
  const { url, name } = strategy.licence;
  expect(name).toBe('Anytown Licence');
  expect(strategyHomeView(siteContent, strategy).frame.licence.url).toBe(url);
  expect(openDataPageView(siteContent, strategy).licence.name).toBe(name);
  expect(csvMetadata(siteContent, strategy, tablesOf(strategy))).toMatchObject({ 'dc:license': { '@id': url } });
  expect(reportJsonLd(siteContent, strategy)).toMatchObject({ license: url });
  expect(updatesFeed(siteContent, strategy)).toContain(strategy.licence.statement);
});

test('pages say whose words they are in', () => {
  const [action] = strategy.actions;
  if (action === undefined) throw new Error('The fixture has no action.');
  const verbatim: Strategy = { ...strategy, wording: 'verbatim' };
  expect(actionPageView(siteContent, strategy, action).wording).toContain('our plain English summary');
  expect(actionPageView(siteContent, verbatim, action).wording).toBe('These are the document’s own words.');
  expect(wholeStrategyView(siteContent, strategy).vision.sources.introduction).toContain('plain English summary');
  expect(wholeStrategyView(siteContent, verbatim).vision.sources.introduction).not.toContain('summary');
});

test('other formats are on the front page and with the whole strategy', () => {
  const { formats } = strategyHomeView(siteContent, strategy);
  expect(formats).toEqual([
    { text: 'Easy Read', href: '/icon.svg', language: undefined, details: 'SVG, 1 KB' },
    { text: 'Cymraeg', href: 'https://anytown.example/cy/', language: 'cy', details: undefined },
  ]);
  expect(wholeStrategyView(siteContent, strategy).formats).toEqual(formats);
});

test('every page of a strategy has its logo and its icon', () => {
  const { frame } = strategyHomeView(siteContent, strategy);
  expect(frame.strategy).toMatchObject({
    logo: { src: '/icon.svg', alt: 'Anytown Council', href: 'https://anytown.example/' },
    icon: { href: '/icon.svg', type: 'image/svg+xml' },
  });
  expect(strategyHomeView(leedsSite, leeds).frame.strategy).toMatchObject({ logo: undefined, icon: undefined });
});

test('a plan of one year covers that year', () => {
  const oneYear: Strategy = { ...strategy, period: { label: '2025', from: 2025, to: 2025 } };
  expect(reportJsonLd(siteContent, oneYear)).toMatchObject({ temporalCoverage: '2025' });
  expect(strategyHomeView(siteContent, oneYear).period).toBe('2025');
});
