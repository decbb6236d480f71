import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { allProblems } from '../../src/core/checks/run-checks.ts';
import { applyPlan } from '../../src/exchange/spreadsheet/apply-plan.ts';
import { importContext } from '../../src/exchange/spreadsheet/import-context.ts';
import { locateProblems } from '../../src/exchange/spreadsheet/locate-problems.ts';
import { planImport, type ImportPlan } from '../../src/exchange/spreadsheet/plan-import.ts';
import { formatPlan, formatSheet, formatSheetProblems } from '../../src/exchange/spreadsheet/format-plan.ts';
import { readSheets } from '../../src/exchange/spreadsheet/read-sheets.ts';
import { recogniseColumns, type ActionSheet } from '../../src/exchange/spreadsheet/recognise-columns.ts';
import { UnreadableSheetError } from '../../src/exchange/csv/read-csv.ts';
import { readContent } from '../../src/core/content/read-content.ts';
import type { StrategyFile } from '../../src/core/content/schema/strategy.ts';
import { quote } from '../../src/core/text/wording.ts';
import { countOf } from '../../src/core/text/words.ts';
import { readCheckedStrategy } from '../lib/checked-strategy.ts';
import { CommandError } from '../lib/command-error.ts';
import { projectFolder } from '../lib/project-folder.ts';
import { timed } from '../lib/timed.ts';
import { writeAtomic } from '../lib/write-atomic.ts';

interface ImportOptions {
  /** The content folder. */
  content: string;
  /** Writes the changes. */
  write: boolean;
  /** Removes the actions that the table lacks, without asking. */
  remove: boolean;
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
  const sheet = await readActionSheet(file, strategy.terms);
  console.log(`${formatSheet(name, sheet)}\n`);
  const context = importContext(content, strategy);
  const plan = planImport(sheet, context);
  const shown = formatPlan(name, plan, sheet);
  if (shown !== '') console.log(`${shown}\n`);
  if (plan.problems.length > 0)
    throw new CommandError(`${formatSheetProblems(name, plan.problems)}\nNothing was written.`);

  const remove = plan.removed.length > 0 && (await mayRemove(plan, options));
  const texts = applyPlan(plan, context, { remove });
  if (texts.size > 0) {
    await timed('Checking the content as it would be', () =>
      assertNoProblems(name, { folder: options.content, texts, plan, sheet }),
    );
  }
  const paths = [...texts.keys()].map((path) => content.shownPath(path));
  if (options.write) {
    const read = new Map(content.files.map(({ path, text }) => [path, text]));
    await writeAtomic(options.content, texts, read);
  }
  console.log(`${texts.size > 0 ? '\n' : ''}${outcome(paths, plan, remove, options)}`);
}

async function readActionSheet(file: string, terms: StrategyFile['terms']): Promise<ActionSheet> {
  const bytes = await readFile(file).catch((error: unknown) => {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isMissing) throw new CommandError(`There is no file ${quote(file)}.`);
    throw error;
  });
  const sheets = await readSheets(bytes, basename(file)).catch((error: unknown) => {
    throw error instanceof UnreadableSheetError ? new CommandError(error.message) : error;
  });
  const sheet = recogniseColumns(sheets, terms);
  if (sheet !== undefined) return sheet;
  throw new CommandError(
    `${basename(file)} has no row of column titles such as "id" and "text" among its first rows. Start from a fresh export, and keep its titles.`,
  );
}

/** Checks the content as it would be by every rule, before anything is written. */
async function assertNoProblems(
  name: string,
  { folder, texts, plan, sheet }: { folder: string; texts: Map<string, string>; plan: ImportPlan; sheet: ActionSheet },
): Promise<void> {
  const content = await readContent(folder, projectFolder, texts);
  const problems = allProblems(content);
  if (problems.length === 0) return;
  const shown = new Map([...texts].map(([path, text]) => [content.shownPath(path), text]));
  const { inSheet, elsewhere } = locateProblems(problems, shown, plan, sheet);
  throw new CommandError(`\n${formatSheetProblems(name, inSheet, elsewhere)}\nNothing was written.`);
}

/** Asks whether actions may be removed. Without a terminal to ask in, they may not. */
async function mayRemove({ removed }: ImportPlan, { write, remove }: ImportOptions): Promise<boolean> {
  if (remove || !write || !process.stdin.isTTY) return remove;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`\nRemove ${countOf(removed.length, 'action')} from the plan? [y/N] `);
  terminal.close();
  return /^y(?:es)?$/i.test(answer.trim());
}

function outcome(paths: readonly string[], { removed }: ImportPlan, remove: boolean, { write }: ImportOptions): string {
  const files = `${countOf(paths.length, 'file')}:\n${paths.map((path) => `  ${path}`).join('\n')}`;
  const outcomes = [
    paths.length === 0
      ? 'Nothing was written.'
      : write
        ? `Wrote ${files}`
        : `Nothing was written. With --write, this changes ${files}`,
  ];
  if (removed.length > 0 && !remove)
    outcomes.push(
      `Not removed: ${countOf(removed.length, 'action')} that the sheet does not have. Add --remove to remove what it lacks.`,
    );
  return outcomes.join('\n');
}
