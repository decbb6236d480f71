import { describe, expect, test } from 'vitest';
import { isBrandName } from '../../../../src/core/checks/abbreviations.ts';
import { stopping } from '../../../../src/core/problems/problem.ts';
import { levelOf, rules, type Rule } from '../../../../src/core/problems/rules.ts';
import { edit, problemsOf, report } from '../../../support/faulty-content.ts';

const strategy = 'strategies/anytown';
const treat = 'Treat mould within 14 days.';

/** The last action with another text, in the plan and in the edition. */
function lastAction(text: string): (content: string) => void {
  return edit({
    [`${strategy}/actions/2.mdx`]: [[treat, text]],
    [`${strategy}/editions/2024-03-01.json`]: [[treat, text]],
  });
}

test('these rules are warnings, and the others stop a build', () => {
  expect((Object.keys(rules) as Rule[]).filter((rule) => levelOf(rule) === 'warning')).toEqual([
    'back-from-done',
    'baseline',
    'timescale',
    'abbreviation',
    'wording',
    'unused-term',
    'near-duplicate',
    'unlisted-owner',
    'missing-title',
  ]);
});

test('a term of the glossary that no text uses is reported', async () => {
  expect(await report('unused-term')).toMatchInlineSnapshot(
    `"content/glossary.yml:9:11 [unused-term] No text uses the term "heat pump". Delete the entry, or add the spelling that the texts use to its "also"."`,
  );
});

test('two actions that say nearly the same are reported at the later one', async () => {
  expect(await report('near-duplicate')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/2.mdx:8:11 [near-duplicate] The action "2-01" says nearly the same as "1.1-02" at content/strategies/anytown/actions/1.1.mdx:33. Delete one of the two, or say in both texts what is different."`,
  );
});

test('a partner who is said to do something and is not among the owners is reported', async () => {
  expect(await report('unlisted-owner')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/2.mdx:8:11 [unlisted-owner] The text of the action "2-01" says what "AWHP" will do, but "warm-homes-partnership" is not among its "leads". Add it to "leads" or "supports", or say in the text who else will do it."`,
  );
});

test.each([
  ['is told of the results', 'Treat mould within 14 days, and tell the Warm Homes Partnership.'],
  ['is an owner', 'Landlords will treat mould within 14 days.'],
])('a partner in the text who %s is not reported', async (_, text) => {
  expect(await report(lastAction(text))).not.toContain('unlisted-owner');
});

test('an action without a title is reported if most actions have one', async () => {
  expect(await report('missing-title')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/2.mdx:7:9 [missing-title] The action "2-01" has no "title". Most actions of the strategy have one. Add a title of 40 to 60 characters, or readers will see the beginning of the text instead."`,
  );
});

describe('a term is in use', () => {
  test.each([
    ['in the plural', 'heat pump', 'Buy heat pumps.'],
    ['in a longer form', 'retrofitting', 'It is retrofitting homes.'],
    ['with a hyphen', 'call in', 'The call-in was heard.'],
    ['in its other spelling', 'air pump', 'It is an ASHP.'],
  ])('%s', async (_, term, text) => {
    const glossary = `terms:\n  - term: ${term}\n    meaning: Something.\n    also: [ASHP]\n`;
    const found = await report(
      edit({
        'glossary.yml': [['terms:\n', glossary]],
        [`${strategy}/vision.mdx`]: [['Every home in Anytown is warm.', text]],
      }),
    );
    expect(found).toBe('');
  });

  test('but an abbreviation only in its own letters', async () => {
    const found = await report(
      edit({
        'glossary.yml': [['terms:\n', 'terms:\n  - term: WHO\n    meaning: Something.\n']],
        [`${strategy}/vision.mdx`]: [['Every home in Anytown is warm.', 'People who are warm.']],
      }),
    );
    expect(found).toContain('[unused-term] No text uses the term "WHO".');
  });

  test('and nobody knows while a part of the content is wrong', async () => {
    const problems = await problemsOf(
      edit({
        'glossary.yml': [['terms:\n', 'terms:\n  - term: heat pump\n    meaning: Something.\n']],
        'site.yml': [['name: Anytown strategies', 'name: [']],
      }),
    );
    expect(problems.map(({ rule }) => rule)).not.toContain('unused-term');
  });
});

describe('two actions are not nearly the same', () => {
  test.each([
    ['if they differ in a number', 'Find out which of 90 lofts are still without insulation.'],
    ['if they differ in half of their words', 'Find out which flats and lofts are still without windows and heating.'],
  ])('%s', async (_, text) => {
    expect(await report(lastAction(text))).toBe('');
  });

  test('but the same words in two files are', async () => {
    const found = await problemsOf(lastAction('Find out which lofts are still without insulation.'));
    expect(found.map(({ rule }) => rule)).toEqual(['near-duplicate']);
  });
});

test('a warning does not hide an error at the same place', async () => {
  const found = await problemsOf(
    edit({ [`${strategy}/actions/1.2.mdx`]: [['timescale: Ongoing', 'timescale: " soon"']] }),
  );
  expect(stopping(found).map(({ rule }) => rule)).toEqual(['padded-text']);
});

test('with strict, warnings stop a build too', async () => {
  const found = await problemsOf('unused-term');
  expect(stopping(found)).toEqual([]);
  expect(stopping(found, true)).toEqual(found);
});

test.each(['LaVoi', 'GeoPlatform', 'iHOST', 'eConsult', 'McDonald', 'YouTube'])('%s is a name', (word) => {
  expect(isBrandName(word)).toBe(true);
});

test.each(['NHS', 'HMOs', 'DfE', 'PhD', 'MoJ', 'A&E'])('%s is an abbreviation', (word) => {
  expect(isBrandName(word)).toBe(false);
});

test("a partner's short name and other names need no explanation in its strategy", async () => {
  const found = await report(
    edit({
      [`${strategy}/partners.yml`]: [['aliases: [Anytown Borough Council]', 'aliases: [Anytown Borough Council, ABC]']],
      [`${strategy}/vision.mdx`]: [['Every home in Anytown is warm.', 'The ABC keeps homes warm, with LaVoi.']],
    }),
  );
  expect(found).toBe('');
});
