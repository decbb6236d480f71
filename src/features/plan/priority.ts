import { paths } from '../../core/routes/paths.ts';
import { hasOwnActions } from '../../core/model/measured-parts.ts';
import type { SiteContent, Priority, Strategy } from '../../core/model/types.ts';
import { feedbackView, type PartFeedback } from '../consultation/feedback.ts';
import { strategyFrame, type PageFrame } from '../../ui/frame/frame.ts';
import { publishedTableView, type PublishedTableView } from '../actions/action-table.ts';
import { alignmentView, type AlignmentView } from '../framework/alignment.ts';
import { contextViews, type ContextView } from '../measures/measure-links.ts';
import {
  missingFigureViews,
  sourcesView,
  sourceView,
  type MissingFigureView,
  type SourcesView,
  type SourceView,
} from '../../ui/sources.ts';
import type { Neighbours } from '../../ui/neighbours.ts';
import { progressSummary, type ProgressSummary } from '../progress/progress.ts';
import { readingNeighbours, strategyContents, type ContentsGroup } from '../../ui/contents.ts';
import { searchRecord } from '../../ui/frame/search-record.ts';
import { capitalise, countOf } from '../../core/text/words.ts';
import { priorityLink } from '../../ui/part-links.ts';
import { numberedTitle, partLabel } from '../../core/model/part-names.ts';

/** A priority as any page prints it. */
export interface PriorityView {
  id: string;
  label: string;
  title: string;
  summary: string;
  alsoPrinted: { title: string; source: SourceView }[];
  body: Priority['body'];
  missingFigures: MissingFigureView[];
  alignment: AlignmentView | undefined;
  context: ContextView[];
  sources: SourcesView;
  progress: ProgressSummary | undefined;
  /** How many actions are directly under the priority. Absent if none is. */
  ownActions: string | undefined;
  tables: PublishedTableView[];
  objectives: ObjectiveSummary[];
}

export interface ObjectiveSummary {
  id: string;
  /** `1.2 Harm reduction` */
  name: string;
  summary: string;
  href: string;
  /** Absent if the plan has its actions directly under the priority. */
  count: string | undefined;
}

export interface PriorityPageView {
  frame: PageFrame;
  priority: PriorityView;
  objectivesHeading: string;
  contents: ContentsGroup[];
  feedback: PartFeedback;
  neighbours: Neighbours;
}

export function priorityPageView(siteContent: SiteContent, strategy: Strategy, priority: Priority): PriorityPageView {
  const path = paths.priority(strategy.id, priority.id);
  const view = {
    priority: priorityView(strategy, priority),
    objectivesHeading: capitalise(strategy.terms.objective.many),
    contents: strategyContents(strategy, path),
    feedback: feedbackView(strategy, {
      ...{ kind: 'priority', id: priority.id, path },
      label: `${partLabel(strategy.terms.priority, priority.id)}: ${priority.title}`,
    }),
    neighbours: readingNeighbours(strategy, path),
  };
  const frame = strategyFrame(siteContent, strategy, {
    title: priorityLink(strategy, priority).text,
    description: priority.summary,
    path,
    trail: [{ text: capitalise(strategy.terms.priority.many), href: paths.priorities(strategy.id) }],
    printed: view,
    record: searchRecord(strategy, 'priority', { priority: priority.id }),
  });
  return { frame, ...view };
}

export function priorityView(strategy: Strategy, priority: Priority): PriorityView {
  const { terms } = strategy;
  return {
    id: priority.id,
    label: partLabel(terms.priority, priority.id),
    title: priority.title,
    summary: priority.summary,
    alsoPrinted: priority.alsoPrinted.map(({ title, source }) => ({ title, source: sourceView(strategy, source) })),
    body: priority.body,
    missingFigures: missingFigureViews(priority.missingFigures),
    alignment: alignmentView(strategy, priority.alignment),
    context: contextViews(strategy, priority.context),
    sources: sourcesView(strategy, priority.source),
    progress: progressSummary(strategy, priority.actions, { facet: 'priority', value: priority.id }),
    ownActions: ownActions(strategy, priority),
    tables: priority.tables.map((table) =>
      publishedTableView(strategy, table, `${capitalise(terms.action.many)}: ${table.title}`),
    ),
    objectives: priority.objectives.map((objective) => ({
      id: objective.id,
      name: numberedTitle(objective.id, objective.title),
      summary: objective.summary,
      href: paths.objective(strategy.id, objective.id),
      count: hasOwnActions(objective) ? countOf(objective.actions.length, terms.action) : undefined,
    })),
  };
}

function ownActions({ terms }: Strategy, { tables }: Priority): string | undefined {
  const count = tables.reduce((sum, { actions }) => sum + actions.length, 0);
  return count === 0 ? undefined : countOf(count, terms.action);
}
