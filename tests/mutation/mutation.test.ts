import { expect, test } from 'vitest';
import { kinds } from './kinds/index.ts';
import { kindOf } from './mutant.ts';
import { runMutants, type MutantResult } from './run.ts';
import { failed, summarize } from './summary.ts';

const seed = Number(process.env['MUTATION_SEED'] ?? 20240213);
const count = Number(process.env['MUTATION_COUNT'] ?? 1000);
/** Single mutants: `17,203`. */
const only = process.env['MUTATION_ONLY']?.split(',').map(Number);
/** A part of the names of the kinds to try. */
const part = process.env['MUTATION_KIND'] ?? '';
const numbers = only ?? Array.from({ length: count }, (_, index) => index).filter(isWanted);

test('content is damaged in many ways, each with a name of its own', () => {
  expect(new Set(kinds.map(({ name }) => name)).size).toBe(kinds.length);
  expect(kinds.filter(({ effect }) => effect === 'harmful').length).toBeGreaterThanOrEqual(110);
  expect(kinds.filter(({ effect }) => effect === 'harmless').length).toBeGreaterThanOrEqual(110);
});

test('harmful mutants are rejected at their line, harmless ones are not, and none crashes or hangs', async () => {
  const halves = [0, 1].map((half) => numbers.filter((_, index) => index % 2 === half));
  const results = (await Promise.all(halves.map((half) => runMutants({ seed, numbers: half })))).flat();
  console.log(summarize(results, seed, { isLong: 'MUTATION_SEED' in process.env }));
  expect(failed(results).map(({ number }) => number)).toEqual([]);
  expect(kindsWithout(results)).toEqual([]);
});

function isWanted(number: number): boolean {
  return kindOf(number)?.name.includes(part) === true;
}

/** A kind that found no place in any file would prove nothing. */
function kindsWithout(results: readonly MutantResult[]): string[] {
  const tried = new Set(results.filter(({ outcome }) => outcome !== 'no place').map(({ number }) => kindOf(number)));
  return numbers.length < kinds.length ? [] : kinds.filter((kind) => !tried.has(kind)).map(({ name }) => name);
}
