/**
 * `npm run readability`: how easy each content file is to read, the hardest first, with the phrases to change. A name after
 * it (`-- leeds`) keeps to one strategy. `--pages NUMBER` says how many are shown in full, `--format json` prints all for
 * programs, `--content FOLDER` chooses another folder. Nothing fails: it is advice.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../src/core/content/read-content.ts';
import { didYouMean, quote } from '../src/core/text/wording.ts';
import { command } from './lib/command.ts';
import { projectFolder } from './lib/project-folder.ts';
import { formatReadings, hardestFirst } from './readability/report.ts';
import { readPage } from './readability/page-reading.ts';
import { formalNames } from './readability/prose.ts';
import { namesPattern } from './readability/text-statistics.ts';

class ReadabilityError extends Error {}

await command([ReadabilityError], async () => {
  const { strategy, content, format, pages } = readOptions();
  const { files, shownPath } = await readContent(content, projectFolder);
  const strategies = [...new Set(files.flatMap((file) => file.strategy ?? []))];
  if (strategy !== undefined && !strategies.includes(strategy))
    throw new ReadabilityError(
      `There is no strategy ${quote(strategy)}. ${didYouMean(strategy, strategies) ?? ''}`.trim(),
    );
  // An edition is a record, which nobody rewrites.
  const wanted = files.filter(
    ({ kind, ...file }) => kind !== 'edition' && (strategy ?? file.strategy) === file.strategy,
  );
  const names = namesPattern(formalNames(files));
  const readings = hardestFirst(wanted.flatMap((file) => readPage(file, shownPath(file.path), names) ?? []));
  console.log(format === 'json' ? JSON.stringify(readings, undefined, 2) : formatReadings(readings, pages));
});

function readOptions(): { strategy: string | undefined; content: string; format: string; pages: number } {
  const { values, positionals } = parseArgs({
    options: {
      content: { type: 'string' },
      format: { type: 'string', default: 'text' },
      pages: { type: 'string', default: '10' },
    },
    allowPositionals: true,
  });
  const pages = Number(values.pages);
  if (!Number.isInteger(pages) || pages < 0)
    throw new ReadabilityError(`The number of pages is ${quote(values.pages)}. Write a whole number, such as 10.`);
  if (!['text', 'json'].includes(values.format))
    throw new ReadabilityError(`The format ${quote(values.format)} is unknown. It can be "text" or "json".`);
  if (positionals.length > 1)
    throw new ReadabilityError('Name one strategy, or none for all: npm run readability -- leeds');
  return {
    strategy: positionals[0],
    content: resolve(values.content ?? join(projectFolder, 'content')),
    format: values.format,
    pages,
  };
}
