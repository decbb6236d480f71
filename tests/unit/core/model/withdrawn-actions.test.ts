import { expect, test } from 'vitest';
import { editionOf } from '../../../../src/core/model/editions.ts';
import { withdrawnActions } from '../../../../src/core/model/withdrawn-actions.ts';
import { readAnytown } from '../../../support/strategies.ts';

const { strategy } = await readAnytown();

test('an action that only an edition has is withdrawn, with its last wording and that date', () => {
  expect(withdrawnActions(strategy).map(({ action, edition }) => [action.id, action.text, edition])).toEqual([
    ['1.2-02', 'Lend everybody a thermometer, and show them how to read it.', '2024-03-01'],
  ]);
});

test('the wording of the newest edition with the action counts', () => {
  const [{ actions } = { actions: [] }] = strategy.editions;
  const reworded = actions.map((action) =>
    action.id === '1.2-02' ? { ...action, text: 'Lend thermometers.' } : action,
  );
  const editions = [editionOf(strategy, '2024-03-12'), { date: '2024-03-05', actions: reworded }, ...strategy.editions];
  expect(withdrawnActions({ ...strategy, editions }).map(({ action, edition }) => [action.text, edition])).toEqual([
    ['Lend thermometers.', '2024-03-05'],
  ]);
});

test('an action that came back under its id is not withdrawn', () => {
  const current = strategy.actions.map((action) => (action.id === '1.2-01' ? { ...action, id: '1.2-02' } : action));
  expect(withdrawnActions({ ...strategy, actions: current }).map(({ action }) => action.id)).toEqual(['1.2-01']);
});

test('a withdrawn action that was only renamed names its new id', () => {
  const renamed = strategy.actions.map((action) => (action.id === '1.1-02' ? { ...action, id: '1.1-07' } : action));
  const withdrawn = withdrawnActions({ ...strategy, actions: renamed });
  expect(withdrawn.map(({ action, continuedIn }) => [action.id, continuedIn])).toEqual([
    ['1.1-02', ['1.1-07']],
    ['1.2-02', []],
  ]);
});

test('withdrawn actions are not among the actions of the strategy', () => {
  expect(strategy.actions.map(({ id }) => id)).not.toContain('1.2-02');
});
