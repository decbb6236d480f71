/** `npm run snapshot -- STRATEGY`: keeps the actions of a strategy, as they are now, as the edition of a date. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editionOf } from '../src/core/model/editions.ts';
import type { Strategy } from '../src/core/model/types.ts';
import { shownPath } from '../src/core/content/shown-path.ts';
import { quote } from '../src/core/text/wording.ts';
import { countOf } from '../src/core/text/words.ts';
import { isoDate } from '../src/core/content/schema/values.ts';
import { londonDate } from '../src/core/model/clock.ts';
import { readCheckedStrategy } from './lib/checked-strategy.ts';
import { runCommand } from './lib/command.ts';
import { CommandError } from './lib/command-error.ts';
import { projectFolder } from './lib/project-folder.ts';
import { contentOption } from './lib/shared-options.ts';
import { writeFiles } from './lib/write-files.ts';

await runCommand(
  {
    name: 'snapshot',
    about: 'Saves the actions of a strategy as an edition. Later builds show what has changed since.',
    parameters: {
      names: 'STRATEGY',
      min: 1,
      max: 1,
      advice: 'Name one strategy by its folder: npm run snapshot -- leeds',
    },
    options: {
      ...contentOption,
      date: { value: 'YYYY-MM-DD', help: 'uses a different date from the "as at" date of the content.' },
      force: { help: 'replaces an edition, and allows an action to have a new id or the id of another one.' },
    },
  },
  async ({ options: { date, force }, parameters: [id = ''], content }) => {
    assertDate(date);
    const { strategy } = await readCheckedStrategy(content, id, {
      instead: 'no edition was made',
      allowed: force ? ['reused-id', 'changed-id'] : [],
    });
    const edition = editionOf(strategy, date ?? strategy.asAt);
    if (date === undefined && !strategy.isFixedEdition)
      console.log(
        `The edition is dated today, ${edition.date}, because strategy.yml has no "asAt". Choose another day with --date.`,
      );
    const path = `strategies/${strategy.id}/editions/${edition.date}.json`;
    const file = join(content, path);
    const shown = shownPath(projectFolder, file);
    const text = `${JSON.stringify(edition, null, 2)}\n`;
    const actions = countOf(edition.actions.length, 'action');
    const present = await readIfPresent(file);
    if (present === text) {
      console.log(`${shown} already has these ${actions}. Nothing was written.`);
      return;
    }
    if (!force) refuseToChangeRecord(strategy, edition.date, present === undefined ? undefined : shown);
    await writeFiles(content, new Map([[path, { before: present, after: text }]]));
    console.log(`${present === undefined ? 'Wrote' : 'Replaced'} ${shown} with ${actions}.`);
  },
);

/** An edition is a record: it does not change, and none is added before another. */
function refuseToChangeRecord({ editions }: Strategy, date: string, present: string | undefined): void {
  if (present !== undefined)
    throw new CommandError(
      `${present} has different actions, and an edition is a record of what was published. Choose another --date, or add --force to replace it.`,
    );
  const [newest] = editions;
  if (newest !== undefined && newest.date > date)
    throw new CommandError(
      `The newest edition is dated ${newest.date}, so an edition dated ${date} may not contain what was published then. Choose another --date, or add --force.`,
    );
}

function assertDate(date: string | undefined): void {
  if (date !== undefined && !isoDate.safeParse(date).success)
    throw new CommandError(`The date ${quote(date)} is not valid. Write it as YYYY-MM-DD.`);
  if (date !== undefined && date > londonDate(new Date()))
    throw new CommandError(`The date ${quote(date)} is in the future. Choose the day on which this was published.`);
}

async function readIfPresent(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
