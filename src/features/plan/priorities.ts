import { paths } from '../../core/routes/paths.ts';
import type { Priority, SiteContent, Strategy } from '../../core/model/types.ts';
import { allOf, capitalise, countOf } from '../../core/text/words.ts';
import { strategyFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { objectiveLink } from '../../ui/part-links.ts';
import { partLabel } from '../../core/model/part-names.ts';

export interface PrioritiesPageView {
  frame: PageFrame;
  heading: string;
  priorities: (PriorityCard & { objectives: Link[] })[];
}

export interface PriorityCard {
  href: string;
  label: string;
  shortTitle: string;
  title: string;
  summary: string;
  /** The title as printed, or the summary if the short title is the same. */
  text: string;
  counts: string;
}

/** All priorities with their objectives. */
export function prioritiesPageView(siteContent: SiteContent, strategy: Strategy): PrioritiesPageView {
  const { terms } = strategy;
  const heading = capitalise(terms.priority.many);
  const view = {
    heading,
    priorities: strategy.priorities.map((priority) => ({
      ...priorityCard(strategy, priority),
      objectives: priority.objectives.map((objective) => objectiveLink(strategy, objective)),
    })),
  };
  const frame = strategyFrame(siteContent, strategy, {
    description: `${capitalise(allOf(strategy.priorities.length, terms.priority))} and ${allOf(strategy.objectives.length, terms.objective)} in the ${strategy.shortTitle}.`,
    path: paths.priorities(strategy.id),
    printed: view,
  });
  return { frame, ...view };
}

export function priorityCard(strategy: Strategy, priority: Priority): PriorityCard {
  const { terms } = strategy;
  const { id, title, shortTitle, summary, objectives, actions } = priority;
  return {
    href: paths.priority(strategy.id, id),
    label: partLabel(terms.priority, id),
    shortTitle,
    title,
    summary,
    text: title === shortTitle ? summary : title,
    counts: `${countOf(objectives.length, terms.objective)}, ${countOf(actions.length, terms.action)}`,
  };
}
