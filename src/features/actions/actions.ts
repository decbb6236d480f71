import { paths } from '../../core/routes/paths.ts';
import type { SiteContent, Strategy } from '../../core/model/types.ts';
import { allOf, capitalise, slugify } from '../../core/text/words.ts';
import { finderView, type FinderView } from './action-filter.ts';
import { actionsByPriority, type PriorityActions } from './action-list.ts';
import { strategyFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { actionRow, type ActionRow } from './action-table.ts';
import { planNumbers, type PlanNumbers } from './plan-numbers.ts';

export interface ActionsPageView {
  frame: PageFrame;
  numbers: PlanNumbers;
  finder: FinderView;
  /** What the strategy calls an action, as the column's heading. */
  column: string;
  priorities: PriorityActions<ActionRow>[];
  packHref: string;
  /** Files of all actions, from which a script builds files of the listed ones. */
  files: (Link & { format: 'csv' | 'json'; name: string })[];
}

/** Every action of the strategy in one list, to search, filter, sort, print and download. */
export function actionsPageView(siteContent: SiteContent, strategy: Strategy): ActionsPageView {
  const { id, terms } = strategy;
  const finder = finderView(strategy, paths.actions(id));
  const priorities = actionsByPriority(strategy, (action) => actionRow(strategy, action));
  const frame = strategyFrame(siteContent, strategy, {
    description: `${capitalise(allOf(strategy.actions.length, terms.action))} in the ${strategy.shortTitle}: what will be done, who will do it and by when.`,
    path: paths.actions(id),
    printed: [finder, priorities],
  });
  const name = `${id}-${slugify(terms.action.many)}`;
  return {
    frame,
    numbers: planNumbers(strategy),
    finder,
    column: capitalise(terms.action.one),
    priorities,
    packHref: paths.actionsPack(id),
    files: [
      { text: 'CSV', href: paths.actionsCsv(id), format: 'csv', name: `${name}.csv` },
      { text: 'JSON', href: paths.actionsJson(id), format: 'json', name: `${name}.json` },
    ],
  };
}
