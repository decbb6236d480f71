import { fullMessage, type Problem } from './problem.ts';
import { rules } from './rules.ts';
import { count } from './wording.ts';

/** The ways to print problems. */
export const formats = { text: formatText, json: formatJson, github: formatGithub } as const satisfies Record<
  string,
  (problems: readonly Problem[]) => string
>;

export type Format = keyof typeof formats;

/** For a terminal: one line for each problem, a blank line between files, and the count. */
export function formatText(problems: readonly Problem[]): string {
  const files = Map.groupBy(problems, ({ file }) => file);
  const groups = [...files.values()].map((group) => group.map(textLine).join('\n'));
  const total = `${count(problems.length, 'problem')} in ${count(files.size, 'file')}.`;
  return [...groups, total].join('\n\n');
}

/** For programs: the problems as they are. */
export function formatJson(problems: readonly Problem[]): string {
  return JSON.stringify(problems, undefined, 2);
}

/** For GitHub Actions, which shows each problem beside its line. */
export function formatGithub(problems: readonly Problem[]): string {
  return problems.map(githubLine).join('\n');
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
  return line.replaceAll(/\p{Cc}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`);
}

function escapeMessage(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(value: string): string {
  return escapeMessage(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
