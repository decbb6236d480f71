/**
 * `npm run check`: reports everything that is wrong in the content, each with its file, line and fix.
 * `-- --content FOLDER` checks another folder, `-- --format json` or `-- --format github` prints for programs.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../src/core/checks/run-checks.ts';
import { readSiteAddress } from '../src/core/routes/site-address.ts';
import { formatProblems, formats, type Format } from '../src/core/report/formats.ts';
import { summary } from '../src/core/report/summary.ts';
import { quoteList } from '../src/core/text/wording.ts';
import { command } from './lib/command.ts';
import { projectFolder } from './lib/project-folder.ts';

class UnknownOptionError extends Error {}

await command([UnknownOptionError], async () => {
  const { content, format } = readOptions();
  readSiteAddress(process.env);
  const { entries, problems, examples } = await checkContent(content, projectFolder);
  if (problems.length > 0) process.exitCode = 1;
  if (problems.length > 0 || format === 'json') console.log(formatProblems(problems, format));
  else console.log(summary(entries, examples));
});

function readOptions(): { content: string; format: Format } {
  const { content, format } = parseOptions();
  const known = formats.find((name) => name === format);
  if (known === undefined)
    throw new UnknownOptionError(`The format "${format}" is unknown. It can be ${quoteList(formats)}.`);
  return { content: resolve(content ?? join(projectFolder, 'content')), format: known };
}

function parseOptions(): { content?: string | undefined; format: string } {
  const usual = process.env['GITHUB_ACTIONS'] === undefined ? 'text' : 'github';
  try {
    return parseArgs({ options: { content: { type: 'string' }, format: { type: 'string', default: usual } } }).values;
  } catch (error) {
    throw new UnknownOptionError(error instanceof Error ? error.message : String(error));
  }
}
