import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { checkContent } from '../../src/core/checks/run-checks.ts';
import { londonDate } from '../../src/core/model/clock.ts';
import { groupEntries } from '../../src/core/model/entries.ts';
import { shownPath } from '../../src/core/content/shown-path.ts';
import { stopping } from '../../src/core/problems/problem.ts';
import { formatProblems } from '../../src/core/report/formats.ts';
import { CommandError } from '../lib/command-error.ts';
import { createDirectory } from '../lib/create-directory.ts';
import { projectFolder } from '../lib/project-folder.ts';
import { readAnswers, type Given } from './answers.ts';
import { answerAll, type Ask } from './asking.ts';
import { assertFree, assertUsableName } from './folder.ts';
import type { NewFile } from './new-file.ts';
import { planFiles } from './plan-files.ts';
import { settingFiles } from './setting-files.ts';
import { textFiles } from './text-files.ts';

/**
 * Asks for what was not given, and writes the files of a small strategy.
 *
 * @param content the content folder.
 * @param typed the content folder as the option `--content` named it, for the commands that come next.
 * @throws {CommandError} if the name or an answer cannot be used, or the folder exists.
 */
export async function createStrategy(id: string, options: Given, content: string, typed?: string): Promise<void> {
  assertUsableName(id);
  const folder = join(content, 'strategies', id);
  const shown = shownPath(projectFolder, folder);
  assertFree(folder, shown);
  const { entries } = await checkContent(content, projectFolder);
  const orders = groupEntries(entries)
    .ofKind('strategy')
    .map(({ data }) => data.order);
  const order = Math.max(0, ...orders) + 1;

  const given = await withTerminal((ask) => answerAll(options, ask));
  const answers = readAnswers(given, { id, today: londonDate(new Date()) });
  const files = [...settingFiles(answers, order), ...textFiles(answers), ...planFiles(answers)];
  await createDirectory(folder, new Map(files.map(({ path, text }) => [belowStrategy(path, id), text])));
  console.log(listOfFiles(files, id, shown));
  await reportProblems(content, shown);
  console.log(nextSteps(id, typed));
}

function listOfFiles(files: readonly NewFile[], id: string, shown: string): string {
  const names = files.map(({ path }) => belowStrategy(path, id));
  const longest = Math.max(...names.map(({ length }) => length));
  const lines = files.map(({ purpose }, index) => `  ${(names[index] ?? '').padEnd(longest)}  ${purpose}`);
  return [`Wrote ${shown}/:`, ...lines, ''].join('\n');
}

async function reportProblems(content: string, shown: string): Promise<void> {
  const { problems } = await checkContent(content, projectFolder);
  const own = problems.filter(({ file }) => file.startsWith(`${shown}/`));
  if (own.length === 0) return;
  const heading =
    stopping(own).length > 0
      ? 'Correct these before the site can be built:'
      : 'These do not stop a build, but check them:';
  console.log(`${heading}\n\n${formatProblems(own)}\n`);
}

function belowStrategy(path: string, id: string): string {
  return path.slice(`strategies/${id}/`.length);
}

function nextSteps(id: string, content?: string): string {
  const option =
    content === undefined ? '' : ` -- --content ${/^[\w./:~-]+$/.test(content) ? content : `'${content}'`}`;
  return [
    'Next:',
    `  1. Run: npm run dev${option}\n     Then open http://localhost:4321/${id}/`,
    `  2. Write the real texts. This lists those that are still examples: npm run check${option}`,
    '  3. Read docs/guides/publish-your-own-strategy.md for what to do next.',
  ].join('\n');
}

async function withTerminal<Result>(work: (ask: Ask | undefined) => Promise<Result>): Promise<Result> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return work(undefined);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const stopped = new Promise<never>((_, reject) => {
    terminal.once('close', () => reject(new CommandError('\nStopped. Nothing was written.')));
  });
  try {
    return await Promise.race([work((prompt) => terminal.question(prompt)), stopped]);
  } finally {
    terminal.close();
    stopped.catch(() => undefined);
  }
}
