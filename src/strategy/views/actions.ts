import { paths } from '../links/paths.ts';
import type { Library, Strategy } from '../model/strategy.ts';
import { strategyFrame, type Link, type PageFrame } from './page.ts';
import { actionTableView, type ActionTableView } from './parts.ts';
import { objectiveLink, priorityLink } from './link-names.ts';
import { capitalise, countOf } from './words.ts';

export interface ActionsPageView {
  frame: PageFrame;
  heading: string;
  count: string;
  groups: ActionGroup[];
}

/** The actions of one priority, table by table. */
export interface ActionGroup {
  id: string;
  link: Link;
  count: string;
  tables: (ActionTableView & { heading: Link | undefined })[];
}

/** Every action of the strategy, grouped by priority. */
export function actionsPageView(library: Library, strategy: Strategy): ActionsPageView {
  const heading = `All ${strategy.terms.action.many}`;
  const count = countOf(strategy.actions.length, strategy.terms.action);
  const groups = strategy.priorities.map((priority) => actionGroup(strategy, priority));
  const frame = strategyFrame(library, strategy, {
    title: heading,
    description: `The ${count} of the ${strategy.shortTitle}: what will be done, who does it and by when.`,
    path: paths.actions(strategy.id),
    printed: groups,
  });
  return { frame, heading, count, groups };
}

function actionGroup(strategy: Strategy, priority: Strategy['priorities'][number]): ActionGroup {
  const { terms } = strategy;
  const own = priority.tables.map((table) => ({
    ...actionTableView(strategy, table, `${capitalise(terms.action.many)} ${table.title}`),
    heading: undefined,
  }));
  const ofObjectives = priority.objectives.flatMap((objective) =>
    objective.tables.map((table) => ({
      ...actionTableView(strategy, table, `${capitalise(terms.action.many)} for ${objective.id} ${objective.title}`),
      heading: objectiveLink(strategy, objective),
    })),
  );
  return {
    id: priority.id,
    link: priorityLink(strategy, priority),
    count: countOf(priority.actions.length, terms.action),
    tables: [...own, ...ofObjectives],
  };
}
