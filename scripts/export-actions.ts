/** `npm run export-actions -- STRATEGY > actions.csv`: the actions of a strategy as a table to edit in a spreadsheet. */
import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { cellsTooLong, exportedCsv, exportedWorkbook } from '../src/exchange/spreadsheet/export-table.ts';
import { excelCellLetters } from '../src/exchange/spreadsheet/limits.ts';
import { quote } from '../src/core/text/wording.ts';
import { countOf } from '../src/core/text/words.ts';
import { readCheckedStrategy } from './lib/checked-strategy.ts';
import { runCommand } from './lib/command.ts';
import { CommandError } from './lib/command-error.ts';
import { replaceFile } from './lib/replace-file.ts';
import { writeStandardOutput } from './lib/standard-output.ts';
import { timed } from './lib/timed.ts';
import { contentOption } from './lib/shared-options.ts';

await runCommand(
  {
    name: 'export-actions',
    about: 'Writes the actions of a strategy as a table to edit in a spreadsheet.',
    parameters: {
      names: 'STRATEGY',
      min: 1,
      max: 1,
      advice: 'Name one strategy by its folder: npm run export-actions -- leeds --out actions.xlsx',
    },
    options: {
      ...contentOption,
      out: { value: 'FILE', help: 'writes to this .csv or .xlsx file instead of standard output.' },
      force: { help: 'replaces an existing file.' },
    },
  },
  async ({ options: { out, force }, parameters: [id = ''], content }) => {
    if (out !== undefined && !/\.(?:csv|xlsx)$/i.test(out))
      throw new CommandError(`The file ${quote(out)} has to end in ".csv" or ".xlsx".`);
    if (out !== undefined) assertFree(out, force);
    const { strategy } = await timed(
      'Checking the content',
      () => readCheckedStrategy(content, id, { instead: 'nothing was exported' }),
      // Standard output may be the table itself.
      { print: console.error },
    );
    const isWorkbook = out?.toLowerCase().endsWith('.xlsx') === true;
    const file = isWorkbook ? await exportedWorkbook(strategy) : exportedCsv(strategy);
    if (out === undefined) await writeStandardOutput(String(file));
    else await replaceFile(out, file);
    for (const { id, column, letters } of cellsTooLong(strategy))
      console.error(
        `The cell ${quote(column)} of ${id} has ${letters} characters. Excel allows ${excelCellLetters}, so edit that text in its file and not in Excel.`,
      );
    const target = out === undefined ? 'to standard output' : `to ${out}`;
    const table = out === undefined ? 'actions.csv' : out.includes(' ') ? quote(out) : out;
    console.error(`Wrote ${countOf(strategy.actions.length, 'action')} ${target}.`);
    console.error(`Edit the table, then: npm run import-actions -- ${id} ${table}`);
  },
);

/** A table that someone may have edited is not replaced unasked. */
function assertFree(out: string, force: boolean): void {
  const folder = dirname(resolve(out));
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new CommandError(
      `There is no folder ${quote(dirname(out))}. Make it first, or choose another place for ${quote(basename(out))}.`,
    );
  const found = statSync(out, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) throw new CommandError(`${quote(out)} is a folder. Name a file in it.`);
  if (found !== undefined && !force)
    throw new CommandError(`${quote(out)} already exists. Choose another name, or add --force to replace it.`);
}
