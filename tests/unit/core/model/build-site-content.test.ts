import { expect, test } from 'vitest';
import { readContent } from '../../../../src/core/content/read-content.ts';
import { buildSiteContent } from '../../../../src/core/model/build-site-content.ts';

const { entries } = await readContent('tests/fixtures/valid');
const [strategy] = buildSiteContent(entries).strategies;
if (strategy === undefined) throw new Error('The fixture has no strategy.');

test('actions are in the order of their references, whatever the order of the files', () => {
  const reversed = buildSiteContent([...entries].reverse()).strategies[0];
  expect(strategy.actions.map(({ id }) => id)).toEqual([...strategy.actions.map(({ id }) => id)].sort());
  expect(reversed?.actions.map(({ id }) => id)).toEqual(strategy.actions.map(({ id }) => id));
});

test('an action has its priority, and its owners have the action', () => {
  for (const action of strategy.actions) {
    expect(action.priority.actions).toContain(action);
    for (const lead of action.leads) expect(lead.actions).toContain(action);
  }
});

test('an action can be directly under a priority', () => {
  const direct = strategy.actions.filter(({ objective }) => objective === undefined);
  expect(direct.length).toBeGreaterThan(0);
  expect(direct.every(({ priority }) => priority.tables.length > 0)).toBe(true);
});

test('the status of an action is that of its newest report, and "not reported" without one', () => {
  const reported = strategy.actions.filter(({ progress }) => progress.length > 0);
  expect(reported.length).toBeGreaterThan(0);
  for (const { progress, status } of reported) {
    const newest = progress.reduce((latest, entry) => (entry.date > latest.date ? entry : latest));
    expect(status).toBe(newest.status);
  }
  expect(strategy.actions.find(({ progress }) => progress.length === 0)?.status).toBe('not reported');
});

test('an edition is dated by the fixed day, or else by the last change of the content or update', () => {
  const day = '2031-01-01';
  expect(datesOf({ asAt: '2024-03-15' }, day)).toEqual(['2024-03-15', '2024-03-15', true]);
  expect(datesOf({ status: 'adopted', replacedBy: undefined }, day)).toEqual([day, day, false]);
});

test('what came after a strategy of the past did not change it', () => {
  for (const status of ['ended', 'superseded', 'withdrawn'])
    expect(datesOf({ status }, '2031-01-01')).toEqual(['2024-03-15', '2024-03-15', true]);
});

/** Of the strategy with other settings, fixed to no day unless they do, and with an update on a day. */
function datesOf(settings: object, day: string): unknown[] {
  const changed = entries.map((entry) => {
    const { asAt: _, ...data } = entry.data as Record<string, unknown>;
    if (entry.kind === 'strategy') return { ...entry, data: { ...data, ...settings } };
    return entry.kind === 'update' ? { ...entry, data: { ...data, date: day } } : entry;
  });
  const [built] = buildSiteContent(changed as typeof entries).strategies;
  return [built?.editionDate, built?.updated, built?.isOver];
}
