interface Progress {
  /** How far the work is, in a few words: `240 pages so far`. */
  soFar?: () => string;
  /** After how many milliseconds it is said that the work goes on, again and again. */
  every?: number;
  /** Where the lines go; to standard output unless that holds the command's result. */
  say?: (line: string) => void;
}

/** Says what begins, does it, says now and then that it goes on, and says how long it took. */
export async function timed<Result>(
  what: string,
  work: () => Promise<Result>,
  { soFar, every = 10_000, say = console.log }: Progress = {},
): Promise<Result> {
  const start = performance.now();
  const elapsed = (): string => formatSeconds(performance.now() - start);
  say(`${what} ...`);
  const reminder = setInterval(() => {
    say([`${what}: ${elapsed()}`, ...(soFar === undefined ? [] : [soFar()])].join(', '));
  }, every);
  try {
    const result = await work();
    say(`${what}: done in ${elapsed()}.`);
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
