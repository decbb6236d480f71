import { expect, test } from 'vitest';
import { kinds } from './kinds/index.ts';
import { runMutants, type MutantResult } from './run.ts';

/** `MUTATION_SEED` and `MUTATION_NUMBERS=17,203` repeat a run or single mutants; another seed makes other mutants. */
const seed = Number(process.env['MUTATION_SEED'] ?? 20240213);
const numbers =
  process.env['MUTATION_NUMBERS']?.split(',').map(Number) ?? Array.from({ length: 1000 }, (_, index) => index);

test('content is damaged in many ways, each with a name of its own', () => {
  expect(new Set(kinds.map(({ name }) => name)).size).toBe(kinds.length);
  expect(kinds.filter(({ effect }) => effect === 'harmful').length).toBeGreaterThanOrEqual(40);
  expect(kinds.filter(({ effect }) => effect === 'harmless').length).toBeGreaterThanOrEqual(20);
});

test('harmful mutants are rejected at their line, harmless ones are not, and none crashes or hangs', async () => {
  console.log(`Seed ${seed}. To repeat one mutant: MUTATION_SEED=${seed} MUTATION_NUMBERS=<its number>`);
  const halves = [0, 1].map((half) => numbers.filter((_, index) => index % 2 === half));
  const results = (await Promise.all(halves.map((half) => runMutants({ seed, numbers: half })))).flat();
  expect(results.flatMap((result) => (result.state === 'failed' ? [result.failure] : []))).toEqual([]);
  expect(kindsWithout(results)).toEqual([]);
});

/** A kind that found no place in any file would prove nothing. */
function kindsWithout(results: readonly MutantResult[]): string[] {
  const tried = new Set(results.filter(({ state }) => state === 'passed').map(({ number }) => number % kinds.length));
  return numbers.length < kinds.length ? [] : kinds.filter((_, index) => !tried.has(index)).map(({ name }) => name);
}
