import { randomBytes } from 'node:crypto';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** `next` is a site that is being built, `previous` one that a new one is just taking the place of. */
type Role = 'next' | 'previous';

interface StagingDir {
  path: string;
  role: Role;
  /** The process that made it. */
  process: number;
}

/** How long a build at most needs to put one folder in the place of another, in milliseconds. */
const swapTime = 500;
const inUse = new Set<string>();

/** Names a folder beside `target` that no other build uses, as `dist.next-1234-5f3a`. */
export function stagingPath(target: string, role: Role): string {
  const path = `${target}.${role}-${process.pid}-${randomBytes(4).toString('hex')}`;
  inUse.add(path);
  return path;
}

/** Removes a folder that `stagingPath` named. */
export async function removeStagingDir(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 10 });
  inUse.delete(path);
}

/** The site that lies beside `target` since a build was killed, or is at work, between taking one away and putting one there. */
export async function findPrevious(target: string): Promise<string | undefined> {
  const previous = (await stagingDirs(target)).filter(({ role }) => role === 'previous');
  const found = await Promise.all(
    previous.map(async ({ path }) => ({ path, since: (await stat(path).catch(() => undefined))?.ctimeMs ?? 0 })),
  );
  return found.sort((a, b) => b.since - a.since)[0]?.path;
}

/** Puts back the last good site where a killed build left none, and removes what killed builds have left. */
export async function clearUp(target: string): Promise<void> {
  if (!(await exists(target)) && (await findPrevious(target)) !== undefined) {
    await wait(swapTime);
    const previous = await findPrevious(target);
    if (previous !== undefined && !(await exists(target))) await rename(previous, target);
  }
  const abandoned = (await stagingDirs(target)).filter(({ path, process }) => !inUse.has(path) && !isAlive(process));
  await Promise.all(abandoned.map(({ path }) => removeStagingDir(path)));
}

async function stagingDirs(target: string): Promise<StagingDir[]> {
  const names = await readdir(dirname(target)).catch(() => []);
  return names.flatMap((name) => {
    const [, start, role, id] = /^(.+)\.(next|previous)-(\d+)-[0-9a-f]+$/.exec(name) ?? [];
    if (start !== basename(target)) return [];
    return { path: join(dirname(target), name), role: role as Role, process: Number(id) };
  });
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function isAlive(id: number): boolean {
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
