import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { allProblems } from '../../src/core/checks/run-checks.ts';
import { actionColumnsOf } from '../../src/exchange/actions/columns.ts';
import { applyPlan } from '../../src/exchange/spreadsheet/apply-plan.ts';
import { importContext } from '../../src/exchange/spreadsheet/import-context.ts';
import { locateProblems } from '../../src/exchange/spreadsheet/locate-problems.ts';
import { planImport, type ImportPlan } from '../../src/exchange/spreadsheet/plan-import.ts';
import { formatPlan, formatSheet, formatSheetProblems } from '../../src/exchange/spreadsheet/format-plan.ts';
import { readSheetsApart } from '../../src/exchange/spreadsheet/read-sheets-apart.ts';
import { assertFileSize } from '../../src/exchange/spreadsheet/read-sheets.ts';
import {
  recogniseColumns,
  recognisedTitles,
  type ActionSheet,
} from '../../src/exchange/spreadsheet/recognise-columns.ts';
import { UnreadableSheetError } from '../../src/exchange/csv/read-csv.ts';
import { stopping } from '../../src/core/problems/problem.ts';
import { readContent } from '../../src/core/content/read-content.ts';
import type { Strategy } from '../../src/core/model/types.ts';
import { quote } from '../../src/core/text/wording.ts';
import { countOf } from '../../src/core/text/words.ts';
import { readCheckedStrategy } from '../lib/checked-strategy.ts';
import { CommandError } from '../lib/command-error.ts';
import { projectFolder } from '../lib/project-folder.ts';
import { timed } from '../lib/timed.ts';
import { writeFiles } from '../lib/write-files.ts';

interface ImportOptions {
  /** The content folder. */
  content: string;
  /** Writes the changes. */
  write: boolean;
  /** Removes the actions that the table lacks, without asking. */
  remove: boolean;
  /** Makes changes that look like an accident, without asking. */
  confirm: boolean;
}

/**
 * Shows what a table of actions would change in a strategy, and writes it if that is wanted.
 *
 * @param file the path of the table.
 * @throws {CommandError} if the table cannot be read, or the content would have problems.
 */
export async function importActions(id: string, file: string, options: ImportOptions): Promise<void> {
  const name = basename(file);
  const { content, strategy } = await timed('Checking the content', () =>
    readCheckedStrategy(options.content, id, { instead: 'nothing was imported' }),
  );
  const sheet = await readActionSheet(file, strategy);
  console.log(`${formatSheet(name, sheet)}\n`);
  const context = importContext(content, strategy);
  const wanted = planImport(sheet, context);
  const shown = formatPlan(name, wanted, sheet);
  if (shown !== '') console.log(`${shown}\n`);
  if (wanted.problems.length > 0)
    throw new CommandError(`${formatSheetProblems(name, wanted.problems)}\nNothing was written.`);

  const remove = wanted.removed.length > 0 && (await mayRemove(wanted, options));
  const plan = remove ? wanted : planImport(sheet, context, { keepMissing: true });
  const texts = applyPlan(plan, context, { remove });
  if (texts.size > 0) {
    await timed('Checking the content as it would be', () =>
      assertNoProblems(name, { folder: options.content, texts, plan, sheet }),
    );
  }
  const paths = [...texts.keys()].map((path) => content.shownPath(path));
  await assertMeant(wanted, options);
  if (options.write && texts.size > 0) {
    const textBefore = (path: string) => content.files.find((file) => file.path === path)?.text;
    const changes = [...texts].map(([path, after]) => [path, { before: textBefore(path), after }] as const);
    await writeFiles(options.content, new Map(changes));
  }
  console.log(`${texts.size > 0 ? '\n' : ''}${outcome(paths, plan, remove, options)}`);
}

