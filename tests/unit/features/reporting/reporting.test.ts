import { expect, test } from 'vitest';
import { editionSchema, type EditionAction, type EditionFile } from '../../../../src/core/content/schema/edition.ts';
import { editionOf } from '../../../../src/core/model/editions.ts';
import { changesIn, latestPeriods, periodsOf } from '../../../../src/core/model/periods.ts';
import { parseTimescale } from '../../../../src/core/model/timescale/timescale.ts';
import type { Action, Strategy } from '../../../../src/core/model/types.ts';
import { boardReportView } from '../../../../src/features/reporting/board-report.ts';
import { periodPageView } from '../../../../src/features/reporting/period.ts';
import { changeGroups } from '../../../../src/features/reporting/period-groups.ts';
import { answerOf, progressPageView } from '../../../../src/features/reporting/progress-page.ts';
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
    status: ['1.1-01'],
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
    ['Status changed', '1 task', 'Status changed from “planned” to “under way”.'],
    ['Newly overdue', '2 tasks', 'It was due by 31 March 2025.', 'It was due by 15 February 2025.'],
    ['Outlook worse', '1 task', 'Outlook changed from “on track” to “at risk”.'],
    ['Date changed', '1 task', 'From “February 2025” to “2024/25”.'],
  ]);
  expect(view.reports.map(({ report: { date, text } }) => [date, text])).toEqual([
    ['10 March 2025', 'Ten lofts are done.'],
    ['1 December 2024', 'A builder is found.'],
  ]);
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
  expect(view.late?.table.actions.map(({ link, latest }) => [link.text, latest?.next])).toEqual([
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
  expect(view.changes.map(({ heading }) => heading)).toEqual([
    'Changes since 1 April 2025',
    'Changes from 1 January 2025 to 1 April 2025',
  ]);
  expect(view.changes.map(({ groups }) => groups.map(({ id }) => id))).toEqual([
    ['reopened', 'status', 'moved', 'others'],
    ['done-before', 'status-before', 'worse-before', 'moved-before'],
  ]);
  expect(view.lists.map(({ heading, table }) => [heading, table.actions.map(({ latest }) => latest?.next)])).toEqual([
    ['Overdue', ['Order boards for the other lofts.']],
    ['At risk or off track', ['Order boards for the other lofts.']],
    ['Due within 3 months', []],
  ]);
  expect(view.pdf).toBeUndefined();
});

test('if nothing changed since the newest edition, the board report has the last period', () => {
  const now = editionOf(living, '2025-04-10');
  expect(latestPeriods({ ...living, editions: [now, first] })).toEqual([{ from: first, to: now }]);
  expect(latestPeriods({ ...living, editions: [] })).toEqual([]);
});

/** The plan with one edition of each state of an action, and the period from the first to the last. */
function periodOf(before: Partial<EditionAction>, after: Partial<EditionAction>) {
  return { from: edition('2025-01-01', { '1.1-02': before }), to: edition('2025-03-31', { '1.1-02': after }) };
}

test.each<[string, Partial<EditionAction>, Partial<EditionAction>, string[]]>([
  [
    'a first report',
    {},
    { status: 'under way', progress: [{ date: '2025-02-01', status: 'under way', text: 'Begun.' }] },
    ['Status changed', 'Status changed from “not reported” to “under way”.'],
  ],
  [
    'a stop',
    { status: 'under way' },
    { status: 'stalled' },
    ['Status changed', 'Status changed from “under way” to “paused”.'],
  ],
  ['a first outlook', {}, { outlook: 'on track' }, ['Outlook given or no longer given', 'Outlook given: “on track”.']],
  [
    'the last outlook',
    { outlook: 'at risk' },
    {},
    ['Outlook given or no longer given', 'Outlook no longer given. It was “at risk”.'],
  ],
  [
    'a second report',
    { status: 'under way', progress: [] },
    { status: 'under way', next: 'More.', progress: [{ date: '2025-02-01', status: 'under way', text: 'Half.' }] },
    ['New report, same status', ''],
  ],
  ['a next step', {}, { next: 'Count them.' }, ['Other changes', 'Next step.']],
  [
    'a corrected report',
    { progress: [{ date: '2025-02-01', status: 'under way', text: 'Haf.' }] },
    { progress: [{ date: '2025-02-01', status: 'under way', text: 'Half.' }] },
    ['Other changes', 'Earlier reports.'],
  ],
  [
    'a new cost',
    { extra: { cost: 120_000 } },
    { extra: { cost: 130_000 } },
    ['Other changes', 'Cost changed from £120,000 to £130,000.'],
  ],
  ['a supporter', {}, { supports: [{ id: 'police', name: 'Police' }] }, ['Other changes', 'Supporters.']],
])('%s is a change that the page of a period names', (_, before, after, group) => {
  const groups = changeGroups(living, periodOf(before, after));
  expect(groups.map(({ heading, items }) => [heading, items[0]?.note ?? ''])).toEqual([group]);
});

