/**
 * `npm run new -- STRATEGY`: asks a few questions and writes a small strategy that can be built at once, into a folder of
 * that name. Each question has an option: `--title`, `--place`, `--period`, `--publisher`, `--colour`, `--priority`,
 * `--objective`, `--action` and `--consultation`. `--content FOLDER` chooses another folder. Nothing is ever overwritten.
 */
import { join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { checkContent } from '../src/core/checks/run-checks.ts';
import { londonDate } from '../src/core/model/clock.ts';
import { groupEntries } from '../src/core/model/entries.ts';
import { formatProblems } from '../src/core/report/formats.ts';
import { command } from './lib/command.ts';
import { readAnswers } from './new-strategy/answers.ts';
import { answerAll, AnswersError, type Ask } from './new-strategy/asking.ts';
import { assertFree, assertUsableName, NewStrategyError, writeFiles } from './new-strategy/folder.ts';
import type { NewFile } from './new-strategy/new-file.ts';
import { planFiles } from './new-strategy/plan-files.ts';
import type { Given } from './new-strategy/questions.ts';
import { settingFiles } from './new-strategy/setting-files.ts';
import { textFiles } from './new-strategy/text-files.ts';
import { projectFolder } from './lib/project-folder.ts';

/** An option of the command line that takes a text. */
const text = { type: 'string' } as const;

await command([NewStrategyError, AnswersError], async () => {
  const { id, content, options } = readOptions();
  const folder = join(content, 'strategies', id);
  const shown = relative(projectFolder, folder).replaceAll('\\', '/');
  assertFree(folder, shown);
  const { entries } = await checkContent(content, projectFolder);
  const orders = groupEntries(entries)
    .ofKind('strategy')
    .map(({ data }) => data.order);
  const order = Math.max(0, ...orders) + 1;

  const given = await withTerminal((ask) => answerAll(options, ask));
  const answers = readAnswers(given, { id, today: londonDate(new Date()) });
  const files = [...settingFiles(answers, order), ...textFiles(answers), ...planFiles(answers)];
  await writeFiles(files, content);
  console.log(written(files, id, shown));
  await reportProblems(content, shown);
  console.log(nextSteps(id));
});

function written(files: readonly NewFile[], id: string, shown: string): string {
  const names = files.map(({ path }) => path.slice(`strategies/${id}/`.length));
  const longest = Math.max(...names.map(({ length }) => length));
  const lines = files.map(({ holds }, index) => `  ${(names[index] ?? '').padEnd(longest)}  ${holds}`);
  return [`Wrote ${shown}/:`, ...lines, ''].join('\n');
}

async function reportProblems(content: string, shown: string): Promise<void> {
  const { problems } = await checkContent(content, projectFolder);
  const own = problems.filter(({ file }) => file.startsWith(`${shown}/`));
  if (own.length === 0) return;
  console.log(`These are to be put right before the site can be built:\n\n${formatProblems(own)}\n`);
}

function nextSteps(id: string): string {
  return [
    'Next:',
    `  1. Run "npm run dev", and open http://localhost:4321/${id}/`,
    '  2. Write the real texts. "npm run check" lists those that are still examples.',
    '  3. Read docs/guides/publish-your-own-strategy.md for the rest of the way.',
  ].join('\n');
}

async function withTerminal<Result>(work: (ask: Ask | undefined) => Promise<Result>): Promise<Result> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return work(undefined);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const stopped = new Promise<never>((_, reject) => {
    terminal.once('close', () => reject(new NewStrategyError('\nStopped. Nothing was written.')));
  });
  try {
    return await Promise.race([work((prompt) => terminal.question(prompt)), stopped]);
  } finally {
    terminal.close();
    stopped.catch(() => undefined);
  }
}

function readOptions(): { id: string; content: string; options: Given } {
  const { values, positionals } = parseArgs({
    options: {
      content: text,
      title: text,
      place: text,
      period: text,
      publisher: text,
      colour: text,
      priority: text,
      objective: text,
      action: text,
      consultation: text,
    },
    allowPositionals: true,
  });
  const [id, ...others] = positionals;
  if (id === undefined || others.length > 0)
    throw new NewStrategyError(
      'Give the new strategy one short name, which becomes its folder and its address: npm run new -- housing',
    );
  assertUsableName(id);
  const { content, ...options } = values;
  return { id, content: resolve(content ?? join(projectFolder, 'content')), options };
}
