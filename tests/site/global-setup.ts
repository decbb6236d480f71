import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ProvidedContext } from 'vitest';
import type { TestProject } from 'vitest/node';
import { projectFolder } from '../../scripts/lib/project-folder.ts';
import { runBuild } from './build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built site. */
    siteFolder: string;
    /** What the build printed if it failed. The other tests of the run go on. */
    buildFailure: string;
    /** A folder for what files of one run share. It is removed at the end. */
    runFolder: string;
  }
}

/** Builds the site once for all projects of a run, or takes the one that `SITE_FOLDER` names. */
export default function setup({ vitest }: TestProject): (() => void) | undefined {
  const run = vitest.getRootProject();
  const { siteFolder } = run.getProvidedContext() as Partial<ProvidedContext>;
  if (siteFolder !== undefined) return undefined;
  run.provide('buildFailure', '');
  const temporary = mkdtempSync(join(tmpdir(), 'strategy-microsite-test-'));
  const remove = () => rmSync(temporary, { recursive: true, force: true });
  run.provide('runFolder', temporary);
  const built = process.env['SITE_FOLDER'] ?? '';
  if (built !== '') {
    run.provide('siteFolder', resolve(projectFolder, built));
    return remove;
  }
  const folder = join(temporary, 'site');
  console.log('Building the site for the tests ...');
  const { exitCode, printed } = runBuild(folder);
  run.provide('siteFolder', folder);
  if (exitCode !== 0) run.provide('buildFailure', printed);
  return remove;
}
