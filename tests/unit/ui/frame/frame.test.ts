import { expect, test } from 'vitest';
import type { Strategy } from '../../../../src/core/model/types.ts';
import { sitemapPages } from '../../../../src/site/sitemap.ts';
import { strategyHomeView } from '../../../../src/features/overview/strategy-home.ts';
import { readAnytown } from '../../../support/strategies.ts';

const { siteContent, strategy: anytown } = await readAnytown();

function frameOf(changes: Partial<Strategy>) {
  return strategyHomeView(siteContent, { ...anytown, ...changes }).frame.strategy;
}

test('every status but the one in force has a banner with its date', () => {
  const frames = (['draft', 'adopted', 'superseded', 'withdrawn'] as const).map((status) =>
    frameOf({ status, notice: undefined }),
  );
  expect(frames.map((frame) => frame?.statusNotice !== undefined)).toEqual([true, false, true, true]);
  expect(frames.map((frame) => frame?.edition)).toEqual([
    'Draft, edition of 15 March 2024',
    'Adopted, edition of 15 March 2024',
    'Superseded, edition of 15 March 2024',
    'Withdrawn, edition of 15 March 2024',
  ]);
});

test('the banner explains the status, unless the strategy has its own text', () => {
  expect(frameOf({ notice: undefined })?.statusNotice).toBe('A later strategy has taken its place.');
  expect(frameOf({})?.statusNotice).toBe('This is an invented strategy.');
  expect(frameOf({ status: 'adopted' })?.statusNotice).toBe('This is an invented strategy.');
});

test('a strategy that changes over time is dated by its last update', () => {
  const changes = { isFixedEdition: false, asAt: '2024-09-01', editionDate: '2024-04-02' };
  expect(frameOf(changes)?.edition).toBe('Superseded, edition of 2 April 2024');
});

test('search engines are asked to list a strategy while it applies or is a draft', () => {
  const listed = (status: Strategy['status']) => ({
    page: frameOf({ status })?.isListed,
    sitemap: sitemapPages({ ...siteContent, strategies: [{ ...anytown, status }] }).some(({ url }) =>
      url.endsWith('/anytown/'),
    ),
  });
  expect(listed('draft')).toEqual({ page: true, sitemap: true });
  expect(listed('adopted')).toEqual({ page: true, sitemap: true });
  expect(listed('superseded')).toEqual({ page: false, sitemap: false });
  expect(listed('withdrawn')).toEqual({ page: false, sitemap: false });
});

test('a strategy was last updated on the newest day of its settings and its updates', () => {
  expect(anytown.updates[0]?.date).toBe('2024-03-15');
  expect(anytown.updated).toBe('2024-03-15');
});
