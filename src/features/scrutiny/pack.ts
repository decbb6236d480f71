import { paths } from '../../core/routes/paths.ts';
import { wordsForNone } from '../../core/model/stated-none.ts';
import { questionsOf, type Question } from '../../core/model/gaps.ts';
import type { Action, SiteContent, Strategy } from '../../core/model/types.ts';
import { finderView, type FinderView } from '../actions/action-filter.ts';
import { actionsByPriority, type PriorityActions } from '../actions/action-list.ts';
import { editionLabel, partnerName } from '../../ui/part-links.ts';
import { strategyFrame, type PageFrame } from '../../ui/frame/frame.ts';
import { describeRow } from '../../ui/sources.ts';
import { statusLabel } from '../progress/progress.ts';
import { urgentSchedule } from '../progress/schedule.ts';
import { capitalise, joinWords } from '../../core/text/words.ts';

export interface PackPageView {
  frame: PageFrame;
  title: string;
  edition: string;
  finder: FinderView;
  listHref: string;
  questions: PackQuestion[];
  priorities: PriorityActions<PackAction>[];
}

/** A question, printed once, with the number of actions that it applies to. */
export interface PackQuestion {
  id: string;
  title: string;
  rule: string;
  question: string;
  count: number;
}

export interface PackAction {
  id: string;
  anchor: string;
  href: string;
  title: string | undefined;
  text: string;
  details: string[];
  owners: string | undefined;
  /** `undefined` if the plan does not tell supporters apart. */
  supports: string | undefined;
  post: string | undefined;
  timescale: string | undefined;
  /** `undefined` if no progress has been reported. */
  status: string | undefined;
  source: string;
  questions: { id: string; title: string }[];
}

/** The actions to print for a meeting: with their sources, questions to ask and space for notes. */
export function packPageView(siteContent: SiteContent, strategy: Strategy): PackPageView {
  const { id, actions, terms } = strategy;
  const questions = questionsOf(strategy);
  const view = {
    title: strategy.title,
    edition: editionLabel(strategy),
    finder: finderView(strategy, paths.actionsPack(id)),
    listHref: paths.actions(id),
    questions: questions.map(({ id, title, rule, question, appliesTo }) => ({
      ...{ id, title, rule, question },
      count: actions.filter(appliesTo).length,
    })),
    priorities: actionsByPriority(strategy, (action) => packAction(strategy, action, questions)),
  };
  const frame = strategyFrame(siteContent, strategy, {
    description: `Print the ${terms.action.many} in the ${strategy.shortTitle} for a meeting, with questions to ask and space for notes.`,
    path: paths.actionsPack(id),
    trail: [{ text: capitalise(terms.action.many), href: paths.actions(id) }],
    printed: view,
  });
  return { frame, ...view };
}

function packAction(strategy: Strategy, action: Action, questions: readonly Question[]): PackAction {
  const { document } = action.source;
  const none = wordsForNone(strategy);
  const paper = document === strategy.source ? '' : `${document.title}, `;
  return {
    id: action.id,
    anchor: `action-${action.id}`,
    href: paths.action(strategy.id, action.id),
    title: action.title,
    text: action.text,
    details: action.details,
    owners: action.leads.length === 0 ? none.owners : joinWords(action.leads.map(partnerName)),
    supports: action.supports.length === 0 ? undefined : joinWords(action.supports.map(partnerName)),
    post: action.post,
    timescale: timescaleOf(strategy, action),
    status: stateOf(strategy, action),
    source: capitalise(`${paper}${describeRow(action.source)}`),
    questions: questions.filter(({ appliesTo }) => appliesTo(action)).map(({ id, title }) => ({ id, title })),
  };
}

/** `2024/25. Overdue` */
function timescaleOf(strategy: Strategy, action: Action): string | undefined {
  const schedule = urgentSchedule(strategy, action);
  const printed = action.timescale?.asPublished ?? wordsForNone(strategy).timescale;
  return schedule === undefined || printed === undefined ? printed : `${printed.replace(/\.$/, '')}. ${schedule}`;
}

/** `Under way, at risk` */
function stateOf(strategy: Strategy, action: Action): string | undefined {
  const status = statusLabel(strategy, action);
  return status === undefined || action.outlook === undefined ? status : `${status}, ${action.outlook}`;
}
