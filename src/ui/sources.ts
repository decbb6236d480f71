import type { MissingFigure } from '../core/content/schema/narrative.ts';
import { paths } from '../core/routes/paths.ts';
import type { Action, Source, Strategy } from '../core/model/types.ts';

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
export function describeRow({ table, row, rowPart }: Action['source']): string {
  const name = /^\d/.test(table) ? table : `“${table}”`;
  return `table ${name}, row ${row}${rowPart === undefined ? '' : `, part ${rowPart}`}`;
}

/** Where the text of a page comes from. */
export interface SourcesView {
  introduction: string;
  groups: SourceGroup[];
}

/** A paper with every part of it that a page draws on. */
export interface SourceGroup {
  title: string;
  href: string;
  parts: string[];
}

export function sourcesView(strategy: Strategy, sources: readonly Source[]): SourcesView {
  const groups = new Map<string, SourceGroup>();
  for (const { title, part, href } of sources.map((source) => sourceView(strategy, source))) {
    const group = groups.get(href) ?? { title, href, parts: [] };
    if (part !== undefined) group.parts.push(part);
    groups.set(href, group);
  }
  const introduction =
    strategy.wording === 'verbatim'
      ? 'These are the document’s own words. Read them in:'
      : 'This is a plain English summary. Read the official wording in:';
  return { introduction, groups: [...groups.values()] };
}

/** Whose words an action is in. */
export function wordingNote({ wording }: Strategy): string {
  return wording === 'verbatim'
    ? 'These are the document’s own words.'
    : 'This is our plain English summary. The document has the official wording.';
}

/** A figure of which the published text has only the caption. */
export type MissingFigureView = Pick<MissingFigure, 'caption' | 'credit'>;

export function missingFigureViews(figures: readonly MissingFigure[]): MissingFigureView[] {
  return figures.map(({ caption, credit }) => ({ caption, credit }));
}
