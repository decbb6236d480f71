import { fullMessage, type Problem } from '../problems/problem.ts';
import { rules } from '../problems/rules.ts';
import { countOf } from '../text/words.ts';

export const formats = ['text', 'json', 'github'] as const;

export type Format = (typeof formats)[number];

/** Problems as `text` for a terminal, as `json` for programs, or as annotations for `github` Actions. */
export function formatProblems(problems: readonly Problem[], format: Format = 'text'): string {
  if (format === 'json') return JSON.stringify(problems, undefined, 2);
  if (format === 'github') return problems.map(githubLine).join('\n');
  return formatText(problems);
}

/** One line for each problem, a blank line between files, and the countOf. */
function formatText(problems: readonly Problem[]): string {
  const files = Map.groupBy(problems, ({ file }) => file);
  const groups = [...files.values()].map((group) => group.map(textLine).join('\n'));
  const total = `${countOf(problems.length, 'problem')} in ${countOf(files.size, 'file')}.`;
  return [...groups, total].join('\n\n');
}

function textLine(problem: Problem): string {
  return plain(`${problem.file}:${problem.line}:${problem.column} ${fullMessage(problem)}`);
}

function githubLine(problem: Problem): string {
  const properties = { file: problem.file, line: problem.line, col: problem.column, title: rules[problem.rule] };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::error ${list.join(',')}::${escapeMessage(plain(fullMessage(problem)))}`;
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
