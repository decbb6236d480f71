import { lastPublished, wordsOf, type PublishedAction } from '../model/editions.ts';
import { matchActionsAcrossEditions, type MatchedAction } from '../model/match-editions.ts';
import { wordOverlap } from '../model/word-similarity.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import type { ActionFile } from '../content/schema/plan.ts';
import type { CheckContext } from './context.ts';
import { id as idSchema } from '../content/schema/values.ts';
import type { EditionFile } from '../content/schema/edition.ts';
import { readEntries } from './entries.ts';
import { idsOf } from './known-ids.ts';

/**
 * The least share of words that an action has in common with the last published one of its id. Whoever moved it, or
 * brought it back after it was withdrawn, has to be plainer still.
 */
const leastInCommon = { stayed: 0.2, moved: 0.35, returned: 0.5 } as const;

/** Reports editions in files of another date, and published ids that went to another action or were changed. */
export function checkEditions(context: CheckContext): Problem[] {
  return [
    ...fileNames(context),
    ...context.strategies.flatMap((strategy) => [...reusedIds(context, strategy), ...changedIds(context, strategy)]),
  ];
}

function fileNames(context: CheckContext): Problem[] {
  return context.ofKind('edition').flatMap(({ path, id, data: { date } }) => {
    // A name that cannot be one is reported as that.
    if (date === undefined || id === date || !idSchema.safeParse(id).success) return [];
    const message = `The edition of ${quote(date)} is in a file named ${quote(`${id ?? ''}.json`)}.`;
    const fix = `Name the file ${quote(`${date}.json`)}, or correct the date.`;
    return [{ rule: 'file-name', ...context.locate(path, ['date']), message, fix }];
  });
}

function reusedIds(context: CheckContext, strategy: string): Problem[] {
  const editions = editionsOf(context, strategy);
  if (editions === undefined) return [];
  const published = lastPublished(editions);
  const newest = editions.reduce((latest, { date }) => (date > latest ? date : latest), '');
  const seen = new Set<string>();
  return context.ofKind('actionTable', strategy).flatMap(({ path, data }) =>
    readEntries(data.actions).flatMap(({ index, entry: { id, text, details } }) => {
      if (id === undefined || text === undefined || data.under === undefined) return [];
      const action = { id, text, details: readEntries(details).map(({ entry }) => entry) };
      // An id that is given twice is reported as such.
      const earlier = seen.has(action.id) ? undefined : published.get(action.id);
      seen.add(action.id);
      if (earlier === undefined || meansTheSame(action, data.under, earlier, newest)) return [];
      const message = `The action ${quote(action.id)} differs from the one that the edition of ${earlier.edition} published under this id: ${quote(earlier.action.text)}`;
      const fix = `Never use an id again, because people may have quoted it. Give this action a new id. If it is the same action in new words, run "npm run snapshot -- ${strategy} --date <date> --force".`;
      return [{ rule: 'reused-id', ...context.locate(path, ['actions', index, 'id']), message, fix }];
    }),
  );
}

/** An action that is new by its id, with all or most of the words of a published one whose id is gone. */
function changedIds(context: CheckContext, strategy: string): Problem[] {
  const editions = editionsOf(context, strategy);
  if (editions === undefined || !context.isComplete('actionTable', strategy)) return [];
  // An id that an edition has twice is reported as that, and one of the two is gone only by mistake.
  if (editions.some(({ actions }) => new Set(actions.map(({ id }) => id)).size < actions.length)) return [];
  const published = lastPublished(editions);
  const tables = context.ofKind('actionTable', strategy);
  const ids = tables.flatMap(({ data }) => idsOf(data.actions));
  if (ids.includes(undefined)) return [];
  const gone = [...published.values()].filter(({ action }) => !ids.includes(action.id));
  const added = tables.flatMap(({ path, data }) =>
    readEntries(data.actions).flatMap(({ index, entry: { id, text, details } }) => {
      if (id === undefined || text === undefined || published.has(id)) return [];
      return [{ path, index, ...squeezed({ id, text, details: readEntries(details).map(({ entry }) => entry) }) }];
    }),
  );
  const before = gone.map(({ action }) => squeezed(action));
  return [...matchActionsAcrossEditions(before, added).successor].flatMap(([goneId, id]): Problem[] => {
    const [earlier, action] = [published.get(goneId), added.find((each) => each.id === id)];
    if (earlier === undefined || action === undefined) return [];
    const share = before.some(({ id: each, text }) => each === goneId && text === action.text) ? 'the' : 'most of the';
    const message = `The action ${quote(id)} has ${share} words that the edition of ${earlier.edition} published as ${quote(goneId)}, and that id is gone.`;
    const fix = `Give it the id ${quote(goneId)} again, because people may have quoted it. If it needs a new one, run "npm run snapshot -- ${strategy} --date <date> --force".`;
    return [{ rule: 'changed-id', ...context.locate(action.path, ['actions', action.index, 'id']), message, fix }];
  });
}

/** The editions of a strategy, or `undefined` if one of them cannot be read. */
function editionsOf(context: CheckContext, strategy: string): EditionFile[] | undefined {
  if (!context.isComplete('edition', strategy)) return undefined;
  return context.entries.flatMap((entry) =>
    entry.kind === 'edition' && entry.strategy === strategy ? [entry.data] : [],
  );
}

/** An action with all its words as one text, in which neither spaces nor capital letters differ. */
function squeezed(action: MatchedAction): MatchedAction {
  return { id: action.id, text: wordsOf(action).replaceAll(/\s+/g, ' ').toLowerCase(), details: [] };
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
