import { describe, expect, test } from 'vitest';
import { formatProblems } from '../../../../src/core/report/formats.ts';
import type { Problem } from '../../../../src/core/problems/problem.ts';

const problems: Problem[] = [
  {
    rule: 'unknown-reference',
    file: 'content/strategies/anytown/actions/1.1.mdx',
    line: 9,
    column: 12,
    message: 'The action "1.1-01" names the partner "counci", which does not exist.',
    fix: 'Did you mean "council"?',
  },
  {
    rule: 'missing-field',
    file: 'content/strategies/anytown/actions/1.1.mdx',
    line: 12,
    column: 5,
    message: 'The action "1.1-02" lacks the field "row".',
  },
  {
    rule: 'date-form',
    file: 'content/site.yml',
    line: 11,
    column: 13,
    message: '"reviewed" is "100%:\n::error,x", a date.',
  },
];

test('a terminal gets a line for each problem, grouped by file, and the count', () => {
  expect(formatProblems(problems)).toMatchInlineSnapshot(`
    "content/strategies/anytown/actions/1.1.mdx:9:12 The action "1.1-01" names the partner "counci", which does not exist. Did you mean "council"?
    content/strategies/anytown/actions/1.1.mdx:12:5 The action "1.1-02" lacks the field "row".

    content/site.yml:11:13 "reviewed" is "100%:\\u{a}::error,x", a date.

    3 problems in 2 files."
  `);
});

test('one problem is counted in the singular', () => {
  expect(formatProblems(problems.slice(0, 1))).toMatch(/\n1 problem in 1 file\.$/);
});

test('GitHub gets annotations that cannot start another command', () => {
  expect(formatProblems(problems, 'github')).toMatchInlineSnapshot(`
    "::error file=content/strategies/anytown/actions/1.1.mdx,line=9,col=12,title=An id is used that does not exist.::The action "1.1-01" names the partner "counci", which does not exist. Did you mean "council"?
    ::error file=content/strategies/anytown/actions/1.1.mdx,line=12,col=5,title=A field that is needed is not given.::The action "1.1-02" lacks the field "row".
    ::error file=content/site.yml,line=11,col=13,title=A date is not written as one%2C or does not exist in the calendar.::"reviewed" is "100%25:\\u{a}::error,x", a date."
  `);
});

test('programs get the problems as JSON', () => {
  expect(JSON.parse(formatProblems(problems, 'json'))).toEqual(
    problems.map((problem) => ({ ...problem, level: 'error' })),
  );
  expect(formatProblems([], 'json')).toBe('[]');
});

describe('warnings', () => {
  const warning: Problem = {
    rule: 'abbreviation',
    file: 'content/site.yml',
    line: 3,
    column: 4,
    message: '"QXZ" is not explained.',
  };

  test('are marked and counted apart', () => {
    expect(formatProblems([...problems, warning, warning])).toMatch(
      /\n\ncontent\/site\.yml:11:13 "rev.*\ncontent\/site\.yml:3:4 warning: "QXZ" is not explained\.\n.*\n\n3 problems and 2 warnings in 2 files\.$/,
    );
    expect(formatProblems([warning])).toMatch(/\n1 warning in 1 file\.$/);
  });

  test('have their level for programs', () => {
    expect(JSON.parse(formatProblems([warning], 'json'))).toEqual([{ ...warning, level: 'warning' }]);
  });

  test('are warnings on GitHub too', () => {
    expect(formatProblems([warning], 'github')).toMatch(/^::warning file=content\/site\.yml,line=3,col=4,/);
  });
});

test('content cannot control the terminal that prints its problems', () => {
  const [first] = problems;
  const message = 'The title is "\u001b[31mred\u009b".';
  expect(formatProblems(first === undefined ? [] : [{ ...first, message }])).toContain(
    String.raw`"\u{1b}[31mred\u{9b}".`,
  );
});
