import { spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { projectFolder } from '../lib/project-folder.ts';
import { formatSeconds } from '../lib/timed.ts';

/** One step of `npm test`. `command` is a line for the shell and may name any program of the project's packages. */
export interface Stage {
  title: string;
  command: string;
}

/** Runs a stage between a heading and a line with its outcome and time. Its output appears as it comes. */
export function runStage(stage: Stage, environment: Record<string, string> = {}): number {
  console.log(heading(stage));
  const start = performance.now();
  const { status } = spawnSync(stage.command, { ...options(environment), stdio: 'inherit' });
  const exitCode = status ?? 1;
  console.log(outcome(stage, exitCode, start));
  return exitCode;
}

/** As `runStage`, for a stage that runs beside others: all that it prints appears at its end. */
export function runStageBeside(stage: Stage): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(stage.command, { ...options(), stdio: ['ignore', 'pipe', 'pipe'] });
    const printed: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => printed.push(text));
    child.on('error', reject);
    child.on('close', (code) => {
      const exitCode = code ?? 1;
      console.log([heading(stage), Buffer.concat(printed).toString(), outcome(stage, exitCode, start)].join('\n'));
      resolve(exitCode);
    });
  });
}

function options(environment: Record<string, string> = {}): SpawnOptions {
  const path = [join(projectFolder, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  return {
    cwd: projectFolder,
    env: { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    shell: true,
  };
}

function heading({ title, command }: Stage): string {
  return `\n== ${title}: ${command} ==\n`;
}

function outcome({ title }: Stage, exitCode: number, start: number): string {
  const result = exitCode === 0 ? 'passed' : `FAILED with exit code ${exitCode}`;
  return `\n== ${title}: ${result} in ${formatSeconds(performance.now() - start)} ==`;
}
