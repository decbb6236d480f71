import { expect, test } from 'vitest';
import { questionsOf } from '../../../../src/core/model/gaps.ts';
import type { Strategy } from '../../../../src/core/model/types.ts';
import { readAnytown, readLeeds } from '../../../support/strategies.ts';

const { strategy: anytown } = await readAnytown();
const { strategy: leeds } = await readLeeds();

function gapsByKind(strategy: Strategy): Record<string, string[]> {
  return Object.fromEntries(
    questionsOf(strategy).map((question) => [
      question.id,
      strategy.actions.filter((action) => question.appliesTo(action)).map(({ id }) => id),
    ]),
  );
}

test('an action that is ongoing, also after a year that is named, or has no timescale at all, has no end date', () => {
  expect(gapsByKind(anytown)['no-end-date']).toEqual(['1.1-02', '1.2-01', '2-01']);
});

test('an action without a lead has no owner', () => {
  expect(gapsByKind(anytown)['no-owner']).toEqual(['1.2-01']);
});

test('an action has no measure if its part of the plan names none, or only says that one is to be found', () => {
  const noMeasure = questionsOf(anytown).find(({ id }) => id === 'no-measure');
  const action = anytown.actions.find(({ objective }) => (objective?.alignment?.measures.length ?? 0) > 0);
  if (action?.objective?.alignment === undefined || noMeasure === undefined)
    throw new Error('The fixture has changed.');
  const { objective } = action;
  const toBeFound = { ...action.objective.alignment, measures: [], statedGap: 'Local measures to be found' };
  expect(noMeasure.appliesTo(action)).toBe(false);
  expect(noMeasure.appliesTo({ ...action, objective: { ...objective, alignment: toBeFound } })).toBe(true);
  expect(noMeasure.appliesTo({ ...action, objective: { ...objective, alignment: undefined } })).toBe(true);
});

test('an action directly under a priority has the measures of the priority, or its own in words', () => {
  const noMeasure = questionsOf(anytown).find(({ id }) => id === 'no-measure');
  const action = anytown.actions.find(({ objective }) => objective === undefined);
  if (action === undefined || noMeasure === undefined) throw new Error('The fixture has changed.');
  const withoutMeasures = { ...action, priority: { ...action.priority, alignment: undefined } };
  expect(noMeasure.appliesTo({ ...withoutMeasures, measuredBy: [] })).toBe(true);
  expect(noMeasure.appliesTo(withoutMeasures)).toBe(false);
});

test('an action is due before the start if its first year begins before the strategy does', () => {
  expect(gapsByKind(anytown)['before-start']).toEqual([]);
  expect(gapsByKind({ ...anytown, period: { ...anytown.period, from: 2025 } })['before-start']).toEqual([
    '1.1-01',
    '1.1-02',
  ]);
});

test('the gaps of the real plan are those of its paper', () => {
  const counts = Object.entries(gapsByKind(leeds)).map(([id, actions]) => `${id} ${actions.length}`);
  expect(counts).toEqual(['no-end-date 76', 'no-owner 0', 'no-measure 23', 'before-start 13']);
});

test('rules and questions are whole sentences, in the words of the strategy', () => {
  for (const { rule, question } of questionsOf(anytown)) {
    expect(rule).toMatch(/^[A-Z].*\.$/);
    expect(question).toMatch(/^[A-Z].*\?$/);
    expect(rule).not.toMatch(/\baction|outcome/);
  }
  expect(questionsOf(anytown).map(({ rule }) => rule)).toContain(
    'The plan does not say who is responsible for the task.',
  );
});
