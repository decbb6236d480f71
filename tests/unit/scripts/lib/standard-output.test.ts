import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const module = pathToFileURL(resolve('scripts/lib/standard-output.ts')).href;
/** More than a pipe takes before somebody reads. */
const long = 'x'.repeat(1_000_000);
const program = `
  const { surviveClosedPipes, writeStandardOutput } = await import(${JSON.stringify(module)});
  surviveClosedPipes();
  await writeStandardOutput('x'.repeat(${long.length}));
  console.log('y');
  console.error('done');`;

test('a command ends its work although nobody reads what it prints', async () => {
  const command = start('pipe');
  command.stdout?.once('data', () => command.stdout?.destroy());
  const said = command.stderr?.toArray();
  expect(await once(command, 'exit')).toEqual([0, null]);
  expect((await said)?.join('')).toBe('done\n');
});

test('a file gets the whole text', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'standard-output-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = openSync(join(folder, 'out.txt'), 'w');
  expect(await once(start(file), 'exit')).toEqual([0, null]);
  closeSync(file);
  expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toBe(`${long}y\n`);
});

test.skipIf(!existsSync('/dev/full'))('output that cannot be written is a failure', async () => {
  const full = openSync('/dev/full', 'w');
  expect(await once(start(full), 'exit')).toEqual([1, null]);
  closeSync(full);
});

function start(output: 'pipe' | number) {
  return spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: ['ignore', output, 'pipe'] });
}
