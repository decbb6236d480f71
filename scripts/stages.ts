import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { projectFolder } from './project-folder.ts';
import { formatSeconds } from './timed.ts';

/** One step of `npm test`. `command` is a line for the shell and may name any program of the project's packages. */
export interface Stage {
  title: string;
  command: string;
}

/** Runs a stage between a heading and a line with its outcome and time. Its output appears as it comes. */
export function runStage({ title, command }: Stage, environment: Record<string, string> = {}): number {
  console.log(`\n== ${title}: ${command} ==\n`);
  const start = performance.now();
  const path = [join(projectFolder, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  const { status } = spawnSync(command, {
    cwd: projectFolder,
    env: { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    shell: true,
    stdio: 'inherit',
  });
  const exitCode = status ?? 1;
  const outcome = exitCode === 0 ? 'passed' : `FAILED with exit code ${exitCode}`;
  console.log(`\n== ${title}: ${outcome} in ${formatSeconds(performance.now() - start)} ==`);
  return exitCode;
}
