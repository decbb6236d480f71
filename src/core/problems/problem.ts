import { levelOf, type Rule } from './rules.ts';

/** A place in a file, as editors count: lines and columns from 1. */
export interface Location {
  /** The path from the project's root, with forward slashes. */
  file: string;
  line: number;
  column: number;
}

/** Something in the content that has to be put right, or looked at: its rule has the level. */
export interface Problem extends Location {
  rule: Rule;
  /** What is wrong, in whole sentences, with the value quoted. */
  message: string;
  /** What to do about it. */
  fix?: string;
  /** What it follows from, if other problems may follow from the same: the first of them is enough. */
  cause?: string;
}

/** A problem whose location is still to be found. */
export type UnlocatedProblem = Pick<Problem, 'rule' | 'message' | 'fix' | 'cause'>;

/** The first problem of each cause, and those that have none. */
export function firstOfEachCause(problems: readonly Problem[]): Problem[] {
  const causes = new Set<string>();
  return problems.flatMap(({ cause, ...problem }) => {
    if (cause !== undefined && causes.has(cause)) return [];
    if (cause !== undefined) causes.add(cause);
    return [problem];
  });
}

/** The problems that stop a build: all of them, or with `strict` warnings too. */
export function stopping(problems: readonly Problem[], strict = false): Problem[] {
  return problems.filter(({ rule }) => strict || levelOf(rule) === 'error');
}

/** Problems in the order in which a reader meets them: by file, then by place in the file. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}

/** The message and the fix as one text. */
export function fullMessage({ message, fix }: Pick<Problem, 'message' | 'fix'>): string {
  return fix === undefined ? message : `${message} ${fix}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
