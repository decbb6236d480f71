/** `npm run due`: what needs attention, each with the file and line where to act. */
import { isoDate } from '../src/core/content/schema/values.ts';
import { attentionOf } from '../src/core/model/attention.ts';
import { buildInstant, londonDate } from '../src/core/model/clock.ts';
import { quote } from '../src/core/text/wording.ts';
import { countOf } from '../src/core/text/words.ts';
import { dueFormats, formatDue, locateAttention } from './due/format-due.ts';
import { readCheckedContent, strategyWithId } from './lib/checked-strategy.ts';
import { runCommand } from './lib/command.ts';
import { CommandError } from './lib/command-error.ts';
import { replaceFile } from './lib/replace-file.ts';
import { contentOption } from './lib/shared-options.ts';
import { writeStandardOutput } from './lib/standard-output.ts';

const longestTime = 3660;

await runCommand(
  {
    name: 'due',
    about:
      'Lists what needs attention: overdue actions, old reports, new figures, help services, consultations, editions. ' +
      'The exit code is 0 if nothing does, 1 if something does, and 2 if the command or the content is wrong.',
    failure: 2,
    parameters: {
      names: '[STRATEGY]',
      min: 0,
      max: 1,
      advice: 'Name one strategy, or none for all: npm run due -- leeds',
    },
    options: {
      ...contentOption,
      format: {
        value: 'FORMAT',
        default: 'text',
        choices: dueFormats,
        help: 'prints for people ("text"), for programs ("json") or for calendars ("ics").',
      },
      out: { value: 'FILE', help: 'writes to this file instead of standard output.' },
      'as-at': { value: 'YYYY-MM-DD', help: 'lists what needs attention on a day other than today.' },
      within: { value: 'DAYS', default: '30', help: 'looks this many days ahead.' },
    },
  },
  async ({ options, parameters: [id], content: folder }) => {
    const day = options['as-at'] ?? londonDate(buildInstant(process.env));
    if (!isoDate.safeParse(day).success)
      throw new CommandError(`The date ${quote(day)} is not valid. Write it as YYYY-MM-DD.`);
    const within = Number(options.within);
    if (!/^\d+$/.test(options.within) || within > longestTime)
      throw new CommandError(
        `The number of days is ${quote(options.within)}. Write a whole number up to ${longestTime}, such as 30.`,
      );
    const { content, strategies } = await readCheckedContent(folder, { instead: 'nothing was listed' });
    const chosen = id === undefined ? strategies : [strategyWithId(strategies, id)];
    const found = locateAttention(content, attentionOf(chosen, { day, within }));
    const text = formatDue(found, options.format, day);
    if (options.out === undefined) await writeStandardOutput(text);
    else {
      await replaceFile(options.out, text);
      console.error(`Wrote ${countOf(found.length, { one: 'entry', many: 'entries' })} to ${options.out}.`);
    }
    if (found.length > 0) process.exitCode = 1;
  },
);
