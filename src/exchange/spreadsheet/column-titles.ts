import { actionColumnNames, type ActionColumnName } from '../actions/csv.ts';
import { closest } from '../../core/text/wording.ts';
import type { StrategyFile } from '../../core/content/schema/strategy.ts';

/** Titles that people give the columns, besides the published ones and the strategy's own words. */
const otherTitles: Partial<Record<ActionColumnName, readonly string[]>> = {
  id: ['reference', 'ref', 'action id', 'action reference', 'action ref', 'ref no', 'action number'],
  priority: ['priority id', 'priority reference'],
  objective: ['objective id', 'objective reference'],
  text: ['action', 'key action', 'description', 'action text', 'what', 'what we will do', 'wording'],
  details: ['detail', 'points', 'sub-actions'],
  timescale: ['timescales', 'timescale as published', 'by when', 'when', 'deadline', 'due', 'due date', 'target date'],
  leads: [
    'lead',
    'owner',
    'owners',
    'partner',
    'partners',
    'lead partner',
    'lead partners',
    'lead organisation',
    'who',
  ],
  lead_names: ['lead name', 'names of leads', 'owner name', 'owner names', 'owners names'],
  owners_as_published: ['owner as published', 'published owners', 'owners as printed'],
  status: ['rag', 'state'],
  progress: ['update', 'updates', 'progress update', 'progress to date'],
  milestones: ['milestone'],
  source_row: ['row', 'row in paper'],
  url: ['link', 'address', 'page'],
};

/** The titles that a column may have, folded, each with the column that it stands for. */
export function knownTitles({ priority, objective, action }: StrategyFile['terms']): Map<string, ActionColumnName> {
  const titles = new Map<string, ActionColumnName>();
  const add = (column: ActionColumnName, ...names: readonly string[]) => {
    for (const name of names) if (!titles.has(foldTitle(name))) titles.set(foldTitle(name), column);
  };
  for (const column of actionColumnNames) add(column, column);
  for (const [term, column] of [
    [priority, 'priority'],
    [objective, 'objective'],
    [action, 'text'],
  ] as const) {
    add(column, term.one);
    if (column !== 'text') add(`${column}_title`, `${term.one} title`);
  }
  add('id', `${action.one} id`, `${action.one} reference`);
  for (const column of actionColumnNames) add(column, ...(otherTitles[column] ?? []));
  return titles;
}

/** A title without what does not matter: capitals, spaces and signs. */
export function foldTitle(title: string): string {
  return title.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The known title that one with a slip in it most likely stands for. */
export function nearestTitle(title: string, titles: ReadonlyMap<string, ActionColumnName>): string | undefined {
  const folded = foldTitle(title);
  return folded.length < 5
    ? undefined
    : closest(
        folded,
        [...titles.keys()].filter((known) => known.length > 4 && Math.abs(known.length - folded.length) < 3),
      );
}