test('an action that is done has no better outlook, and none at all', () => {
  const changes = changesIn(
    living,
    periodOf({ status: 'under way', outlook: 'off track' }, { status: 'done', outlook: 'on track' }),
  );
  expect([changes.done.length, changes.better.length, changes.outlook.length]).toEqual([1, 0, 0]);
});

test('an action that was overdue under its old reference is not newly overdue under the new one', () => {
  const { from, to } = periodOf({ due: '2024-12-31' }, { due: '2024-12-31' });
  const renamed = {
    ...to,
    actions: to.actions.map((each) => (each.id === '1.1-02' ? { ...each, id: '1.1-09' } : each)),
  };
  expect(changesIn(living, { from, to: renamed }).newlyOverdue.map(({ id }) => id)).not.toContain('1.1-09');
});

test('the page of a period has each report that its first edition lacks, in the words of the plan too', () => {
  const report = { status: 'under way', printed: 'Amber', outlook: 'at risk', text: 'Begun.', next: 'More.' } as const;
  const old = { date: '2024-11-01', status: 'planned', text: 'Planned.' } as const;
  const period = periodOf({ progress: [old] }, { progress: [{ date: '2025-01-01', ...report }, old] });
  const { reports } = periodPageView(siteContent, { ...living, editions: [period.to, period.from] }, period);
  expect(reports.map(({ report: { date, printed, outlook, next } }) => [date, printed?.word, outlook, next])).toEqual([
    ['1 January 2025', 'Amber', 'at risk', 'More.'],
  ]);
});

test('an edition keeps the word, the outlook and the next step of each report, and reads back', () => {
  const kept = JSON.parse(JSON.stringify(editionOf(anytown, '2025-01-01'))) as unknown;
  const action = editionSchema.parse(kept).actions.find(({ id }) => id === '1.1-01');
  expect(action?.progress?.[0]).toMatchObject({ printed: 'Amber', next: 'Order boards for the other lofts.' });
});

test('if only dates passed since the edition, the board report says that no action changed, and how many are overdue', () => {
  const view = boardReportView(siteContent, { ...living, editions: [editionOf(living, '2025-03-01')] });
  expect(view.changes.map(({ groups, none }) => [groups, none])).toEqual([[[], 'No task changed.']]);
  expect(view.lists[0]?.notes).toEqual(['1 task became overdue after 1 March 2025.']);
});

test('the board report has the word of the plan beside the status', () => {
  const [overdue] = boardReportView(siteContent, living).lists;
  expect(overdue?.table.actions.map(({ latest }) => [latest?.printed, latest?.status])).toEqual([
    ['Amber', 'Under way'],
  ]);
});

test('of an action that was done, it is the latest report that does not say so', () => {
  const actions = living.actions.map((action) =>
    action.id === '1.1-01'
      ? {
          ...action,
          progress: action.progress.map((each, index) => ({
            ...each,
            status: index === 0 ? each.status : ('done' as const),
          })),
        }
      : action,
  );
  expect(answerOf({ ...living, actions })[0]).toContain('It is overdue: the latest report does not say it is done.');
});

test('that no action has an end date is said only if it is known', () => {
  const actions = living.actions.map((action) => ({ ...action, timescale: undefined }));
  expect(answerOf({ ...living, actions })[0]).toContain('None of them has an end date.');
  expect(answerOf({ ...living, actions, complete: [] })[0]).toBe('The Warm Homes has 4 tasks.');
  const unread = living.actions.map((action) => ({
    ...action,
    timescale: parseTimescale('When funds allow it', living.planYears),
  }));
  expect(answerOf({ ...living, actions: unread })[0]).toBe('The Warm Homes has 4 tasks.');
});

test('it is dates that have passed, not actions', () => {
  const [first] = living.actions;
  if (first === undefined) throw new Error('There is no action.');
  const later = { ...first, timescale: parseTimescale('2026/27', living.planYears) };
  const answer = (...actions: Action[]) => answerOf({ ...living, actions })[0];
  expect(answer(first, later)).toContain('2 have an end date, and for 1 of them it had passed by 20 April 2025.');
  expect(answer(later, later)).toContain('2 have an end date, and for none of them had it passed by 20 April 2025.');
  expect(answer(first, first)).toContain('2 have an end date, and for all of them it had passed by 20 April 2025.');
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
