/** `npm run readability`: how easy each content file is to read, the hardest first, with the phrases to change. */
import { readContent } from '../src/core/content/read-content.ts';
import { didYouMean, quote } from '../src/core/text/wording.ts';
import { runCommand } from './lib/command.ts';
import { CommandError } from './lib/command-error.ts';
import { projectFolder } from './lib/project-folder.ts';
import { writeStandardOutput } from './lib/standard-output.ts';
import { contentOption, formatOption } from './lib/shared-options.ts';
import { formatReadings, hardestFirst } from './readability/report.ts';
import { readPage } from './readability/page-reading.ts';
import { formalNames } from './readability/prose.ts';
import { namesPattern } from './readability/text-statistics.ts';

await runCommand(
  {
    name: 'readability',
    about:
      'Lists how easy each content file is to read, hardest first, with phrases to change. It is advice: nothing fails.',
    parameters: {
      names: '[STRATEGY]',
      min: 0,
      max: 1,
      advice: 'Name one strategy, or none for all: npm run readability -- leeds',
    },
    options: {
      ...contentOption,
      pages: { value: 'NUMBER', default: '10', help: 'shows this many pages in full.' },
      ...formatOption,
    },
  },
  async ({ options, parameters: [strategy], content }) => {
    const pages = Number(options.pages);
    if (!Number.isInteger(pages) || pages < 0)
      throw new CommandError(`The number of pages is ${quote(options.pages)}. Write a whole number, such as 10.`);
    const { files, shownPath } = await readContent(content, projectFolder);
    const strategies = [...new Set(files.flatMap((file) => file.strategy ?? []))];
    if (strategy !== undefined && !strategies.includes(strategy))
      throw new CommandError(
        `There is no strategy ${quote(strategy)}. ${didYouMean(strategy, strategies) ?? ''}`.trim(),
      );
    // An edition is a record, which nobody rewrites.
    const wanted = files.filter(
      ({ kind, ...file }) => kind !== 'edition' && (strategy ?? file.strategy) === file.strategy,
    );
    const names = namesPattern(formalNames(files));
    const readings = hardestFirst(wanted.flatMap((file) => readPage(file, shownPath(file.path), names) ?? []));
    const text = options.format === 'json' ? JSON.stringify(readings, undefined, 2) : formatReadings(readings, pages);
    await writeStandardOutput(`${text}\n`);
  },
);
