/** Checks mutants one after the other and says before each that it begins, so that `run.ts` can tell a hang. */
import { parentPort, workerData } from 'node:worker_threads';
import { openContent } from './contents.ts';
import { makeMutant } from './mutant.ts';
import { checkMutant } from './check-mutant.ts';
import type { MutantMessage, MutantRange, MutantResult } from './run.ts';

const { seed, numbers } = workerData as MutantRange;
const contents = [await openContent('tests/fixtures/valid'), await openContent('content')] as const;

for (const number of numbers) {
  report({ number, begun: true });
  report(runMutant(number));
}

function runMutant(number: number): MutantResult {
  const mutant = makeMutant(number, seed, contents);
  if (mutant === undefined) return { number, outcome: 'no place', details: '' };
  try {
    return { number, ...checkMutant(mutant) };
  } catch (error) {
    const stack = error instanceof Error ? error.stack : String(error);
    return {
      number,
      outcome: 'crashed',
      details: `mutant ${number}: ${mutant.kind.name}, in ${mutant.original.path}\n${stack}`,
    };
  }
}

function report(message: MutantMessage): void {
  parentPort?.postMessage(message);
}
