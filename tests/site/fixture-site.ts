import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBuild } from './build.ts';
import { copyProject } from './project-copy.ts';

export interface FixtureSite {
  folder: string;
  remove: () => void;
}

/** A file of the content and how to change its text. */
export type ContentChanges = Record<string, (text: string) => string>;

/** Single files to change, or what is done to the whole folder of the content. */
type Changes = ContentChanges | ((content: string) => void);

/** Builds the site of the invented strategy, with changes to its content, in a copy of the project. */
export function buildFixtureSite(changes: Changes, environment: Record<string, string> = {}): FixtureSite {
  return buildChangedSite(changes, { content: 'tests/fixtures/valid', environment });
}

/** Builds the site of a folder of content, with changes to it, in a copy of the project below `parent`. */
export function buildChangedSite(
  changes: Changes,
  { environment = {}, ...place }: { content: string; parent?: string; environment?: Record<string, string> },
): FixtureSite {
  const project = copyProject(place);
  const remove = () => rmSync(project, { recursive: true, force: true });
  const content = join(project, 'content');
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