async function readActionSheet(file: string, strategy: Strategy): Promise<ActionSheet> {
  const { terms, actions } = strategy;
  const table = actionColumnsOf(strategy);
  const ids = new Set(actions.map(({ id }) => id));
  const sheets = await readBytes(file)
    .then((bytes) => readSheetsApart(bytes, basename(file), recognisedTitles(terms, table)))
    .catch((error: unknown) => {
      throw error instanceof UnreadableSheetError ? new CommandError(error.message) : error;
    });
  const sheet = recogniseColumns(sheets, terms, { ids, table });
  if (sheet !== undefined) return sheet;
  throw new CommandError(
    `${basename(file)} has no row of column titles such as "id" and "text" among its first rows. Start from a new export, and keep its titles.`,
  );
}

/** The bytes of a file that is not too large to be read. */
async function readBytes(file: string): Promise<Buffer> {
  const found = await stat(file).catch((error: unknown) => {
    const isMissing =
      error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    throw isMissing ? new CommandError(`There is no file ${quote(file)}.`) : error;
  });
  if (!found.isFile()) throw new CommandError(`${quote(file)} is not a file.`);
  assertFileSize(found.size, basename(file));
  return readFile(file).catch((error: unknown) => {
    const isLocked = error instanceof Error && 'code' in error && /^(?:EACCES|EPERM|EBUSY)$/.test(String(error.code));
    throw isLocked
      ? new CommandError(`${quote(file)} cannot be read. Close it in other programs, or ask for permission to read it.`)
      : error;
  });
}

/** Checks the content as it would be by every rule, before anything is written. */
async function assertNoProblems(
  name: string,
  { folder, texts, plan, sheet }: { folder: string; texts: Map<string, string>; plan: ImportPlan; sheet: ActionSheet },
): Promise<void> {
  const content = await readContent(folder, projectFolder, texts);
  const problems = allProblems(content);
  const stops = stopping(problems).length > 0;
  const shown = new Map([...texts].map(([path, text]) => [content.shownPath(path), text]));
  const { inSheet, elsewhere } = locateProblems(problems, shown, plan, sheet);
  if (!stops) {
    // The others were printed before.
    if (inSheet.length > 0) console.error(`\n${formatSheetProblems(name, inSheet)}`);
    return;
  }
  throw new CommandError(`\n${formatSheetProblems(name, inSheet, elsewhere)}\nNothing was written.`);
}

/** Asks whether changes that look like an accident are meant. Without a terminal to ask in, they are not. */
async function assertMeant({ doubts }: ImportPlan, { write, confirm }: ImportOptions): Promise<void> {
  if (doubts.length === 0 || !write || confirm) return;
  if (process.stdin.isTTY && (await asks('These changes look like an accident. Do you want to make them?'))) return;
  throw new CommandError(
    'Nothing was written. Some of the changes look like accidents, as listed above. Correct the sheet, or add --confirm if you want these changes.',
  );
}

/** Asks whether actions may be removed. Without a terminal to ask in, they may not. */
async function mayRemove({ removed }: ImportPlan, { write, remove }: ImportOptions): Promise<boolean> {
  if (remove || !write || !process.stdin.isTTY) return remove;
  return asks(`Remove ${countOf(removed.length, 'action')} from the plan?`);
}

async function asks(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`\n${question} [y/N] `);
  terminal.close();
  return /^y(?:es)?$/i.test(answer.trim());
}

function outcome(
  paths: readonly string[],
  { removed, doubts }: ImportPlan,
  remove: boolean,
  { write }: ImportOptions,
): string {
  const files = `${countOf(paths.length, 'file')}:\n${paths.map((path) => `  ${path}`).join('\n')}`;
  const outcomes = [
    paths.length === 0
      ? 'Nothing was written.'
      : write
        ? `Wrote ${files}`
        : `Nothing was written. With --write, this changes ${files}`,
  ];
  if (doubts.length > 0 && !write)
    outcomes.push('With --write, you are asked to confirm what looks like an accident. In a script, add --confirm.');
  if (removed.length > 0 && !remove)
    outcomes.push(
      `Not removed: ${countOf(removed.length, 'action')} missing from the sheet. Add --remove to remove them.`,
    );
  return outcomes.join('\n');
}
