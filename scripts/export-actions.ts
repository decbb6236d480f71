/** `npm run export-actions -- STRATEGY > actions.csv`: the actions of a strategy as a table to edit in a spreadsheet. */
import { writeFile } from 'node:fs/promises';
import { actionsCsvFile } from '../src/exchange/actions/files.ts';
import { actionsWorkbook } from '../src/exchange/actions/workbook.ts';
import { quote } from '../src/core/text/wording.ts';
import { countOf } from '../src/core/text/words.ts';
import { readCheckedStrategy } from './lib/checked-strategy.ts';
import { runCommand } from './lib/command.ts';
import { CommandError } from './lib/command-error.ts';
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
      advice: 'Name one strategy by its folder: npm run export-actions -- leeds > actions.csv',
    },
    options: {
      ...contentOption,
      out: { value: 'FILE', help: 'writes this file, whose name ends in .csv or .xlsx, and not to standard output.' },
    },
  },
  async ({ options: { out }, parameters: [id = ''], content }) => {
    if (out !== undefined && !/\.(?:csv|xlsx)$/i.test(out))
      throw new CommandError(`The file ${quote(out)} has to end in ".csv" or ".xlsx".`);
    const { strategy } = await timed(
      'Checking the content',
      () => readCheckedStrategy(content, id, { instead: 'nothing was exported' }),
      // Standard output may be the table itself.
      { print: console.error },
    );
    const isWorkbook = out?.toLowerCase().endsWith('.xlsx') === true;
    const file = isWorkbook ? await actionsWorkbook(strategy) : actionsCsvFile(strategy);
    if (out === undefined) await writeStandardOutput(String(file));
    else await writeFile(out, file);
    const target = out === undefined ? 'to standard output' : `to ${out}`;
    const table = out === undefined ? 'actions.csv' : out.includes(' ') ? quote(out) : out;
    console.error(`Wrote ${countOf(strategy.actions.length, 'action')} ${target}.`);
    console.error(`Edit the table, then: npm run import-actions -- ${id} ${table}`);
  },
);
