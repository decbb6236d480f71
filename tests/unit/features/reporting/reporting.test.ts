import { expect, test } from 'vitest';
import type { EditionAction, EditionFile } from '../../../../src/core/content/schema/edition.ts';
import { editionOf } from '../../../../src/core/model/editions.ts';
import { changesIn, latestPeriod, periodsOf } from '../../../../src/core/model/periods.ts';
import type { Strategy } from '../../../../src/core/model/types.ts';
import { boardReportView } from '../../../../src/features/reporting/board-report.ts';
import { periodPageView } from '../../../../src/features/reporting/period.ts';
import { progressPageView } from '../../../../src/features/reporting/progress-page.ts';
import { updatesPageView } from '../../../../src/features/updates/updates.ts';
import { routeParams } from '../../../../src/site/route-params.ts';
import { readAnytown, readLeeds, readYork } from '../../../support/strategies.ts';

const { siteContent, strategy: anytown } = await readAnytown();

/** The plan as an edition, with other fields of some actions. */
function edition(date: string, changes: Record<string, Partial<EditionAction>>): EditionFile {
  const { actions } = editionOf(anytown, date);
  return { date, actions: actions.map((action) => ({ ...action, ...changes[action.id] })) };
}

const first = edition('2025-01-01', {
  '1.1-01': { status: 'planned', outlook: 'on track', due: '2025-02-28', timescale: 'February 2025', progress: [] },
  '1.1-02': { status: 'under way', due: '2025-02-15' },
  '1.2-01': { status: 'under way', outlook: 'off track' },
});
const second = edition('2025-04-01', {
  '1.1-01': {
    ...{ status: 'under way', outlook: 'at risk', due: '2025-03-31', timescale: '2024/25' },
    progress: [
      { date: '2025-03-10', status: 'under way', text: 'Ten lofts are done.' },
      { date: '2024-12-01', status: 'planned', text: 'A builder is found.' },
    ],
  },
  '1.1-02': { status: 'under way', due: '2025-02-15' },
  '1.2-01': { status: 'done', outlook: 'on track' },
});
const living: Strategy = { ...anytown, isOver: false, asAt: '2025-04-20', editions: [second, first] };

test('a period names each action by what changed, and what became overdue in it without a change', () => {
  const [period] = periodsOf(living);
  if (period === undefined) throw new Error('There is no period.');
  const ids = Object.entries(changesIn(living, period)).map(
    ([kind, changed]) => [kind, (changed as { id: string }[]).map(({ id }) => id)] as const,
  );
  expect(Object.fromEntries(ids.filter(([, changed]) => changed.length > 0))).toEqual({
    done: ['1.2-01'],
    better: ['1.2-01'],
    worse: ['1.1-01'],
    moved: ['1.1-01'],
    newlyOverdue: ['1.1-01', '1.1-02'],
  });
});

test('the page of a period has counts, names, notes and the reports made in it', () => {
  const [{ props, params } = { props: undefined, params: {} }] = routeParams('progressPeriod', living, siteContent);
  expect(params).toEqual({ strategy: 'anytown', period: '2025-04-01' });
  if (props === undefined) throw new Error('There is no page.');
  const view = periodPageView(siteContent, living, props.period);
  expect(view.frame.heading).toBe('Progress from 1 January 2025 to 1 April 2025');
  expect(view.groups.map(({ heading, count, items }) => [heading, count, ...items.map(({ note }) => note)])).toEqual([
    ['Done', '1 task', undefined],
    ['Newly overdue', '2 tasks', 'It was due by 31 March 2025.', 'It was due by 15 February 2025.'],
    [
      'Outlook worse',
      '1 task',
      'Status changed from “planned” to “under way”. Outlook changed from “on track” to “at risk”.',
    ],
    [
      'Outlook better',
      '1 task',
      'Status changed from “under way” to “done”. Outlook changed from “off track” to “on track”.',
    ],
    ['Date changed', '1 task', 'From “February 2025” to “2024/25”.'],
  ]);
  expect(view.reports.map(({ date, text }) => [date, text])).toEqual([['10 March 2025', 'Ten lofts are done.']]);
  expect(view.neighbours).toEqual({ previous: undefined, next: undefined });
});

