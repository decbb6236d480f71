/**
 * `npm run import-actions -- STRATEGY actions.csv`: shows what an edited table would change, cell by cell. `--write` writes it,
 * and asks before an action is removed; `--remove` answers that question with yes. `--content FOLDER` changes another folder.
 */
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { allProblems } from '../src/core/checks/run-checks.ts';
import { applyPlan } from '../src/exchange/spreadsheet/apply-plan.ts';
import { importContext } from '../src/exchange/spreadsheet/import-context.ts';
import { locateProblems } from '../src/exchange/spreadsheet/locate-problems.ts';
import { formatPlan, formatSheet, formatSheetProblems } from '../src/exchange/spreadsheet/format-plan.ts';
import { planImport, type ImportPlan } from '../src/exchange/spreadsheet/plan-import.ts';
import { readSheets } from '../src/exchange/spreadsheet/read-sheets.ts';
import { recogniseColumns, type ActionSheet } from '../src/exchange/spreadsheet/recognise-columns.ts';
import { UnreadableSheetError } from '../src/exchange/csv/read-csv.ts';
import { readContent } from '../src/core/content/read-content.ts';
import type { StrategyFile } from '../src/core/content/schema/strategy.ts';
import { count, quote } from '../src/core/text/wording.ts';
import { readCheckedStrategy, StrategyError } from './lib/checked-strategy.ts';
import { command } from './lib/command.ts';
import { projectFolder } from './lib/project-folder.ts';
import { timed } from './lib/timed.ts';
import { writeAtomic } from './lib/write-atomic.ts';

class ImportError extends Error {}

interface Options {
  id: string;
  file: string;
  content: string;
  write: boolean;
  remove: boolean;
}

await command([ImportError, StrategyError, UnreadableSheetError], async () => {
  const options = readOptions();
  const name = basename(options.file);
  const { content, strategy } = await timed('Checking the content', () =>
    readCheckedStrategy(options.content, options.id, { instead: 'nothing was imported' }),
  );
  const sheet = await readActionSheet(options.file, strategy.terms);
  console.log(`${formatSheet(name, sheet)}\n`);
  const context = importContext(content, strategy);
  const plan = planImport(sheet, context);
  const shown = formatPlan(name, plan, sheet);
  if (shown !== '') console.log(`${shown}\n`);
  if (plan.problems.length > 0)
    throw new ImportError(`${formatSheetProblems(name, plan.problems)}\nNothing was written.`);

  const remove = plan.removed.length > 0 && (await mayRemove(plan, options));
  const texts = applyPlan(plan, context, { remove });
  if (texts.size > 0) {
    await timed('Checking the content as it would be', () => refuseProblems(name, { options, texts, plan, sheet }));
  }
  const paths = [...texts.keys()].map((path) => content.shownPath(path));
  if (options.write) await writeAtomic(options.content, texts);
  console.log(`${texts.size > 0 ? '\n' : ''}${outcome(paths, plan, remove, options)}`);
});

async function readActionSheet(file: string, terms: StrategyFile['terms']): Promise<ActionSheet> {
  const bytes = await readFile(file).catch((error: unknown) => {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isMissing) throw new ImportError(`There is no file ${quote(file)}.`);
    throw error;
  });
  const sheet = recogniseColumns(await readSheets(bytes, basename(file)), terms);
  if (sheet !== undefined) return sheet;
  throw new ImportError(
    `${basename(file)} has no row of column titles such as "id" and "text" among its first rows. Start from a fresh export, and keep its titles.`,
  );
}

/** Holds the content as it would be against every rule, before anything is written. */
async function refuseProblems(
  name: string,
  {
    options,
    texts,
    plan,
    sheet,
  }: { options: Options; texts: Map<string, string>; plan: ImportPlan; sheet: ActionSheet },
): Promise<void> {
  const content = await readContent(options.content, projectFolder, texts);
  const problems = allProblems(content);
  if (problems.length === 0) return;
  const shown = new Map([...texts].map(([path, text]) => [content.shownPath(path), text]));
  const { inSheet, elsewhere } = locateProblems(problems, shown, plan, sheet);
  throw new ImportError(`\n${formatSheetProblems(name, inSheet, elsewhere)}\nNothing was written.`);
}

/** Asks whether actions may go. Whoever cannot answer says no. */
async function mayRemove({ removed }: ImportPlan, { write, remove }: Options): Promise<boolean> {
  if (remove || !write || !process.stdin.isTTY) return remove;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`\nRemove ${count(removed.length, 'action')} from the plan? [y/N] `);
  terminal.close();
  return /^y(?:es)?$/i.test(answer.trim());
}

function outcome(paths: readonly string[], { removed }: ImportPlan, remove: boolean, { write }: Options): string {
  const files = `${count(paths.length, 'file')}:\n${paths.map((path) => `  ${path}`).join('\n')}`;
  const outcomes = [
    paths.length === 0
      ? 'Nothing was written.'
      : write
        ? `Wrote ${files}`
        : `Nothing was written. With --write, this changes ${files}`,
  ];
  if (removed.length > 0 && !remove)
    outcomes.push(
      `Not removed: ${count(removed.length, 'action')} that the sheet does not have. Add --remove to remove what it lacks.`,
    );
  return outcomes.join('\n');
}

function readOptions(): Options {
  const { values, positionals } = parseArgs({
    options: {
      content: { type: 'string' },
      write: { type: 'boolean', default: false },
      remove: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [id, file, ...others] = positionals;
  if (id === undefined || file === undefined || others.length > 0)
    throw new ImportError('Name one strategy and one file: npm run import-actions -- leeds actions.csv');
  return {
    id,
    file,
    content: resolve(values.content ?? join(projectFolder, 'content')),
    write: values.write,
    remove: values.remove,
  };
}
