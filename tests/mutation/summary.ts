import type { Kind } from './kind.ts';
import { kindOf } from './mutant.ts';
import type { MutantResult } from './run.ts';

const outcomes = [
  'passed',
  'let through',
  'refused',
  'wrong place',
  'more than one message',
  'crashed',
  'hung',
] as const;

/** The mutants that the check judged otherwise than their kinds state. */
export function failed(results: readonly MutantResult[]): MutantResult[] {
  return results.filter(({ outcome }) => outcome !== 'passed' && outcome !== 'no place');
}

/**
 * What happened to each mutant that failed, how many of each kind passed and how the others failed, and how to repeat one.
 *
 * @param isLong whether kinds of which all passed are listed too.
 */
export function summarize(results: readonly MutantResult[], seed: number, { isLong }: { isLong: boolean }): string {
  const made = results.filter(({ outcome }) => outcome !== 'no place');
  const ofKinds = [...Map.groupBy(made, ({ number }) => kindOf(number))];
  const lines = ofKinds
    .filter(([, ofKind]) => isLong || failed(ofKind).length > 0)
    .flatMap(([kind, ofKind]) => (kind === undefined ? [] : [kindLine(kind, ofKind)]))
    .sort();
  const failures = failed(made);
  const numbers = failures.map(({ number }) => number).join(',');
  return [
    ...failures.map(({ details }) => `${details}\n`),
    ...lines,
    `${made.length} mutants of ${ofKinds.length} kinds, seed ${seed}: ${countOutcomes(made)}.`,
    `To repeat ${numbers === '' ? 'one, such as number 17' : 'those that failed'}: npm run test:mutation -- --seed ${seed} --only ${numbers || '17'}`,
  ].join('\n');
}

function kindLine({ name, effect }: Kind, results: readonly MutantResult[]): string {
  return `${effect}, ${name}: ${countOutcomes(results)}`;
}

function countOutcomes(results: readonly MutantResult[]): string {
  return outcomes
    .map((outcome) => [results.filter((result) => result.outcome === outcome).length, outcome] as const)
    .filter(([count, outcome]) => count > 0 || outcome === 'passed')
    .map(([count, outcome]) => `${count} ${outcome}`)
    .join(', ');
}
