import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { serveFolder, type RunningServer } from '../../scripts/lib/serve-folder.ts';
import { buildEnvironment, runBuild } from './build.ts';
import { copyProject } from './project-copy.ts';
import { sumsOf } from './site-bytes.ts';

/**
 * When builds are killed: how many of the site's files there are by then, as a part of all. Each is later than the one before,
 * whose files count until they are removed. `replace-directory.test.ts` has the moments of the swap.
 */
const moments = [0, 0.1, 0.5, 0.9];

let project: string;
let out: string;
let server: RunningServer;
let lastGood: Record<string, string>;

beforeAll(async () => {
  project = copyProject({ content: 'tests/fixtures/valid' });
  out = join(project, 'dist');
  const { exitCode, printed } = runBuild(out, { project });
  if (exitCode !== 0) throw new Error(printed);
  lastGood = sumsOf(out);
  server = await serveFolder(out, { port: 0, base: '/' });
}, 180_000);

afterAll(async () => {
  await server.close();
  rmSync(project, { recursive: true, force: true });
});

test(
  'a build that is killed at any moment leaves the last good site served, byte for byte',
  { timeout: 300_000 },
  async () => {
    changeSite('The second edition of this site.');
    for (const moment of moments) {
      await buildAndKill(moment);
      expect(sumsOf(out), `killed after ${Math.round(moment * 100)}% of the files`).toEqual(lastGood);
      await expectServed(lastGood);
    }
  },
);

test(
  'the next build succeeds, one beside it is refused, and the site is served all the while',
  { timeout: 180_000 },
  async () => {
    const frontPages = new Set<string>();
    const visit = async () => frontPages.add(await (await fetch(server.url)).text());
    const visits = setInterval(() => void visit(), 20);
    const before = readFileSync(join(out, 'index.html'), 'utf8');
    await visit();
    const build = startBuild();
    const lock = join(project, '.astro/build.lock');
    await vi.waitFor(() => expect(readFileSync(lock, 'utf8')).toBe(String(build.id)), { timeout: 60_000, interval: 5 });
    const other = startBuild();
    expect(await other.ended).toBe(1);
    expect(other.printed()).toBe(
      `Another build of this project is running (process ${build.id}). Wait until it has ended, or stop it. If there is none, delete .astro/build.lock.\n`,
    );
    expect(await build.ended).toBe(0);
    clearInterval(visits);
    await visit();
    expect([...frontPages]).toEqual([before, readFileSync(join(out, 'index.html'), 'utf8')]);
    expect(sumsOf(out)).not.toEqual(lastGood);
    expect(readdirSync(project).filter((name) => name.includes('dist'))).toEqual(['dist']);
    await expectServed(sumsOf(out));
  },
);

function changeSite(text: string): void {
  const file = join(project, 'content/site.yml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^name: .*$/m, `name: ${text}`));
}

/** Kills a build once it has written a part of the files. */
async function buildAndKill(part: number): Promise<void> {
  const build = startBuild();
  const enough = part * Object.keys(lastGood).length;
  while (build.isRunning() && filesWritten() < enough) await wait(5);
  build.kill();
  expect(await build.ended).toBe('SIGKILL');
}

/** How many files a build has written into its folder. */
function filesWritten(): number {
  const folder = join(project, '.astro/site');
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile()).length;
}

function startBuild() {
  const program = spawn(process.execPath, [join(project, 'scripts/build.ts'), '--out', out], {
    cwd: project,
    env: buildEnvironment(),
  });
  let printed = '';
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (text) => (printed += String(text)));
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    program.once('close', (code, signal) => resolve(signal ?? code)),
  );
  return {
    id: program.pid,
    ended,
    printed: () => printed,
    isRunning: () => program.exitCode === null,
    kill: () => program.kill('SIGKILL'),
  };
}

async function expectServed(sums: Record<string, string>): Promise<void> {
  for (const path of Object.keys(sums).filter((name) => name.endsWith('index.html'))) {
    const response = await fetch(server.url + path.replace(/index\.html$/, ''));
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.equals(readFileSync(join(out, path))), path).toBe(true);
  }
}
