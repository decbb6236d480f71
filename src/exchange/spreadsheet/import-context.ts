import type { ContentFile } from '../../core/content/content-file.ts';
import type { Content } from '../../core/content/read-content.ts';
import type { ActionFile } from '../../core/content/schema/plan.ts';
import { groupEntries } from '../../core/model/entries.ts';
import type { Action, Strategy } from '../../core/model/types.ts';
import type { CellContext } from '../actions/column.ts';
import { hasCurlyQuotes } from '../cells/normalise.ts';

/** An action of the plan before the import. */
export interface CurrentAction {
  action: Action;
  /** Its fields in the file. */
  written: WrittenAction;
  /** The table whose file holds it. */
  table: CurrentTable;
  /** Whether an edition holds it, so that its page stays when it is removed. */
  isPublished: boolean;
}

/** A file of actions before the import. */
export interface CurrentTable {
  file: ContentFile;
  written: WrittenTable;
  /** The priority or objective that its actions are under. */
  under: string;
  title: string;
  /** The rows of its actions, and of those that were withdrawn. */
  rows: number[];
}

/** A file of actions as it is written, without what the schema fills in. */
export interface WrittenTable extends Record<string, unknown> {
  rows: number;
  withdrawnRows?: number[];
  actions: WrittenAction[];
}

export type WrittenAction = Partial<ActionFile> & Pick<ActionFile, 'id' | 'row'>;

/** What an import needs to know of a strategy. */
export interface ImportContext extends CellContext {
  strategy: Strategy;
  actions: ReadonlyMap<string, CurrentAction>;
  tables: CurrentTable[];
  /** `strategy.yml`, which counts the actions. */
  settings: ContentFile | undefined;
  /** Every id that an action has or had. */
  usedIds: ReadonlySet<string>;
  /** Whether the plan is written with curly quotation marks. */
  isCurly: boolean;
  /** The path of a content file as messages show it. */
  shownPath(path: string): string;
}

export function importContext(content: Content, strategy: Strategy): ImportContext {
  const entries = groupEntries(content.entries);
  const fileAt = (path: string) => content.files.find((file) => file.path === path);
  const published = new Set(strategy.editions.flatMap((edition) => edition.actions.map(({ id }) => id)));
  const tables = entries.ofKind('actionTable', strategy.id).flatMap(({ path, data }): CurrentTable[] => {
    const file = fileAt(path);
    if (file === undefined) return [];
    const rows = [...data.actions.map(({ row }) => row), ...data.withdrawnRows];
    return [{ file, written: file.value as WrittenTable, under: data.under, title: data.table, rows }];
  });
  const actionsById = new Map(strategy.actions.map((action) => [action.id, action]));
  const actions = tables.flatMap((table) =>
    table.written.actions.flatMap((written) => {
      const action = actionsById.get(written.id);
      return action === undefined ? [] : { action, written, table, isPublished: published.has(action.id) };
    }),
  );
  return {
    strategy,
    actions: new Map(actions.map((current) => [current.action.id, current])),
    tables,
    partners: entries.ofKind('partners', strategy.id).flatMap(({ data }) => data.partners),
    partnersFile: content.shownPath(`strategies/${strategy.id}/partners.yml`),
    themes: strategy.themes,
    settings: fileAt(`strategies/${strategy.id}/strategy.yml`),
    usedIds: new Set([...actionsById.keys(), ...published]),
    planYears: strategy.planYears,
    reportWords: strategy.reportWords,
    timescales: new Set(strategy.actions.flatMap(({ timescale }) => timescale?.asPublished ?? [])),
    isCurly: strategy.actions.some(({ text }) => hasCurlyQuotes(text)),
    shownPath: content.shownPath,
  };
}
