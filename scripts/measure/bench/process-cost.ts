import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a command took, with its child processes. */
export interface Cost {
  /** Milliseconds from start to end. */
  time: number;
  /** Milliseconds of computing, of all processors together. `undefined` if the system does not tell. */
  computing: number | undefined;
  /**
   * Bytes in memory of all processes together, at the worst of two looks a second; what several share counts once. `undefined`
   * if the system does not tell.
   */
  memory: number | undefined;
  printed: string;
}

/** Clock ticks a second, as Linux gives them on every usual machine. */
const tick = 100;

/**
 * Runs a program of Node's and measures it. Memory and computing are read from `/proc`, which only Linux has.
 *
 * @throws with all that it printed if it fails.
 */
export function runMeasured(
  program: readonly string[],
  { cwd, environment = {} }: { cwd: string; environment?: NodeJS.ProcessEnv },
): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, program, { cwd, env: { ...process.env, ...environment } });
    let [printed, memory] = ['', 0];
    const computing = new Map<number, number>();
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += String(text)));
    const sample = (): void => {
      const processes = child.pid === undefined ? [] : treeOf(child.pid).flatMap((pid) => readProcess(pid) ?? []);
      memory = Math.max(
        memory,
        processes.reduce((sum, { held }) => sum + held, 0),
      );
      for (const { pid, computed } of processes) computing.set(pid, computed);
    };
    const sampling = setInterval(sample, 500);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(sampling);
      const time = performance.now() - start;
      const computed = [...computing.values()].reduce((sum, each) => sum + each, 0);
      if (code !== 0) reject(new Error(`${program.join(' ')} failed:\n${printed}`));
      else resolve({ time, computing: computed || undefined, memory: memory || undefined, printed });
    });
  });
}

function treeOf(pid: number): number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`)?.trim().split(' ').filter(Boolean).map(Number) ?? [];
  return [pid, ...children.flatMap(treeOf)];
}

function readProcess(pid: number): { pid: number; held: number; computed: number } | undefined {
  // Its own memory, and its part of what it shares with others, in KiB.
  const held = /^Pss: +(\d+) kB$/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '')?.[1];
  // The name in brackets may contain spaces; user and system time are the 14th and 15th field of the line.
  const fields = read(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, '')
    .split(' ');
  if (held === undefined || fields === undefined) return undefined;
  const computed = ((Number(fields[11]) + Number(fields[12])) / tick) * 1000;
  return { pid, held: Number(held) * 1024, computed };
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process has ended, or the system has no such files.
    return undefined;
  }
}
