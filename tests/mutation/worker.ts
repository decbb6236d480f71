/** Checks mutants one after the other and says before each that it begins, so that `run.ts` can tell a hang. */
import { parentPort, workerData } from 'node:worker_threads';
import { openContent } from './contents.ts';
import { makeMutant } from './mutant.ts';
import { checkMutant } from './check-mutant.ts';
import type { MutantResult, MutantRange } from './run.ts';

const { seed, numbers } = workerData as MutantRange;
const contents = [await openContent('tests/fixtures/valid'), await openContent('content')] as const;

for (const number of numbers) {
  report({ number, state: 'begun' });
  report(runMutant(number));
}

function runMutant(number: number): MutantResult {
  const mutant = makeMutant(number, seed, contents);
  if (mutant === undefined) return { number, state: 'no place' };
  try {
    const failure = checkMutant(mutant);
    return failure === undefined ? { number, state: 'passed' } : { number, state: 'failed', failure };
  } catch (error) {
    const stack = error instanceof Error ? error.stack : String(error);
    return { number, state: 'failed', failure: `crashed on ${mutant.kind.name}: ${stack}` };
  }
}

function report(message: MutantResult): void {
  parentPort?.postMessage(message);
}
