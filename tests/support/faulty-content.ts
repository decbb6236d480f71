import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/lib/project-folder.ts';
import { checkContent } from '../../src/core/checks/run-checks.ts';
import type { Problem } from '../../src/core/problems/problem.ts';
import { fullMessage } from '../../src/core/problems/problem.ts';

export const validContent = join(projectFolder, 'tests/fixtures/valid');
export const faultsFolder = join(projectFolder, 'tests/fixtures/faults');

/**
 * The problems of the valid content with one fault in it: a folder of `tests/fixtures/faults`, whose files are laid over
 * the valid ones, or a change that no text file can hold.
 */
export async function problemsOf(fault: string | ((content: string) => void)): Promise<Problem[]> {
  const root = mkdtempSync(join(tmpdir(), 'faulty-content-'));
  const content = join(root, 'content');
  try {
    cpSync(validContent, content, { recursive: true });
    if (typeof fault === 'string') overlay(join(faultsFolder, fault), content);
    else fault(content);
    return (await checkContent(content, root)).problems;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The same as text, a line for each problem: `file:line:column [rule] message`. */
export async function report(fault: string | ((content: string) => void)): Promise<string> {
  const problems = await problemsOf(fault);
  return problems
    .map((problem) => {
      const { file, line, column, rule } = problem;
      return `${file}:${line}:${column} [${rule}] ${fullMessage(problem)}`;
    })
    .join('\n');
}

/** A change of texts in files of the valid content: each pair is what is there and what is put in its place. */
export function edit(files: Record<string, [string, string][]>): (content: string) => void {
  return (content) => {
    for (const [path, pairs] of Object.entries(files)) {
      const file = join(content, path);
      let text = readFileSync(file, 'utf8');
      for (const [from, to] of pairs) {
        if (!text.includes(from)) throw new Error(`${path} does not contain ${JSON.stringify(from)}.`);
        text = text.replace(from, () => to);
      }
      writeFileSync(file, text);
    }
  };
}

function overlay(fault: string, content: string): void {
  const removedFiles = join(fault, 'removed-files.txt');
  const removed = existsSync(removedFiles) ? readFileSync(removedFiles, 'utf8').trim().split('\n') : [];
  for (const path of removed) rmSync(join(content, path));
  cpSync(fault, content, { recursive: true, filter: (source) => source !== removedFiles });
}
