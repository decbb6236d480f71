import { paths } from '../../core/routes/paths.ts';
import { wordsForNone, type WordsForNone } from '../../core/model/stated-none.ts';
import { changesSinceEdition } from '../../core/model/edition-changes.ts';
import type { Outlook } from '../../core/content/schema/plan.ts';
import type { Action, ActionTable, Body, Strategy } from '../../core/model/types.ts';
import { capitalise } from '../../core/text/words.ts';
import type { Link } from '../../ui/frame/frame.ts';
import { partnerLink } from '../../ui/part-links.ts';
import { extraViews, type ExtraView } from './extra.ts';
import { statusLabel } from '../progress/progress.ts';
import { urgentSchedule } from '../progress/schedule.ts';

/** One row of a table of actions. */
export interface ActionRow {
  id: string;
  /** The anchor of the row. */
  anchor: string;
  href: string;
  /** The number that the plan prints, if it is not the id. */
  number: string | undefined;
  title: string | undefined;
  /** `undefined` in lists that name actions by their titles alone. */
  text: string | undefined;
  details: string[];
  /** What it says in the plan's own columns, in tables that print it in full. */
  extra: ExtraView[];
  owners: Link[];
  supports: Link[];
  timescale: string | undefined;
  /** What is said in place of an owner or a date that the document does not print. */
  none: WordsForNone;
  /** `Overdue`. Absent if nothing is soon to be done, as the timescale says enough. */
  schedule: string | undefined;
  /** The newest progress, if the plan reports any. */
  status: string | undefined;
  /** The newest outlook. */
  outlook: Outlook | undefined;
  /** How it changed since the newest edition: `Reworded. Date changed`. */
  changes: string | undefined;
  /** The heading that the document's table gives the row. */
  rowHeading: string | undefined;
}

export function actionRow(strategy: Strategy, action: Action): ActionRow {
  return {
    id: action.id,
    anchor: `action-${action.id}`,
    href: paths.action(strategy.id, action.id),
    number: action.number,
    title: action.title,
    text: action.text,
    details: action.details,
    extra: [],
    owners: action.leads.map((partner) => partnerLink(strategy, partner)),
    none: wordsForNone(strategy),
    supports: action.supports.map((partner) => partnerLink(strategy, partner)),
    timescale: action.timescale?.asPublished,
    schedule: urgentSchedule(strategy, action),
    status: statusLabel(strategy, action),
    outlook: action.outlook,
    changes: changesSinceEdition(strategy).get(action.id)?.join('. '),
    rowHeading: action.source.rowHeading,
  };
}

export interface ActionTableView {
  caption: string;
  /** What the strategy calls an action, as the column's heading. */
  column: string;
  groups: ActionGroup[];
}

/** A table of the document, with the text above it. */
export interface PublishedTableView extends ActionTableView {
  body: Body;
}

/** Consecutive rows under one heading of the document's table, or under none. */
export interface ActionGroup {
  heading: string | undefined;
  rows: ActionRow[];
}

export function publishedTableView(strategy: Strategy, table: ActionTable, caption: string): PublishedTableView {
  const rows = table.actions.map((action) => ({
    ...actionRow(strategy, action),
    extra: extraViews(strategy, action),
  }));
  return { caption, column: columnHeading(strategy), body: table.body, groups: groupRows(rows) };
}

/** Rows from different tables of the document, without the headings of those tables: each by its title, or its text if it has none. */
export function ungroupedTableView(strategy: Strategy, rows: ActionRow[], caption: string): ActionTableView {
  return { caption, column: columnHeading(strategy), groups: [{ heading: undefined, rows: rows.map(byTitle) }] };
}

function byTitle(row: ActionRow): ActionRow {
  return row.title === undefined ? row : { ...row, text: undefined, details: [] };
}

function columnHeading({ terms }: Strategy): string {
  return capitalise(terms.action.one);
}

function groupRows(rows: readonly ActionRow[]): ActionGroup[] {
  const groups: ActionGroup[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last !== undefined && last.heading === row.rowHeading) last.rows.push(row);
    else groups.push({ heading: row.rowHeading, rows: [row] });
  }
  return groups;
}
