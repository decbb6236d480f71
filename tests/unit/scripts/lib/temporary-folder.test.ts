import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../../../scripts/lib/project-folder.ts';

test.each([undefined, 'SIGINT', 'SIGTERM'] as const)('a process that ends (%s) removes its folder', async (signal) => {
  const module = JSON.stringify(join(projectFolder, 'scripts/lib/temporary-folder.ts'));
  const wait = signal === undefined ? '' : 'setTimeout(() => {}, 60_000);';
  const script = `const { temporaryFolder } = await import(${module}); console.log(temporaryFolder('test')); ${wait}`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  const folder = await new Promise<string>((resolve) =>
    child.stdout.once('data', (printed: Buffer) => resolve(printed.toString().trim())),
  );
  expect(folder).toContain('strategy-microsite-test-');
  if (signal !== undefined) child.kill(signal);
  await new Promise((resolve) => child.once('close', resolve));
  expect(existsSync(folder)).toBe(false);
});
