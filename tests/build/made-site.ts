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

/** A copy of the project with the invented strategy as its content, to be changed and built. */
export interface MadeProject {
  project: string;
  content: string;
  remove: () => void;
}

/** @param parent an existing folder, into which the copy is put; without it a temporary one. */
export function makeProject(parent = tmpdir()): MadeProject {
  const project = mkdtempSync(join(parent, 'strategy-microsite-made-'));
  const content = join(project, 'content');
  for (const name of ['astro.config.mjs', 'package.json', 'public', 'scripts', 'src', 'tsconfig.json']) {
    cpSync(join(projectFolder, name), join(project, name), { recursive: true });
  }
  cpSync(join(projectFolder, 'tests/fixtures/valid'), content, { recursive: true });
  symlinkSync(join(projectFolder, 'node_modules'), join(project, 'node_modules'), 'junction');
  return { project, content, remove: () => rmSync(project, { recursive: true, force: true }) };
}

/** Builds the site of the invented strategy, with changes to its content, in a copy of the project. */
export function buildMadeSite(changes: ContentChanges, environment: Record<string, string> = {}): MadeSite {
  const { project, content, remove } = makeProject();
  for (const [name, change] of Object.entries(changes)) {
    const file = join(content, name);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }
  const folder = join(project, 'dist');
  const { exitCode, printed } = runBuild(folder, { project, environment });
  if (exitCode !== 0) {
    remove();
    throw new Error(`The site could not be built:\n${printed}`);
  }
  return { folder, remove };
}
