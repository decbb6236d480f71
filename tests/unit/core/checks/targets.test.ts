import { expect, test } from 'vitest';
import { edit, problemsOf, report } from '../../../support/faulty-content.ts';

const homes = 'indicators/warm-homes.json';
const second = '"period": "2022/23", "value": 50';

test('a target for a period that is written in another way than those of the figures is reported', async () => {
  expect(await report('target-of-another-form')).toMatchInlineSnapshot(
    `"content/indicators/warm-homes.json:38:19 [target-period] The target is for the period "spring 2023", which is not written like those of the figures, such as "2020/21", "2021/22" and "2022/23". Write it like them, or add "end"."`,
  );
});

test('a baseline that is not the figure of its period is reported', async () => {
  expect(await report('baseline-of-another-figure')).toMatchInlineSnapshot(
    `"content/indicators/warm-homes.json:32:16 [baseline] The baseline is 31 for "2020/21", and the figure of that period is 41.2. Correct one of the two, or add the flag "revised" to the figure if its publisher changed it."`,
  );
});

test('a baseline may be rounded, or be a figure that its publisher has revised since', async () => {
  expect(await report(edit({ [homes]: [['"value": 41,', '"value": 41.3,']] }))).toContain('[baseline]');
  const revised = '"value": 41.2, "flags": ["revised"]';
  expect(
    await report(
      edit({
        [homes]: [
          ['"value": 41,', '"value": 38,'],
          ['"value": 41.2', revised],
        ],
      }),
    ),
  ).toBe('');
});

test.each([
  [
    'a period twice',
    '"period": "2021/22", "area": "Anytown", "value": 50',
    'There are two targets for the period "2021/22".',
  ],
  [
    'periods out of order',
    '"period": "2020/21", "area": "Anytown", "value": 50',
    'The target for the period "2020/21" comes after that',
  ],
  ['a share above 100', '"period": "2022/23", "value": 500', 'The target for "2022/23" is 500%'],
  ['a target far worse than every figure', '"period": "2022/23", "value": 12', 'which is far worse than every figure'],
])('%s is one problem', async (_, changed, message) => {
  const problems = await problemsOf(edit({ [homes]: [[second, changed]] }));
  expect(problems.map((problem) => problem.message)).toEqual([expect.stringContaining(message)]);
});

test('a target before the first figure can never be compared', async () => {
  const problems = await problemsOf(
    edit({
      [homes]: [
        ['"period": "2021/22", "area": "Anytown", "value": 44', '"period": "2018/19", "area": "Anytown", "value": 44'],
      ],
    }),
  );
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('which is before the first figure')]);
});

test('a single target beside targets by period is reported', async () => {
  const both = '"targets": [';
  const problems = await problemsOf(
    edit({ [homes]: [[both, `"target": { "value": 60, "by": "2030", "setBy": "Anytown" },\n    ${both}`]] }),
  );
  expect(problems.map(({ rule }) => rule)).toEqual(['target-period']);
});

test('the outcomes in the file of a measure, which older content has, are accepted whatever they are', async () => {
  expect(await report(edit({ 'indicators/cold-homes.json': [['"outcome": "warm"', '"outcome": "gone"']] }))).toBe('');
});

test('each place can have a target for a period of its own, and a place that there is not is reported', async () => {
  const other = '"period": "2021/22", "area": "Northshire", "value": 50';
  expect(await report(edit({ [homes]: [[second, other]] }))).toBe('');
  const unknown = await problemsOf(edit({ [homes]: [[second, other.replace('Northshire', 'Northshore')]] }));
  expect(unknown.map(({ rule }) => rule)).toEqual(['unknown-reference']);
});
