import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder, type RunningServer } from '../../scripts/serve-folder.ts';
import { buildEnvironment, runBuild } from './build.ts';
import { copyProject } from './project-copy.ts';
import { sumsOf } from './site-bytes.ts';

/** Where in a build it is killed, as a part of the time that a whole one takes. Noted, so that a failure can be repeated. */
const moments = seeded(20_241_125, 8);

let project: string;
let out: string;
let server: RunningServer;
let wholeTime: number;
let lastGood: Record<string, string>;

beforeAll(async () => {
  project = copyProject({ content: 'tests/fixtures/valid' });
  out = join(project, 'dist');
  const start = performance.now();
  const { exitCode, printed } = runBuild(out, { project });
  if (exitCode !== 0) throw new Error(printed);
  wholeTime = performance.now() - start;
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
      await buildAndKill(moment * wholeTime);
      expect(sumsOf(out), `killed after ${Math.round(moment * 100)}% of a build`).toEqual(lastGood);
      await expectServed(lastGood);
    }
  },
);

test('the next build succeeds, and the site is served all the while', { timeout: 180_000 }, async () => {
  const frontPages = new Set<string>();
  const look = async () => frontPages.add(await (await fetch(server.url)).text());
  const watch = setInterval(() => void look(), 20);
  const before = readFileSync(join(out, 'index.html'), 'utf8');
  await look();
  expect(await startBuild().ended).toBe(0);
  clearInterval(watch);
  await look();
  expect([...frontPages]).toEqual([before, readFileSync(join(out, 'index.html'), 'utf8')]);
  expect(sumsOf(out)).not.toEqual(lastGood);
  expect(readdirSync(project).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  await expectServed(sumsOf(out));
});

test('two builds at once both succeed, and leave one whole site', { timeout: 180_000 }, async () => {
  const whole = sumsOf(out);
  const codes = await Promise.all([startBuild(), startBuild()].map((build) => build.ended));
  expect(codes).toEqual([0, 0]);
  expect(sumsOf(out)).toEqual(whole);
  expect(readdirSync(project).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
});

function changeSite(text: string): void {
  const file = join(project, 'content/site.yml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^name: .*$/m, `name: ${text}`));
}

/** Kills a build with all that it has started. A build that ends before is a fault of the chosen moment. */
async function buildAndKill(after: number): Promise<void> {
  const build = startBuild();
  await wait(after);
  build.kill();
  expect(await build.ended).toBe('SIGKILL');
}

function startBuild() {
  const program = spawn(process.execPath, [join(project, 'scripts/build.ts'), '--out', out], {
    cwd: project,
    env: buildEnvironment(),
    stdio: 'ignore',
  });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    program.once('exit', (code, signal) => resolve(signal ?? code)),
  );
  return { ended, kill: () => program.kill('SIGKILL') };
}

async function expectServed(sums: Record<string, string>): Promise<void> {
  for (const path of Object.keys(sums).filter((name) => name.endsWith('index.html'))) {
    const response = await fetch(server.url + path.replace(/index\.html$/, ''));
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.equals(readFileSync(join(out, path))), path).toBe(true);
  }
}

/** Numbers from 0.05 to 0.9, the same at each run. */
function seeded(seed: number, count: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return 0.05 + (state / 2_147_483_647) * 0.85;
  });
}
