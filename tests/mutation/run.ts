import { Worker } from 'node:worker_threads';
import type { Outcome } from './check-mutant.ts';

export interface MutantRange {
  seed: number;
  numbers: number[];
}

export interface MutantResult {
  number: number;
  outcome: Outcome | 'no place' | 'crashed' | 'hung';
  /** What was damaged, and what was said of it. Empty for a mutant that passed. */
  details: string;
}

/** What a thread says of a mutant: that its check begins, and how it ended. */
export type MutantMessage = MutantResult | { number: number; begun: true };

/** How long the check of one mutant may take, in milliseconds, on a machine that does much else. */
const longest = 10_000;
/** What a check may take of the memory, in megabytes. */
const mostMemory = 512;

/** Checks mutants in a thread of their own. One that hangs, or fills the memory, ends that thread and is a failure. */
export async function runMutants(range: MutantRange): Promise<MutantResult[]> {
  const results: MutantResult[] = [];
  let numbers = range.numbers;
  while (numbers.length > 0) {
    results.push(...(await runInWorker({ ...range, numbers })));
    const done = new Set(results.map(({ number }) => number));
    numbers = numbers.filter((number) => !done.has(number));
  }
  return results;
}

function runInWorker(range: MutantRange): Promise<MutantResult[]> {
  return new Promise((resolve) => {
    const results: MutantResult[] = [];
    let current = range.numbers[0] ?? 0;
    const limits = { maxOldGenerationSizeMb: mostMemory };
    const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: range, resourceLimits: limits });
    const stop = (outcome: 'crashed' | 'hung', failure: string): void => {
      if (!results.some(({ number }) => number === current))
        results.push({ number: current, outcome, details: `mutant ${current} ${failure}` });
      void worker.terminate();
    };
    // The first message comes when all valid content has been read.
    let waiting = setTimeout(() => stop('hung', 'never began'), 3 * longest);
    worker.on('message', (message: MutantMessage) => {
      clearTimeout(waiting);
      waiting = setTimeout(() => stop('hung', 'hangs'), longest);
      current = message.number;
      if ('outcome' in message) results.push(message);
    });
    worker.on('error', (error) => stop('crashed', `ended the check: ${String(error)}`));
    worker.on('exit', () => {
      clearTimeout(waiting);
      resolve(results);
    });
  });
}
