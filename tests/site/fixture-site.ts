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
  return buildChangedSite('tests/fixtures/valid', changes, environment);
}

/** The site's own content on a day on which comments on the draft for Leeds are taken. */
export function buildOpenConsultation(): FixtureSite {
  return buildChangedSite('content', {
    'strategies/leeds/strategy.yml': (text) => text.replace(/^status:/m, 'asAt: 2024-02-13\nstatus:'),
    'strategies/leeds/consultation.mdx': (text) =>
      text.replace(/^concluded:\n(?: {2}.*\n)+/m, 'opens: "2023-12"\ncloses: "2024-03"\n'),
  });
}

function buildChangedSite(from: string, changes: Changes, environment: Record<string, string> = {}): FixtureSite {
  const project = copyProject({ content: from });
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
