/** `npm run test:access`: the accessibility of every page in every mode. `npm test` shows one page of each kind in all of them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { runCommand } from './lib/command.ts';
import { projectFolder } from './lib/project-folder.ts';

await runCommand(
  {
    name: 'test:access',
    about: 'Tests the accessibility of every page in every mode, with both engines. It takes about 15 minutes.',
    options: {
      record: { help: 'saves what it found as content/accessibility-results.json, for the accessibility statement.' },
    },
  },
  async ({ options }) => {
    const vitest = join(projectFolder, 'node_modules/vitest/vitest.mjs');
    const program = spawn(process.execPath, [vitest, 'run', '--project', 'accessibility'], {
      cwd: projectFolder,
      env: { ...process.env, ACCESSIBILITY_RUN: options.record ? 'recorded' : 'full' },
      stdio: 'inherit',
    });
    const [exitCode] = (await once(program, 'exit')) as [number | null];
    process.exitCode = exitCode ?? 1;
  },
);
