import { actionRecord, type ActionRecord } from '../actions/record.ts';
import { actionCells, type ActionColumnName } from '../actions/csv.ts';
import type { ContentFile } from '../../core/content/content-file.ts';
import type { Content } from '../../core/content/read-content.ts';
import { groupEntries } from '../../core/model/entries.ts';
import type { Strategy } from '../../core/model/types.ts';
import type { PartnerFile } from '../../core/content/schema/plan.ts';
import { hasCurlyMarks } from './normalise-cell.ts';

/** An action as it stands in the content, and as an export shows it. */
export interface PresentAction {
  record: ActionRecord;
  cells: Record<ActionColumnName, string>;
  /** The table whose file holds it. */
  table: PresentTable;
  /** Whether an edition holds it, so that its page stays when it is removed. */
  isPublished: boolean;
}

/** A file of actions. */
export interface PresentTable {
  file: ContentFile;
  /** The priority or objective that its actions are under. */
  under: string;
  title: string;
  ids: string[];
  rows: number[];
}

/** What an import needs to know of a strategy. */
export interface ImportContext {
  strategy: Strategy;
  actions: ReadonlyMap<string, PresentAction>;
  tables: PresentTable[];
  partners: PartnerFile[];
  /** `strategy.yml`, which counts the actions. */
  settings: ContentFile | undefined;
  /** Every id that an action has or had. */
  usedIds: ReadonlySet<string>;
  /** Every timescale in use. */
  timescales: ReadonlySet<string>;
  /** Whether the plan is written with curly quotation marks. */
  isCurly: boolean;
  /** The path of a content file as messages show it. */
  shownPath(path: string): string;
}

export function importContext(content: Content, strategy: Strategy): ImportContext {
  const entries = groupEntries(content.entries);
  const fileAt = (path: string) => content.files.find((file) => file.path === path);
  const records = new Map(strategy.actions.map((action) => [action.id, actionRecord(strategy, action)]));
  const published = new Set(strategy.editions.flatMap((edition) => edition.actions.map(({ id }) => id)));
  const actions = new Map<string, PresentAction>();
  const tables: PresentTable[] = [];
  for (const { path, data } of entries.ofKind('actionTable', strategy.id)) {
    const file = fileAt(path);
    if (file === undefined) continue;
    const rows = [...data.actions.map(({ row }) => row), ...data.withdrawnRows];
    const table = { file, under: data.under, title: data.table, ids: data.actions.map(({ id }) => id), rows };
    tables.push(table);
    for (const id of table.ids) {
      const record = records.get(id);
      if (record !== undefined)
        actions.set(id, { record, cells: actionCells(record), table, isPublished: published.has(id) });
    }
  }
  return {
    strategy,
    actions,
    tables,
    partners: entries.ofKind('partners', strategy.id).flatMap(({ data }) => data.partners),
    settings: fileAt(`strategies/${strategy.id}/strategy.yml`),
    usedIds: new Set([...records.keys(), ...published]),
    timescales: new Set([...records.values()].flatMap(({ timescale }) => timescale?.asPublished ?? [])),
    isCurly: [...records.values()].some(({ text }) => hasCurlyMarks(text)),
    shownPath: content.shownPath,
  };
}
