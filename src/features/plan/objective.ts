import { paths } from '../../core/routes/paths.ts';
import { hasOwnActions } from '../../core/model/measured-parts.ts';
import type { SiteContent, Objective, Strategy } from '../../core/model/types.ts';
import { feedbackView, type PartFeedback } from '../consultation/feedback.ts';
import { strategyFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { publishedTableView, type PublishedTableView } from '../actions/action-table.ts';
import { alignmentView, type AlignmentView } from '../framework/alignment.ts';
import { contextViews, type ContextView } from '../measures/measure-links.ts';
import { neighboursIn, type Neighbours } from '../../ui/neighbours.ts';
import { sourceView, type SourceView } from '../../ui/sources.ts';
import { progressSummary, type ProgressSummary } from '../progress/progress.ts';
import { searchRecord } from '../../ui/frame/search-record.ts';
import { objectiveLink, priorityLink, priorityTrail } from '../../ui/part-links.ts';
import { capitalise, countOf } from '../../core/text/words.ts';
import { numberedTitle, partLabel, printedNumber } from '../../core/model/part-names.ts';

/** An objective as any page prints it. */
export interface ObjectiveView {
  id: string;
  label: string;
  /** `1.2 Harm reduction` */
  name: string;
  title: string;
  summary: string;
  alsoPrinted: { title: string; source: SourceView }[];
  count: string;
  /** The link to the actions of a plan that has no actions under this objective. */
  elsewhere: { text: string; link: Link } | undefined;
  progress: ProgressSummary | undefined;
  tables: PublishedTableView[];
  alignment: AlignmentView | undefined;
  context: ContextView[];
}

export interface ObjectivePageView {
  frame: PageFrame;
  objective: ObjectiveView;
  priority: Link & { title: string };
  feedback: PartFeedback;
  neighbours: Neighbours;
}

export function objectivePageView(
  siteContent: SiteContent,
  strategy: Strategy,
  objective: Objective,
): ObjectivePageView {
  const view = {
    objective: objectiveView(strategy, objective),
    priority: { ...priorityLink(strategy, objective.priority), title: objective.priority.title },
    feedback: feedbackView(strategy, {
      ...{ kind: 'objective', id: objective.id },
      label: `${partLabel(strategy.terms.objective, objective.id)}: ${objective.title}`,
      path: paths.objective(strategy.id, objective.id),
    }),
    neighbours: neighboursIn(strategy.objectives, objective, (neighbour) => objectiveLink(strategy, neighbour)),
  };
  const frame = strategyFrame(siteContent, strategy, {
    title: numberedTitle(objective.id, objective.title),
    description: objective.summary,
    path: paths.objective(strategy.id, objective.id),
    trail: priorityTrail(strategy, objective.priority),
    printed: view,
    record: searchRecord(strategy, 'objective', {
      title: objective.title,
      reference: printedNumber(objective.id),
      priority: objective.priority.id,
    }),
  });
  return { frame, ...view };
}

export function objectiveView(strategy: Strategy, objective: Objective): ObjectiveView {
  const { terms } = strategy;
  return {
    id: objective.id,
    label: partLabel(terms.objective, objective.id),
    name: numberedTitle(objective.id, objective.title),
    title: objective.title,
    summary: objective.summary,
    alsoPrinted: objective.alsoPrinted.map(({ title, source }) => ({ title, source: sourceView(strategy, source) })),
    count: countOf(objective.actions.length, terms.action),
    elsewhere: hasOwnActions(objective) ? undefined : actionsElsewhere(strategy, objective),
    progress: progressSummary(strategy, objective.actions, { facet: 'objective', value: objective.id }),
    tables: objective.tables.map((table) =>
      publishedTableView(
        strategy,
        table,
        `${capitalise(terms.action.many)} for ${numberedTitle(objective.id, objective.title)}`,
      ),
    ),
    alignment: alignmentView(strategy, objective.alignment),
    context: contextViews(strategy, objective.context),
  };
}

function actionsElsewhere(strategy: Strategy, { priority }: Objective): ObjectiveView['elsewhere'] {
  const { terms } = strategy;
  return {
    text: `The plan does not say which ${terms.action.many} are for this ${terms.objective.one}. See the ${terms.action.many} for`,
    link: priorityLink(strategy, priority),
  };
}
