/**
 * `npm run snapshot -- STRATEGY`: keeps the actions of a strategy, as they are now, as the edition of a date. Later builds
 * show what has changed since. `--date YYYY-MM-DD` chooses another date than the one that the content states things for,
 * `--content FOLDER` another folder. `--force` replaces an edition, and lets an action take over the id of another one.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { editionOf } from '../src/core/model/editions.ts';
import type { Strategy } from '../src/core/model/types.ts';
import { count, quote } from '../src/core/text/wording.ts';
import { isoDate } from '../src/core/content/schema/values.ts';
import { readCheckedStrategy, StrategyError } from './lib/checked-strategy.ts';
import { command } from './lib/command.ts';
import { projectFolder } from './lib/project-folder.ts';

class SnapshotError extends Error {}

interface Options {
  strategy: string;
  date: string | undefined;
  content: string;
  force: boolean;
}

await command([SnapshotError, StrategyError], async () => {
  const options = readOptions();
  const { strategy } = await readCheckedStrategy(options.content, options.strategy, {
    instead: 'no edition was made',
    allowed: options.force ? ['reused-id'] : [],
  });
  const edition = editionOf(strategy, options.date ?? strategy.asAt);
  const file = join(options.content, 'strategies', strategy.id, 'editions', `${edition.date}.json`);
  const shown = relative(projectFolder, file).replaceAll('\\', '/');
  const text = `${JSON.stringify(edition, null, 2)}\n`;
  const present = await readIfPresent(file);
  if (present === text) {
    console.log(`${shown} holds these ${count(edition.actions.length, 'action')} already. Nothing was written.`);
    return;
  }
  if (!options.force) refuse(strategy, edition.date, present === undefined ? undefined : shown);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  console.log(
    `${present === undefined ? 'Wrote' : 'Replaced'} ${shown} with ${count(edition.actions.length, 'action')}.`,
  );
});

/** An edition is a record: it does not change, and none is slipped in before another. */
function refuse({ editions }: Strategy, date: string, present: string | undefined): void {
  if (present !== undefined)
    throw new SnapshotError(
      `${present} holds other actions, and an edition is a record of what was published. Choose another --date, or add --force to replace it.`,
    );
  const [newest] = editions;
  if (newest !== undefined && newest.date > date)
    throw new SnapshotError(
      `The newest edition is of ${newest.date}, so an edition of ${date} would not hold what was published then. Choose another --date, or add --force.`,
    );
}

function readOptions(): Options {
  const { values, positionals } = parseArgs({
    options: { date: { type: 'string' }, content: { type: 'string' }, force: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [strategy, ...others] = positionals;
  if (strategy === undefined || others.length > 0)
    throw new SnapshotError('Name one strategy by its folder: npm run snapshot -- leeds');
  if (values.date !== undefined && !isoDate.safeParse(values.date).success)
    throw new SnapshotError(
      `The date ${quote(values.date)} is not written YYYY-MM-DD, or does not exist in the calendar.`,
    );
  return {
    strategy,
    date: values.date,
    content: resolve(values.content ?? join(projectFolder, 'content')),
    force: values.force,
  };
}

async function readIfPresent(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