test('periods are listed on the pages of progress and of updates', () => {
  const link = { text: '1 January 2025 to 1 April 2025', href: '/anytown/progress/2025-04-01/' };
  expect(progressPageView(siteContent, living).periods).toEqual([link]);
  expect(updatesPageView(siteContent, living).periods).toEqual([link]);
  expect(progressPageView(siteContent, anytown).periods).toEqual([]);
});

test('the page of progress says first what is known, and draws how the statuses changed', () => {
  const view = progressPageView(siteContent, living);
  expect(view.answer).toEqual([
    'The Warm Homes has 4 tasks. 1 has an end date, which had passed by 20 April 2025. It is overdue: no report says it is done.',
    'Progress was reported on 1 of 4 tasks by 10 March 2024: 1 under way. Nothing was reported about the other 3. Outlook: 1 at risk.',
  ]);
  expect(view.late?.heading).toBe('Overdue');
  expect(view.late?.table.actions.map(({ link, next }) => [link.text, next])).toEqual([
    ['Task 1.1-01: Insulation for 200 lofts every year', 'Order boards for the other lofts.'],
  ]);
  expect(view.states?.columns).toEqual(['Done', 'Under way', 'Planned', 'Not reported']);
  expect(view.states?.rows.map(({ label, counts }) => [label, ...counts.map(({ count }) => count)])).toEqual([
    ['1 January 2025', 0, 2, 1, 1],
    ['1 April 2025', 1, 2, 0, 1],
    ['Now (20 April 2025)', 0, 1, 0, 3],
  ]);
});

test('the board report has changes, what is overdue with its next step, what is at risk and the targets', () => {
  const view = boardReportView(siteContent, living);
  expect(view.changes?.heading).toBe('Changes from 1 April 2025 to 20 April 2025');
  expect(view.changes?.groups.map(({ id }) => id)).not.toContain('overdue');
  expect(view.lists.map(({ heading, table }) => [heading, table.actions.map(({ next }) => next)])).toEqual([
    ['Overdue', ['Order boards for the other lofts.']],
    ['At risk or off track', ['Order boards for the other lofts.']],
    ['Due within 3 months', []],
  ]);
  expect(view.pdf).toBeUndefined();
});

test('if nothing changed since the newest edition, the board report has the last period', () => {
  const now = editionOf(living, '2025-04-10');
  expect(latestPeriod({ ...living, editions: [now, first] })).toEqual({ from: first, to: now });
  expect(latestPeriod({ ...living, editions: [] })).toBeUndefined();
});

test('York can be read on one page in its own words', async () => {
  const { siteContent: site, strategy: york } = await readYork();
  const view = progressPageView(site, york);
  expect(view.reports).toHaveLength(17);
  expect(view.reports.every(({ report }) => report.asPublished !== undefined)).toBe(true);
  expect(view.unreported).toEqual({ text: '16 key actions', href: '/york/actions/by/status/not-reported/' });
  expect(view.late?.heading).toBe('Dates that have passed');
});

test('nothing is late in Leeds, which reports nothing, and nobody knows what was done', async () => {
  const { siteContent: site, strategy: leeds } = await readLeeds();
  const view = progressPageView(site, leeds);
  expect(view.answer[1]).toBe('This draft reports no progress. So we do not know what has been done.');
  expect(view.late?.table.hasReports).toBe(false);
  const { frame: _, ...printed } = view;
  const words = JSON.stringify(printed);
  expect(words).not.toMatch(/overdue: no report|Overdue/);
  expect(view.late?.note).toBe('A date that has passed does not mean that the action was late, or was not done.');
});
