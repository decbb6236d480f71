/** `npm run test:access`: the accessibility of every page in every mode. `npm test` shows one page of each kind in all of them. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runCommand } from './lib/command.ts';
import { projectFolder } from './lib/project-folder.ts';

await runCommand(
  {
    name: 'test:access',
    about: 'Tests the accessibility of every page in every mode, with both engines. It takes a quarter of an hour.',
    options: {
      record: { help: 'keeps what it found as content/accessibility-results.json, for the accessibility statement.' },
    },
  },
  // eslint-disable-next-line @typescript-eslint/require-await
  async ({ options }) => {
    const vitest = join(projectFolder, 'node_modules/vitest/vitest.mjs');
    const run = options.record ? 'recorded' : 'full';
    const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'accessibility'], {
      cwd: projectFolder,
      env: { ...process.env, ACCESSIBILITY_RUN: run },
      stdio: 'inherit',
    });
    process.exitCode = status ?? 1;
  },
);
