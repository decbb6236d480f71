import { expect, test } from 'vitest';
import { progressSummary, reportView, statusLabel } from '../../../../src/features/progress/progress.ts';
import type { ProgressStatus } from '../../../../src/core/content/schema/plan.ts';
import { latestOutlook } from '../../../../src/core/model/progress.ts';
import type { Strategy } from '../../../../src/core/model/types.ts';
import { readLeeds, readYork } from '../../../support/strategies.ts';

const { strategy: leeds } = await readLeeds();
const { strategy: york } = await readYork();

test('a plan without progress says so, and gives no number', () => {
  expect(progressSummary(leeds, leeds.actions)).toMatchObject({
    words: 'This draft reports no progress.',
    bars: undefined,
    rule: undefined,
  });
  expect(leeds.actions.map((action) => statusLabel(leeds, action))).toEqual(Array(129).fill(undefined));
});

test('a plan that goes on may still report progress, and one of the past will not', () => {
  const living: Strategy = { ...leeds, isOver: false };
  expect(progressSummary(living, living.actions)?.words).toBe('No progress reported yet.');
});

test('a plan with progress counts each status in words, and what is not reported', () => {
  expect(progressSummary(york, york.actions)?.words).toMatchInlineSnapshot(
    `"Progress was reported on 17 of 33 key actions by 21 February 2023: 5 done, 10 under way and 2 planned. Nothing was reported about the other 16."`,
  );
});

test('the bars of the whole plan link to the lists that they count', () => {
  const bars = progressSummary(york, york.actions)?.bars;
  expect(bars?.bars).toMatchInlineSnapshot(`
    [
      {
        "count": 5,
        "href": "/york/actions/by/status/done/",
        "label": "Done",
      },
      {
        "count": 10,
        "href": "/york/actions/by/status/under-way/",
        "label": "Under way",
      },
      {
        "count": 2,
        "href": "/york/actions/by/status/planned/",
        "label": "Planned",
      },
      {
        "count": 16,
        "href": "/york/actions/by/status/not-reported/",
        "label": "Not reported",
      },
    ]
  `);
  expect(bars?.bars.reduce((sum, { count }) => sum + count, 0)).toBe(33);
});

test('a part of the plan without reports says that nothing is reported', () => {
  const [first] = york.priorities;
  expect(progressSummary(york, first?.actions ?? [])?.words).toBe('No progress reported.');
});

test('a part of the plan without actions has no summary', () => {
  expect(progressSummary(york, york.objectives[0]?.actions ?? [])).toBeUndefined();
});

test('in a plan with progress, an action without a report is marked in lists', () => {
  const labels = new Map(york.actions.map((action) => [action.id, statusLabel(york, action)]));
  expect(labels.get('1-01')).toBe('No progress reported');
  expect(labels.get('2-y1-11')).toBe('Planned');
});

test('no text about progress contains a share', () => {
  const parts = [york.actions, ...york.priorities.map(({ actions }) => actions)];
  expect(parts.map((actions) => progressSummary(york, actions)?.words ?? '').join(' ')).not.toContain('%');
});

test('a done action counts in no outlook, and the outlook of one action has no number', () => {
  const [first] = york.actions;
  if (first === undefined) throw new Error('There is no action.');
  const report = { date: '2026-06-30', text: 'It was said.', source: undefined, outlook: 'on track' } as const;
  const make = (status: ProgressStatus) => {
    const progress = [{ ...report, status }];
    return { ...first, progress, status, outlook: latestOutlook(progress) };
  };
  expect(progressSummary(york, [make('under way')])?.words).toMatch(/: under way\. Outlook: on track\.$/);
  expect(progressSummary(york, [make('under way'), make('done')])?.words).toMatch(/Outlook: 1 on track\.$/);
  expect(progressSummary(york, [make('done')])?.words).not.toContain('Outlook');
  expect(reportView(york, { ...report, status: 'done', printed: 'Green' })).toMatchObject({
    outlook: undefined,
    printed: { word: 'Green', meaning: 'done' },
  });
});
