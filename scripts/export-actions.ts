/**
 * `npm run export-actions -- STRATEGY > actions.csv`: the actions of a strategy as a table to be edited in a spreadsheet.
 * `--out FILE.csv` or `--out FILE.xlsx` writes a file, `--content FOLDER` reads another folder.
 */
import { writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { actionsCsvFile } from '../src/exchange/actions/files.ts';
import { actionsWorkbook } from '../src/exchange/actions/workbook.ts';
import { count, quote } from '../src/core/text/wording.ts';
import { readCheckedStrategy, StrategyError } from './lib/checked-strategy.ts';
import { command } from './lib/command.ts';
import { projectFolder } from './lib/project-folder.ts';
import { writeStandardOutput } from './lib/standard-output.ts';
import { timed } from './lib/timed.ts';

class ExportError extends Error {}

await command([ExportError, StrategyError], async () => {
  const { id, content, out } = readOptions();
  // Standard output may be the table itself.
  const { strategy } = await timed(
    'Checking the content',
    () => readCheckedStrategy(content, id, { instead: 'nothing was exported' }),
    { say: console.error },
  );
  const file =
    out?.toLowerCase().endsWith('.xlsx') === true ? await actionsWorkbook(strategy) : actionsCsvFile(strategy);
  if (out === undefined) await writeStandardOutput(String(file));
  else await writeFile(out, file);
  const where = out === undefined ? 'to standard output' : `to ${out}`;
  console.error(`Wrote ${count(strategy.actions.length, 'action')} ${where}.`);
  console.error(
    `Edit the table, then: npm run import-actions -- ${id} ${out === undefined ? 'actions.csv' : basename(out)}`,
  );
});

function readOptions(): { id: string; content: string; out: string | undefined } {
  const { values, positionals } = parseArgs({
    options: { content: { type: 'string' }, out: { type: 'string' } },
    allowPositionals: true,
  });
  const [id, ...others] = positionals;
  if (id === undefined || others.length > 0)
    throw new ExportError('Name one strategy by its folder: npm run export-actions -- leeds > actions.csv');
  if (values.out !== undefined && !/\.(?:csv|xlsx)$/i.test(values.out))
    throw new ExportError(`The file ${quote(values.out)} has to end in ".csv" or ".xlsx".`);
  return { id, content: resolve(values.content ?? join(projectFolder, 'content')), out: values.out };
}
