import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inject } from 'vitest';
import { buildChangedSite, type ContentChanges } from './fixture-site.ts';

/** The built site, or why there is none. */
type Outcome = { folder: string } | { failure: string };

const changes: ContentChanges = {
  'strategies/leeds/strategy.yml': (text) => text.replace(/^status:/m, 'asAt: 2024-02-13\nstatus:'),
  'strategies/leeds/consultation.mdx': (text) =>
    text.replace(/^concluded:\n(?: {2}.*\n)+/m, 'opens: "2023-12"\ncloses: "2024-03"\n'),
};

/**
 * The site's own content on a day on which comments on the draft for Leeds are taken. The first file of a run that asks for it
 * builds it, and the others wait.
 *
 * @returns the folder of the site.
 */
export async function openConsultationSite(): Promise<string> {
  const parent = join(inject('runFolder'), 'open-consultation');
  const file = join(parent, 'outcome.json');
  const isFirst = mkdirSync(parent, { recursive: true }) !== undefined;
  if (isFirst) {
    writeFileSync(`${file}~`, JSON.stringify(build(parent)));
    renameSync(`${file}~`, file);
  }
  while (!existsSync(file)) await wait(100);
  const outcome = JSON.parse(readFileSync(file, 'utf8')) as Outcome;
  if ('failure' in outcome) throw new Error(outcome.failure);
  return outcome.folder;
}

function build(parent: string): Outcome {
  try {
    return { folder: buildChangedSite(changes, { content: 'content', parent }).folder };
  } catch (error) {
    return { failure: String(error) };
  }
}
