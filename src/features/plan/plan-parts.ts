import { paths } from '../../core/routes/paths.ts';
import type {
  Action,
  ActionTable,
  Alignment,
  Body,
  Measure,
  Section,
  Source,
  Strategy,
} from '../../core/model/types.ts';
import type { MissingFigure } from '../../core/content/schema/narrative.ts';
import { partnerLink } from '../../ui/part-links.ts';
import type { Link } from '../../ui/frame/frame.ts';
import { statusLabel } from '../progress/progress.ts';
import { capitalise } from '../../core/text/words.ts';

/** A paper and the part of it, as a page cites it. */
export interface SourceView {
  title: string;
  part: string | undefined;
  href: string;
}

export function sourceView(strategy: Strategy, source: Source): SourceView {
  return {
    title: source.document.title,
    part: source.part,
    href: `${paths.documents(strategy.id)}#${source.document.id}`,
  };
}

/** `table 1.2, row 5`, or `row 5, part a`. */
export function rowInWords({ table, row, rowPart }: Action['source']): string {
  const name = /^\d/.test(table) ? table : `“${table}”`;
  return `table ${name}, row ${row}${rowPart === undefined ? '' : `, part ${rowPart}`}`;
}

/** A paper with every part of it that a page draws on. */
export interface SourceGroup {
  title: string;
  href: string;
  parts: string[];
}

export function sourceGroups(strategy: Strategy, sources: readonly Source[]): SourceGroup[] {
  const groups = new Map<string, SourceGroup>();
  for (const { title, part, href } of sources.map((source) => sourceView(strategy, source))) {
    const group = groups.get(href) ?? { title, href, parts: [] };
    if (part !== undefined) group.parts.push(part);
    groups.set(href, group);
  }
  return [...groups.values()];
}

/** One row of a table of actions. */
export interface ActionRow {
  id: string;
  /** The anchor of the row. */
  anchor: string;
  href: string;
  text: string;
  details: string[];
  owners: Link[];
  timescale: string | undefined;
  /** The newest progress, where the plan reports any. */
  status: string | undefined;
  /** The heading that the paper's table gives the row. */
  rowHeading: string | undefined;
}

export function actionRow(strategy: Strategy, action: Action): ActionRow {
  return {
    id: action.id,
    anchor: `action-${action.id}`,
    href: paths.action(strategy.id, action.id),
    text: action.text,
    details: action.details,
    owners: action.leads.map((partner) => partnerLink(strategy, partner)),
    timescale: action.timescale?.asPublished,
    status: statusLabel(strategy, action),
    rowHeading: action.source.rowHeading,
  };
}

/** A table of actions with the words around it. */
export interface ActionTableView {
  caption: string;
  /** What the strategy calls an action, for the head of the column. */
  column: string;
  body: Body;
  groups: ActionGroup[];
}

/** Rows that follow each other under one heading of the paper's table, or under none. */
export interface ActionGroup {
  heading: string | undefined;
  rows: ActionRow[];
}

export function actionTableView(strategy: Strategy, table: ActionTable, caption: string): ActionTableView {
  return {
    caption,
    column: capitalise(strategy.terms.action.one),
    body: table.body,
    groups: groupRows(table.actions.map((action) => actionRow(strategy, action))),
  };
}

/** Rows from all over the plan, whose headings would stand apart from their tables. */
export function ungrouped(rows: ActionRow[]): ActionGroup {
  return { heading: undefined, rows };
}

/** The rows by their headings. */
export function groupRows(rows: readonly ActionRow[]): ActionGroup[] {
  const groups: ActionGroup[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last !== undefined && last.heading === row.rowHeading) last.rows.push(row);
    else groups.push({ heading: row.rowHeading, rows: [row] });
  }
  return groups;
}

/** How a part of the plan aligns with the national framework, or what the paper says in its place. */
export interface AlignmentView {
  outcomes: { id: string; label: string; title: string; href: string }[];
  measures: { name: string; asPublished: string; meaning: string; href: string }[];
  dataSources: string[];
  statedGap: string | undefined;
  notes: string[];
  source: SourceView;
}

export function alignmentView(strategy: Strategy, alignment: Alignment | undefined): AlignmentView | undefined {
  if (alignment === undefined) return undefined;
  return {
    outcomes: alignment.outcomes.map(({ id, group, number, title }) => ({
      id,
      label: `${group} ${number}`,
      title,
      href: `${paths.framework(strategy.id)}#outcome-${id}`,
    })),
    measures: alignment.measures.map(({ measure, asPublished }) => ({
      name: measure.name,
      asPublished,
      meaning: measure.meaning,
      href: paths.measure(strategy.id, measure.id),
    })),
    dataSources: alignment.dataSources,
    statedGap: alignment.statedGap,
    notes: alignment.notes,
    source: sourceView(strategy, alignment.source),
  };
}

/** A measure that helps to understand a part of the plan, without being its measure. */
export interface ContextView extends Link {
  meaning: string;
}

export function contextViews(strategy: Strategy, context: readonly Measure[]): ContextView[] {
  return context.map(({ id, name, meaning }) => ({ text: name, href: paths.measure(strategy.id, id), meaning }));
}

/** A section as any page prints it, with everything that is drawn after its prose. */
export interface SectionView extends Pick<
  Section,
  'id' | 'title' | 'summary' | 'body' | 'timeline' | 'governance' | 'editions'
> {
  anchor: string;
  href: string;
  missingFigures: MissingFigureView[];
  sources: SourceGroup[];
}

export function sectionView(strategy: Strategy, section: Section): SectionView {
  const { id, title, summary, body, timeline, governance, editions } = section;
  return {
    ...{ id, title, summary, body, timeline, governance, editions },
    anchor: id,
    href: paths.section(strategy.id, id),
    missingFigures: missingFigureViews(section.missingFigures),
    sources: sourceGroups(strategy, section.source),
  };
}

export interface MissingFigureView {
  caption: string;
  credit: string | undefined;
}

export function missingFigureViews(figures: readonly MissingFigure[]): MissingFigureView[] {
  return figures.map(({ caption, credit }) => ({ caption, credit }));
}

/** The pages before and after one in a reading order. */
export interface Neighbours {
  previous: Link | undefined;
  next: Link | undefined;
}

export function neighboursIn<Thing>(things: readonly Thing[], thing: Thing, link: (thing: Thing) => Link): Neighbours {
  const index = things.indexOf(thing);
  const previous = things[index - 1];
  const next = things[index + 1];
  return { previous: previous && link(previous), next: next && link(next) };
}
