import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { projectFolder } from '../../scripts/lib/project-folder.ts';
import { runBuild } from './build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built site. */
    siteFolder: string;
  }
}

/** Builds the site once for all tests, or takes the one that `SITE_FOLDER` names, which `npm test` has just built. */
export default function setup(project: TestProject): (() => void) | undefined {
  const built = process.env['SITE_FOLDER'];
  if (built !== undefined) {
    project.provide('siteFolder', resolve(projectFolder, built));
    return undefined;
  }
  const temporary = mkdtempSync(join(tmpdir(), 'strategy-microsite-test-'));
  const folder = join(temporary, 'site');
  console.log('Building the site for the tests ...');
  const { exitCode, printed } = runBuild(folder);
  if (exitCode !== 0) throw new Error(`The site could not be built:\n${printed}`);
  project.provide('siteFolder', folder);
  return () => rmSync(temporary, { recursive: true, force: true });
}
