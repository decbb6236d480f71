import { fullMessage, type Problem } from '../problems/problem.ts';
import { levelOf, rules, type Level } from '../problems/rules.ts';
import { countOf, joinWords } from '../text/words.ts';

export const formats = ['text', 'json', 'github'] as const;

export type Format = (typeof formats)[number];

/** Problems as `text` for a terminal, as `json` for programs, or as annotations for `github` Actions. */
export function formatProblems(problems: readonly Problem[], format: Format = 'text'): string {
  if (format === 'json') return JSON.stringify(problems.map(withLevel), undefined, 2);
  if (format === 'github') return problems.map(githubLine).join('\n');
  return formatText(problems);
}

/** `2 problems and 3 warnings`. What has no level is an error. */
export function countLevels(levels: readonly (Level | undefined)[]): string {
  const warnings = levels.filter((level) => level === 'warning').length;
  const errors = levels.length - warnings;
  return joinWords([
    ...(errors > 0 || warnings === 0 ? [countOf(errors, 'problem')] : []),
    ...(warnings > 0 ? [countOf(warnings, 'warning')] : []),
  ]);
}

/** What is in front of the message of a warning. */
export function mark(level: Level | undefined): string {
  return level === 'warning' ? 'warning: ' : '';
}

function withLevel({ rule, ...problem }: Problem): Problem & { level: Level } {
  return { rule, level: levelOf(rule), ...problem };
}

/** One line for each problem, a blank line between files, and how many there are. */
function formatText(problems: readonly Problem[]): string {
  const files = Map.groupBy(problems, ({ file }) => file);
  const groups = [...files.values()].map((group) => group.map(textLine).join('\n'));
  const levels = problems.map(({ rule }) => levelOf(rule));
  return [...groups, `${countLevels(levels)} in ${countOf(files.size, 'file')}.`].join('\n\n');
}

function textLine(problem: Problem): string {
  return plain(
    `${problem.file}:${problem.line}:${problem.column} ${mark(levelOf(problem.rule))}${fullMessage(problem)}`,
  );
}

function githubLine(problem: Problem): string {
  const properties = { file: problem.file, line: problem.line, col: problem.column, title: rules[problem.rule] };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${levelOf(problem.rule)} ${list.join(',')}::${escapeMessage(plain(fullMessage(problem)))}`;
}

/** Content could otherwise steer the terminal that shows its mistakes. */
function plain(line: string): string {
  return line.replaceAll(
    /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`,
  );
}

function escapeMessage(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(value: string): string {
  return escapeMessage(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
