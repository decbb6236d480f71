import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/lib/project-folder.ts';

export interface CommandResult {
  exitCode: number | null;
  /** What the command printed, on both streams. */
  printed: string;
}

/** Runs the real build in a process of its own, because the site's address is read once a process. */
export function runBuild(
  out: string,
  { project = projectFolder, environment = {} }: { project?: string; environment?: Record<string, string> } = {},
): CommandResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'scripts/build.ts'), '--out', out], {
    cwd: project,
    env: { ...buildEnvironment(), ...environment },
    encoding: 'utf8',
  });
  return { exitCode: status, printed: stdout + stderr };
}

/** The environment without Vitest's own variables, which would make Astro build for tests. */
export function buildEnvironment(): NodeJS.ProcessEnv {
  const ours = ['NODE_ENV', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'TEST'];
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !ours.includes(name) && !name.startsWith('VITEST')),
  );
}
