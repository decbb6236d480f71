import { fork } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { SiteContent } from '../../src/core/model/types.ts';
import { projectFolder } from '../lib/project-folder.ts';

/** From so many actions on, a second process is worth the seconds that it takes to start. */
const actionsOfShare = 1000;
/** Each process takes half a gigabyte at least. */
const mostShares = 4;

/**
 * Into how many processes a build is divided: as many as `BUILD_PROCESSES` says, else one for a site of a few strategies
 * and at most one a processor.
 */
export function sharesFor(
  { strategies }: SiteContent,
  environment: { BUILD_PROCESSES?: string } = process.env,
): number {
  const actions = strategies.reduce((sum, strategy) => sum + strategy.actions.length, 0);
  const useful = Math.min(availableParallelism(), mostShares, Math.floor(actions / actionsOfShare));
  return Math.max(1, Math.min(strategies.length, Number(environment.BUILD_PROCESSES ?? useful) || 1));
}

/** Builds the pages into `outDir`, in so many processes at once. The files are those that one process would make. */
export async function buildInShares(outDir: string, of: number): Promise<void> {
  if (of === 1) {
    // Loads Astro, which a process that waits for others does not need.
    const { buildPages } = await import('./build-pages.ts');
    return buildPages(outDir);
  }
  // Inside the project, where what is being built finds the project's packages.
  const parts = join(projectFolder, '.astro');
  await mkdir(parts, { recursive: true });
  const folder = await mkdtemp(join(parts, 'shares-'));
  const shares = Array.from({ length: of }, (_, index) =>
    startShare(index === 0 ? outDir : join(folder, String(index + 1)), index + 1, of),
  );
  try {
    await Promise.all(shares.map(({ done }) => done));
    for (const { out } of shares.slice(1)) await moveInto(outDir, out);
  } finally {
    for (const { stop } of shares) stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The process ends with this one, however this one ends. */
function startShare(out: string, number: number, of: number): { out: string; done: Promise<void>; stop: () => void } {
  const child = fork(join(import.meta.dirname, 'build-share.ts'), [out, String(number), String(of)], {
    // What is young fits in less where several processes share the memory.
    execArgv: ['--max-semi-space-size=16'],
    // The C library of Linux would keep a store of memory for each thread, and the bundler what it does not need any more.
    env: { MALLOC_ARENA_MAX: '1', MIMALLOC_PURGE_DELAY: '0', ...process.env },
  });
  const done = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error('A part of the site could not be built.'))));
  });
  return { out, done, stop: () => void child.kill() };
}

/** Files that every share has made, such as scripts and styles, are the same in each. */
async function moveInto(target: string, folder: string): Promise<void> {
  const present = new Set(await readdir(target));
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const [from, to] = [join(folder, entry.name), join(target, entry.name)];
    if (!present.has(entry.name)) await move(from, to);
    else if (entry.isDirectory()) await moveInto(to, from);
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    // From one disk to another there is only copying.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
}
