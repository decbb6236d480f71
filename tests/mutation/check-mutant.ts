import { createTwoFilesPatch } from 'diff';
import { formatProblems } from '../../src/core/report/formats.ts';
import type { Problem } from '../../src/core/problems/problem.ts';
import { problemsWith } from './contents.ts';
import type { Mutant } from './mutant.ts';

const longestLine = 200;
const mostLines = 40;

/** Checks a mutant as the commands check content. A text where the check did not do what the kind states. */
export function checkMutant(mutant: Mutant): string | undefined {
  const problems = problemsWith(mutant.content, mutant.original, mutant.damaged);
  const fault = faultIn(mutant, problems);
  return fault === undefined ? undefined : [fault, describe(mutant), shorten(formatProblems(problems))].join('\n');
}

function faultIn({ kind, content, original, damaged }: Mutant, problems: readonly Problem[]): string | undefined {
  if (kind.effect === 'harmless') return problems.length === 0 ? undefined : 'harmless, and rejected';
  if (problems.length === 0) return 'harmful, and accepted';
  const [first, last] = typeof damaged.at === 'number' ? [damaged.at, damaged.at] : (damaged.at ?? [0, 0]);
  const file = `${content.folder}/${damaged.path ?? original.path}`;
  const inPlace = problems.filter((problem) => problem.file === file && problem.line >= first && problem.line <= last);
  const place = first === last ? `line ${first}` : `lines ${first} to ${last}`;
  if (kind.isAlone === true && inPlace.length < problems.length) return `more is reported than ${file}, ${place}`;
  return inPlace.some(({ rule }) => kind.rules.includes(rule))
    ? undefined
    : `not reported by ${kind.rules.join(' or ')} at ${file}, ${place}`;
}

function describe({ number, kind, original, damaged }: Mutant): string {
  const { content } = damaged;
  const after = typeof content === 'string' ? content : Buffer.from(content ?? []).toString('latin1');
  const patch =
    after.length > 200_000 ? '(too long to show)' : createTwoFilesPatch('before', 'after', original.text, after);
  return `mutant ${number}, ${kind.effect}: ${kind.name}, in ${original.path}\n${shorten(patch)}`;
}

function shorten(text: string): string {
  const lines = text.split('\n').slice(0, mostLines);
  return lines.map((line) => line.slice(0, longestLine)).join('\n');
}
