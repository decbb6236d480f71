import { expect, test } from 'vitest';
import { readAnswers, readPeriod, readWords } from '../../../../scripts/new-strategy/answers.ts';
import { answerAll } from '../../../../scripts/new-strategy/asking.ts';
import { contrast } from '../../../../src/core/checks/contrast.ts';

/** Types one line after the other, and keeps what was asked. */
function typing(...lines: string[]): { ask: (prompt: string) => Promise<string>; prompts: string[] } {
  const prompts: string[] = [];
  const ask = (prompt: string): Promise<string> => {
    prompts.push(prompt);
    return Promise.resolve(lines[prompts.length - 1] ?? '');
  };
  return { ask, prompts };
}

test('an empty line takes the suggestion, and the years are taken from the title', async () => {
  const { ask, prompts } = typing('Anytown Housing Strategy 2025 to 2030', 'Anytown', '', 'Anytown Council');
  expect(await answerAll({}, ask)).toMatchInlineSnapshot(`
    {
      "action": "action, actions",
      "colour": "#1d4f8b",
      "consultation": "no",
      "objective": "objective, objectives",
      "period": "2025 to 2030",
      "place": "Anytown",
      "priority": "priority, priorities",
      "publisher": "Anytown Council",
      "title": "Anytown Housing Strategy 2025 to 2030",
    }
  `);
  expect(prompts).toHaveLength(9);
});

test('what was given as an option is not asked', async () => {
  const { ask, prompts } = typing('Anytown', '2025 to 2030', 'Anytown Council');
  await answerAll({ title: 'Housing Strategy', colour: '#0b5d5a', consultation: 'yes' }, ask);
  expect(prompts.join('\n')).not.toMatch(/title|colour|consultation/);
});

test('an answer that cannot be used is asked for again, with the reason', async () => {
  const { ask, prompts } = typing(
    '',
    'Housing Strategy',
    'Anytown',
    'soon',
    '2030 to 2025',
    '2025/26-2029/30',
    'Us',
    '#9cf',
  );
  const answers = await answerAll({}, ask);
  expect(answers.period).toBe('2025/26-2029/30');
  expect(answers.colour).toBe('#1d4f8b');
  const parts = prompts.map((prompt) => prompt.trim().split('\n\n'));
  expect(parts.filter(({ length }) => length > 1).map(([remark]) => remark)).toMatchInlineSnapshot(`
    [
      "This needs an answer.",
      ""soon" does not name a first and a last year in order. Write them as "2025 to 2030".",
      ""2030 to 2025" does not name a first and a last year in order. Write them as "2025 to 2030".",
      ""#99ccff" is too faint to read on a white page: its contrast is 1.68 to 1, but it must be at least 4.5 to 1. "#597694" is the nearest that can be read.",
    ]
  `);
});

test('without a terminal, faults of options are reported at once', async () => {
  const options = { title: ' ', period: '2025', colour: 'blue', action: 'a, b, c', consultation: 'perhaps' };
  await expect(answerAll(options, undefined)).rejects.toThrowErrorMatchingInlineSnapshot(`
    [CommandError: The option --title is empty.
    "2025" does not name a first and a last year in order. Write them as "2025 to 2030".
    "blue" is not a colour. A colour is written "#1d4f8b".
    "a, b, c" is not one word, or two words separated by a comma. Write them as "action, actions".
    "perhaps" is neither "yes" nor "no".]
  `);
});

test.each([
  ['2025 to 2030', { from: 2025, to: 2030 }],
  ['2025/26 to 2029/30', { from: 2025, to: 2029 }],
  ['2026–2026', { from: 2026, to: 2026 }],
  ['2030 to 2025', undefined],
  ['2025', undefined],
])('the years of "%s" are read', (text, period) => {
  expect(readPeriod(text)).toEqual(period);
});

test.each([
  ['aim', { one: 'aim', many: 'aims' }],
  ['priority', { one: 'priority', many: 'priorities' }],
  ['key', { one: 'key', many: 'keys' }],
  ['focus, foci', { one: 'focus', many: 'foci' }],
  ['a, b, c', undefined],
  ['aim,', undefined],
])('the words of "%s" are read', (text, words) => {
  expect(readWords(text)).toEqual(words);
});

test('the colour for dark pages is worked out so that it can be read', async () => {
  const given = await answerAll({ title: 'A', place: 'B', period: '2025 to 2030', publisher: 'C' }, undefined);
  const { theme } = readAnswers(given, { id: 'a', today: '2025-01-01' });
  expect(contrast(theme.dark, '#121416')).toBeGreaterThanOrEqual(4.5);
});
