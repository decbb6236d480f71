import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/lib/project-folder.ts';
import { allProblems } from '../../src/core/checks/run-checks.ts';
import { assembleContent, type Content } from '../../src/core/content/read-content.ts';
import { isLeftover, listFiles } from '../../src/core/content/list-files.ts';
import { loadFile, type LoadedFile } from '../../src/core/content/load-file.ts';
import type { Problem } from '../../src/core/problems/problem.ts';
import type { Damaged, Original } from './kind.ts';

/** Valid content of which every file has been read once. A file is always read in the same way, whatever is beside it. */
export interface ValidContent {
  folder: string;
  originals: Original[];
  reads: ReadonlyMap<string, LoadedFile>;
}

export async function openContent(folder: string): Promise<ValidContent> {
  const originals: Original[] = [];
  const reads = new Map<string, LoadedFile>();
  for (const { path } of await listFiles(join(projectFolder, folder))) {
    const bytes = readFileSync(join(projectFolder, folder, path));
    originals.push({ path, text: bytes.toString('utf8') });
    reads.set(path, loadFile({ path, bytes }));
  }
  return { folder, originals, reads };
}

/** The content after damage, with what the check says of it. */
export function checkDamaged(
  { folder, reads }: ValidContent,
  { path }: Original,
  damaged: Damaged,
): { content: Content; problems: Problem[] } {
  const changed = new Map(reads);
  changed.delete(path);
  const files = { ...damaged.also, [damaged.path ?? path]: damaged.content };
  for (const [name, file] of Object.entries(files)) {
    changed.delete(name);
    if (file !== undefined && !name.split('/').some(isLeftover))
      changed.set(name, loadFile({ path: name, bytes: bytesOf(file) }));
  }
  const inOrder = [...changed.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const content = assembleContent(inOrder, folder);
  return { content, problems: allProblems(content) };
}

function bytesOf(file: string | Uint8Array): Uint8Array {
  return typeof file === 'string' ? Buffer.from(file) : file;
}
