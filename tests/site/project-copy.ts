import { cpSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/lib/project-folder.ts';

/**
 * Copies what a build needs into a new folder of `parent`, with `content` in the place of the project's own.
 *
 * @returns the folder of the copy.
 */
export function copyProject({ parent = tmpdir(), below = '', content = 'content' } = {}): string {
  const project = join(mkdtempSync(join(parent, 'strategy-microsite-copy-')), below);
  mkdirSync(project, { recursive: true });
  for (const name of ['astro.config.mjs', 'package.json', 'public', 'scripts', 'src', 'tsconfig.json']) {
    cpSync(join(projectFolder, name), join(project, name), { recursive: true });
  }
  cpSync(join(projectFolder, content), join(project, 'content'), { recursive: true });
  symlinkSync(join(projectFolder, 'node_modules'), join(project, 'node_modules'), 'junction');
  return project;
}
