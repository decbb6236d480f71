/** Judges mutants one after the other and says before each that it begins, so that whoever waits can tell a hang. */
import { parentPort, workerData } from 'node:worker_threads';
import { openContent } from './contents.ts';
import { makeMutant } from './mutant.ts';
import { evaluateAudit } from './verdict.ts';
import type { Answer, Order } from './run.ts';

const { seed, numbers } = workerData as Order;
const contents = [await openContent('tests/fixtures/valid'), await openContent('content')] as const;

for (const number of numbers) {
  answer({ number, state: 'begun' });
  answer(judgeNumber(number));
}

function judgeNumber(number: number): Answer {
  const mutant = makeMutant(number, seed, contents);
  if (mutant === undefined) return { number, state: 'no place' };
  try {
    const failure = evaluateAudit(mutant);
    return failure === undefined ? { number, state: 'passed' } : { number, state: 'failed', failure };
  } catch (error) {
    const stack = error instanceof Error ? error.stack : String(error);
    return { number, state: 'failed', failure: `crashed on ${mutant.kind.name}: ${stack}` };
  }
}

function answer(message: Answer): void {
  parentPort?.postMessage(message);
}
