import { exec } from 'node:child_process';
import { beforeAll, test } from 'vitest';
import { projectFolder } from '../../scripts/lib/project-folder.ts';
import { buildEnvironment } from '../site/build.ts';

// Two at a time would write the same file, so the commands below leave it out (`pretypes`, `prelint:code`).
beforeAll(async () => {
  await assertSuccess('sync');
});

/** The commands of package.json that judge code and content, as tests, so that one run counts and names all that is wrong. */
test.concurrent.for([
  ['the types are right', 'types'],
  ['the code keeps to the lint rules', 'lint:code'],
  ['imports make no circles', 'lint:cycles'],
  ['the styles keep to the lint rules', 'lint:styles'],
  ['the code is formatted', 'format:check'],
  ['the content has no problems and no warnings', 'check -- --strict'],
] as const)('%s', async ([, script]) => {
  await assertSuccess(script);
});

async function assertSuccess(script: string): Promise<void> {
  const { exitCode, printed } = await runScript(script);
  if (exitCode !== 0) throw new Error(printed);
}

function runScript(name: string): Promise<{ exitCode: number; printed: string }> {
  return new Promise((resolve) => {
    const options = { cwd: projectFolder, env: { ...buildEnvironment(), NO_COLOR: '1' }, maxBuffer: Infinity };
    const program = exec(`npm run --silent --ignore-scripts ${name}`, options, (_error, out, problems) =>
      resolve({ exitCode: program.exitCode ?? 1, printed: out + problems }),
    );
  });
}
