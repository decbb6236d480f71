import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, inject, test } from 'vitest';
import { projectFolder } from '../../scripts/lib/project-folder.ts';
import { runBuild } from './build.ts';
import { copyProject } from './project-copy.ts';
import { differencesBetween, sumsOf } from './site-bytes.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Another day, time zone, language, number of threads and mask of rights. */
const elsewhere = {
  NODE_OPTIONS: `--import ${pathToFileURL(join(projectFolder, 'tests/site/other-clock.ts')).href}`,
  TZ: 'Pacific/Kiritimati',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'sv_SE.UTF-8',
  RAYON_NUM_THREADS: '1',
  UV_THREADPOOL_SIZE: '1',
  SOURCE_DATE_EPOCH: '',
};

test('two builds of the same content are the same bytes: on another day, in another folder, time zone and language', () => {
  const project = copyProject({ below: 'a folder with spaces/åäö' });
  folders.push(project);
  const mask = process.umask(0o077);
  const { exitCode, printed } = runBuild(join(project, 'dist'), { project, environment: elsewhere });
  process.umask(mask);
  expect(exitCode, printed).toBe(0);
  expect(Object.keys(sumsOf(inject('siteFolder'))).length).toBeGreaterThan(100);
  expect(differencesBetween(inject('siteFolder'), join(project, 'dist'))).toEqual([]);
});

test('a difference is reported with its file and its first bytes', () => {
  const [one, other] = ['one', 'other'].map((name) => join(tmpdir(), `strategy-microsite-bytes-${process.pid}`, name));
  if (one === undefined || other === undefined) throw new Error('There are two folders.');
  folders.push(join(one, '..'));
  for (const folder of [one, other]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(one, 'same.txt'), 'same');
  writeFileSync(join(other, 'same.txt'), 'same');
  writeFileSync(join(one, 'page.html'), 'built in May');
  writeFileSync(join(other, 'page.html'), 'built in June');
  writeFileSync(join(other, 'more.html'), '');
  expect(differencesBetween(one, other)).toEqual([
    'more.html is only in one of them',
    'page.html differs at byte 9: "built in May" and "built in June"',
  ]);
});
