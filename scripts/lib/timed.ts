interface TimedOptions {
  /** How far the work is, in a few words: `240 pages so far`. */
  progress?: () => string;
  /** How often a line says that the work goes on, in milliseconds. */
  interval?: number;
  /** Where the lines go: to standard output, unless that is for the command's result. */
  print?: (line: string) => void;
}

/** Does some work and prints what it is, every few seconds that it goes on, and in the end how long it took. */
export async function timed<Result>(
  what: string,
  work: () => Promise<Result>,
  { progress, interval = 10_000, print = console.log }: TimedOptions = {},
): Promise<Result> {
  const start = performance.now();
  const elapsed = (): string => formatSeconds(performance.now() - start);
  print(`${what} ...`);
  const reminder = setInterval(() => {
    print([`${what}: ${elapsed()}`, ...(progress === undefined ? [] : [progress()])].join(', '));
  }, interval);
  try {
    const result = await work();
    print(`${what}: done in ${elapsed()}.`);
    return result;
  } finally {
    clearInterval(reminder);
  }
}

/** Milliseconds for people: `0.4 s`, `1 min 5 s`. */
export function formatSeconds(milliseconds: number): string {
  const tenths = Math.round(milliseconds / 100);
  if (tenths < 600) return `${(tenths / 10).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
