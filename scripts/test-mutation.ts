/** `npm run test:mutation`: mutants of valid content from a seed that nobody chose. `npm test` checks the same ones each time. */
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { runCommand } from './lib/command.ts';
import { projectFolder } from './lib/project-folder.ts';
import { wholeNumber } from './lib/whole-number.ts';

await runCommand(
  {
    name: 'test:mutation',
    about:
      'Damages valid content in many ways, and tests that the check reports each harmful one at its line and accepts the others.',
    options: {
      seed: { value: 'NUMBER', help: 'makes the mutants of this seed. Default: a new seed, which is printed.' },
      count: { value: 'NUMBER', default: '1000', help: 'makes this many.' },
      kind: { value: 'TEXT', help: 'checks only mutants of kinds with this text in their names.' },
      only: { value: 'NUMBERS', help: 'checks only these mutants, such as 17,203.' },
    },
  },
  async ({ options }) => {
    const seed = options.seed === undefined ? randomInt(1, 1_000_000_000) : wholeNumber('seed', options.seed);
    const vitest = join(projectFolder, 'node_modules/vitest/vitest.mjs');
    const program = spawn(process.execPath, [vitest, 'run', '--project', 'mutation'], {
      cwd: projectFolder,
      env: {
        ...process.env,
        MUTATION_SEED: String(seed),
        MUTATION_COUNT: String(wholeNumber('count', options.count)),
        ...(options.kind === undefined ? {} : { MUTATION_KIND: options.kind }),
        ...(options.only === undefined ? {} : { MUTATION_ONLY: options.only }),
      },
      stdio: 'inherit',
    });
    const [exitCode] = (await once(program, 'exit')) as [number | null];
    process.exitCode = exitCode ?? 1;
  },
);
