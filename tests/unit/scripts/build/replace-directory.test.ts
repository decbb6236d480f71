import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { moveDirectory, replaceDirectory } from '../../../../scripts/build/replace-directory.ts';
import { serveFolder } from '../../../../scripts/lib/serve-folder.ts';

let folder: string;
let target: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replace-directory-'));
  target = join(folder, 'dist');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('a first site is put in place', async () => {
  await replaceDirectory(target, (next) => writeSite(next, 'first'));
  expect(await readSite()).toBe('first');
  expect(await readdir(folder)).toEqual(['dist']);
});

test('a new site takes the place of the old one, of which nothing remains', async () => {
  await writeSite(target, 'old');
  await writeFile(join(target, 'withdrawn.html'), 'old');
  await replaceDirectory(target, (next) => writeSite(next, 'new'));
  expect(await readSite()).toBe('new');
  expect(await readdir(target)).toEqual(['index.html']);
  expect(await readdir(folder)).toEqual(['dist']);
});

test('if writing fails, the old site stays and half of the new one is removed', async () => {
  await writeSite(target, 'old');
  const write = async (next: string) => {
    await writeSite(next, 'half');
    throw new Error('The disk is full.');
  };
  await expect(replaceDirectory(target, write)).rejects.toThrow('The disk is full.');
  expect(await readSite()).toBe('old');
  expect(await readdir(folder)).toEqual(['dist']);
});

test('if nothing was written, the old site stays', async () => {
  await writeSite(target, 'old');
  await expect(replaceDirectory(target, () => Promise.resolve())).rejects.toThrow('ENOENT');
  expect(await readSite()).toBe('old');
  expect(await readdir(folder)).toEqual(['dist']);
});

test('folders of a person are left alone, whatever they are called', async () => {
  for (const name of ['dist.building', 'dist.last-good', 'dist.notes', '.dist.notes'])
    await writeSite(join(folder, name), 'of a person');
  await replaceDirectory(target, (next) => writeSite(next, 'new'));
  expect((await readdir(folder)).sort()).toEqual([
    '.dist.notes',
    'dist',
    'dist.building',
    'dist.last-good',
    'dist.notes',
  ]);
});

test('a folder of a person where a build would work stops it, and is left alone', async () => {
  await writeSite(target, 'old');
  await writeSite(join(folder, '.dist.work/previous'), 'of a person');
  await expect(replaceDirectory(target, (next) => writeSite(next, 'new'))).rejects.toThrow(
    `This command needs the folder ${join(folder, '.dist.work')}, but something else is there. Rename it, or choose another name.`,
  );
  expect(await readSite()).toBe('old');
  expect(await readFile(join(folder, '.dist.work/previous/index.html'), 'utf8')).toBe('of a person');
});

test('a folder is moved whole', async () => {
  await writeSite(join(folder, 'from/below'), 'moved');
  await moveDirectory(join(folder, 'from'), target);
  expect(await readFile(join(target, 'below/index.html'), 'utf8')).toBe('moved');
  expect(await readdir(folder)).toEqual(['dist']);
});

describe('a build that is killed', () => {
  // Step 1 takes the old site away, step 2 puts the new one in its place.
  test.for([
    { moment: 'before', step: 1, served: 'old' },
    { moment: 'after', step: 1, served: 'old' },
    { moment: 'before', step: 2, served: 'old' },
    { moment: 'after', step: 2, served: 'new' },
  ])('$moment step $step of the swap leaves the $served site served, and the next build works', async (kill) => {
    await writeSite(target, 'old');
    const server = await serveFolder(target, { port: 0, base: '/' });
    const answer = async () => (await fetch(server.url)).text();
    try {
      expect(await answer()).toBe('old');
      expect(replaceAndDie(kill).signal).toBe('SIGKILL');
      expect(await readdir(folder)).not.toEqual(['dist']);
      expect(await answer()).toBe(kill.served);

      const restarted = await serveFolder(target, { port: 0, base: '/' });
      expect(await (await fetch(restarted.url)).text()).toBe(kill.served);
      await restarted.close();
      expect(await readSite()).toBe(kill.served);

      await replaceDirectory(target, (next) => writeSite(next, 'newest'));
      expect(await answer()).toBe('newest');
      expect(await readdir(folder)).toEqual(['dist']);
    } finally {
      await server.close();
    }
  });
});

test('a server goes on while builds put one site after the other in its place', async () => {
  const text = (name: string) => name.repeat(20_000);
  await writeSite(target, text('a'));
  const server = await serveFolder(target, { port: 0, base: '/' });
  const building = new AbortController();
  const builds = (async () => {
    for (const name of 'bcdefghijklmnop'.split(''))
      await replaceDirectory(target, (next) => writeSite(next, text(name)));
    building.abort();
  })();
  const answers: string[] = [];
  // An answer may break off when its file goes while it is looked up. None may be of two sites.
  const ask = () => fetch(server.url).then((answer) => answer.text());
  while (!building.signal.aborted)
    answers.push(
      ...(await ask().then(
        (answer) => [answer],
        () => [],
      )),
    );
  await builds;
  expect(answers.length).toBeGreaterThan(10);
  expect(answers.filter((answer) => answer !== text(answer.charAt(0)))).toEqual([]);
  expect(await (await fetch(server.url)).text()).toBe(text('p'));
  await server.close();
});

/** Replaces it in a process of its own, which kills itself before or after one of the steps of the swap. */
function replaceAndDie({ moment, step }: { moment: string; step: number }) {
  const program = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const { renameSync } = fs;
    let steps = 0;
    fs.renameSync = (...paths) => {
      steps += 1;
      if (steps === ${step} && '${moment}' === 'before') process.kill(process.pid, 'SIGKILL');
      renameSync(...paths);
      if (steps === ${step} && '${moment}' === 'after') process.kill(process.pid, 'SIGKILL');
    };
    syncBuiltinESMExports();
    const { replaceDirectory } = await import(${JSON.stringify(pathToFileURL(resolve('scripts/build/replace-directory.ts')).href)});
    await replaceDirectory(${JSON.stringify(target)}, async (next) => {
      fs.mkdirSync(next);
      fs.writeFileSync(next + '/index.html', 'new');
    });`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
}

async function writeSite(path: string, text: string): Promise<void> {
  await mkdir(path, { recursive: true });
  await writeFile(join(path, 'index.html'), text);
}

function readSite(): Promise<string> {
  return readFile(join(target, 'index.html'), 'utf8');
}
