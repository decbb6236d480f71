import { Worker } from 'node:worker_threads';

export interface Order {
  seed: number;
  numbers: number[];
}

export type Answer =
  { number: number; state: 'begun' | 'passed' | 'no place' } | { number: number; state: 'failed'; failure: string };

/** How long the check of one mutant may take, in milliseconds, on a machine that does much else. */
const longest = 10_000;
/** What a check may take of the memory, in megabytes. */
const mostMemory = 512;

/** Judges mutants in a thread of their own. One that hangs, or fills the memory, ends that thread and is a failure. */
export async function judgeAll(order: Order): Promise<Answer[]> {
  const answers: Answer[] = [];
  let numbers = order.numbers;
  while (numbers.length > 0) {
    answers.push(...(await judgeSome({ ...order, numbers })));
    const done = new Set(answers.map(({ number }) => number));
    numbers = numbers.filter((number) => !done.has(number));
  }
  return answers;
}

function judgeSome(order: Order): Promise<Answer[]> {
  return new Promise((resolve) => {
    const answers: Answer[] = [];
    let current = order.numbers[0] ?? 0;
    const limits = { maxOldGenerationSizeMb: mostMemory };
    const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: order, resourceLimits: limits });
    const stop = (failure: string): void => {
      if (!answers.some(({ number }) => number === current))
        answers.push({ number: current, state: 'failed', failure: `mutant ${current} ${failure}` });
      void worker.terminate();
    };
    // The first message comes when all valid content has been read.
    let waiting = setTimeout(() => stop('never began'), 3 * longest);
    worker.on('message', (answer: Answer) => {
      clearTimeout(waiting);
      waiting = setTimeout(() => stop('hangs'), longest);
      current = answer.number;
      if (answer.state !== 'begun') answers.push(answer);
    });
    worker.on('error', (error) => stop(`ended the check: ${String(error)}`));
    worker.on('exit', () => {
      clearTimeout(waiting);
      resolve(answers);
    });
  });
}
