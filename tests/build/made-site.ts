import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/project-folder.ts';
import { runBuild } from './build.ts';

export interface MadeSite {
  folder: string;
  remove: () => void;
}

/** A file of the content and how to change its text. */
export type ContentChanges = Record<string, (text: string) => string>;

/**
 * Builds the site of the invented strategy, with changes to its content, in a copy of the project.
 *
 * @param changes to single files, or what is done to the whole folder.
 */
export function buildMadeSite(
  changes: ContentChanges | ((content: string) => void),
  environment: Record<string, string> = {},
): MadeSite {
  const project = mkdtempSync(join(tmpdir(), 'strategy-microsite-made-'));
  const remove = () => rmSync(project, { recursive: true, force: true });
  for (const name of ['astro.config.mjs', 'package.json', 'public', 'scripts', 'src', 'tsconfig.json']) {
    cpSync(join(projectFolder, name), join(project, name), { recursive: true });
  }
  const content = join(project, 'content');
  cpSync(join(projectFolder, 'tests/fixtures/valid'), content, { recursive: true });
  symlinkSync(join(projectFolder, 'node_modules'), join(project, 'node_modules'), 'junction');
  if (typeof changes === 'function') changes(content);
  else for (const [name, change] of Object.entries(changes)) changeFile(join(content, name), change);
  const folder = join(project, 'dist');
  const { exitCode, printed } = runBuild(folder, { project, environment });
  if (exitCode !== 0) {
    remove();
    throw new Error(`The site could not be built:\n${printed}`);
  }
  return { folder, remove };
}

function changeFile(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
