/** Says what begins, does it, and says how long it took. */
export async function timed<Result>(
  what: string,
  work: () => Promise<Result>,
  say: (line: string) => void = console.log,
): Promise<Result> {
  const start = performance.now();
  say(`${what} ...`);
  const result = await work();
  say(`${what}: done in ${formatSeconds(performance.now() - start)}.`);
  return result;
}

/** Milliseconds for people: `0.4 s`, `1 min 5 s`. */
export function formatSeconds(milliseconds: number): string {
  const tenths = Math.round(milliseconds / 100);
  if (tenths < 600) return `${(tenths / 10).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
