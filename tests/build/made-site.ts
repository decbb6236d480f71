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

/** Single files to change, or what is done to the whole folder of the content. */
type Changes = ContentChanges | ((content: string) => void);

/** Builds the site of the invented strategy, with changes to its content, in a copy of the project. */
export function buildMadeSite(changes: Changes, environment: Record<string, string> = {}): MadeSite {
  const { project, remove } = copyProject(changes);
  const folder = join(project, 'dist');
  const { exitCode, printed } = runBuild(folder, { project, environment });
  if (exitCode !== 0) {
    remove();
    throw new Error(`The site could not be built:\n${printed}`);
  }
  return { folder, remove };
}

/** A copy of the project with the invented strategy as its content. */
export function copyProject(changes: Changes = {}): { project: string; content: string; remove: () => void } {
  const project = mkdtempSync(join(tmpdir(), 'strategy-microsite-made-'));
  for (const name of ['astro.config.mjs', 'package.json', 'public', 'scripts', 'src', 'tsconfig.json']) {
    cpSync(join(projectFolder, name), join(project, name), { recursive: true });
  }
  const content = join(project, 'content');
  cpSync(join(projectFolder, 'tests/fixtures/valid'), content, { recursive: true });
  symlinkSync(join(projectFolder, 'node_modules'), join(project, 'node_modules'), 'junction');
  if (typeof changes === 'function') changes(content);
  else for (const [name, change] of Object.entries(changes)) changeFile(join(content, name), change);
  return { project, content, remove: () => rmSync(project, { recursive: true, force: true }) };
}

function changeFile(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
