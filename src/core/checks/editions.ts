import { lastPublished, wordsOf, type PublishedAction } from '../model/editions.ts';
import { wordOverlap } from '../model/word-similarity.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import type { ActionFile } from '../content/schema/plan.ts';
import type { CheckContext } from './context.ts';
import { readEntries } from './entries.ts';

/**
 * The least share of words that an action has in common with the last published one of its id. Whoever moved it, or
 * brought it back after it was withdrawn, has to be plainer still.
 */
const leastInCommon = { stayed: 0.2, moved: 0.35, returned: 0.5 } as const;

/** Reports editions in files of another date, and actions that took over the id of another action. */
export function checkEditions(context: CheckContext): Problem[] {
  return [...fileNames(context), ...context.strategies.flatMap((strategy) => reusedIds(context, strategy))];
}

function fileNames(context: CheckContext): Problem[] {
  return context.ofKind('edition').flatMap(({ path, id, data: { date } }) => {
    if (date === undefined || id === date) return [];
    const message = `The edition of ${quote(date)} stands in a file that is named ${quote(`${id ?? ''}.json`)}.`;
    const fix = `Name the file ${quote(`${date}.json`)}, or correct the date.`;
    return [{ rule: 'file-name', ...context.locate(path, ['date']), message, fix }];
  });
}

function reusedIds(context: CheckContext, strategy: string): Problem[] {
  const editions = context.entries.flatMap((entry) =>
    entry.kind === 'edition' && entry.strategy === strategy ? [entry.data] : [],
  );
  if (!context.isComplete('edition', strategy)) return [];
  const published = lastPublished(editions);
  const newest = editions.reduce((latest, { date }) => (date > latest ? date : latest), '');
  const seen = new Set<string>();
  return context.ofKind('actionTable', strategy).flatMap(({ path, data }) =>
    readEntries(data.actions).flatMap(({ index, entry: { id, text, details } }) => {
      if (id === undefined || text === undefined || data.under === undefined) return [];
      const action = { id, text, details: readEntries(details).map(({ entry }) => entry) };
      // An id that stands twice is reported as such.
      const earlier = seen.has(action.id) ? undefined : published.get(action.id);
      seen.add(action.id);
      if (earlier === undefined || meansTheSame(action, data.under, earlier, newest)) return [];
      const message = `The action ${quote(action.id)} says something else than the one that the edition of ${earlier.edition} published under this id: ${quote(earlier.action.text)}`;
      const fix = `An id is never used again, because people have quoted it. Give this action a new id. If it is the same action in new words, run "npm run snapshot -- ${strategy} --date <date> --force".`;
      return [{ rule: 'reused-id', ...context.locate(path, ['actions', index, 'id']), message, fix }];
    }),
  );
}

function meansTheSame(
  action: Pick<ActionFile, 'text' | 'details'>,
  under: string,
  earlier: PublishedAction,
  newest: string,
): boolean {
  const fate = earlier.edition < newest ? 'returned' : earlier.action.under === under ? 'stayed' : 'moved';
  return wordOverlap(wordsOf(action), wordsOf(earlier.action)) >= leastInCommon[fate];
}
