import { paths } from '../../core/routes/paths.ts';
import { questionsOf } from '../../core/model/gaps.ts';
import type { SiteContent, Strategy } from '../../core/model/types.ts';
import { strategyFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { actionRow, ungrouped, type ActionTableView } from '../plan/plan-parts.ts';
import { searchRecord } from '../../ui/frame/search-record.ts';
import { capitalise, countOf, shareOf } from '../../core/text/words.ts';

/** Rows up to this number are shown at once, more on request. */
const shortList = 5;

export interface GapsPageView {
  frame: PageFrame;
  introduction: string;
  contents: Link[];
  questions: QuestionView[];
}

/** A question with every action that it is to be asked of. */
export interface QuestionView {
  id: string;
  title: string;
  rule: string;
  question: string;
  count: string;
  table: Omit<ActionTableView, 'body'>;
  /** What opens a list that is too long to show at once. */
  opener: string | undefined;
}

/** What the plan leaves open: each rule, how many actions fall under it, and which. */
export function gapsPageView(siteContent: SiteContent, strategy: Strategy): GapsPageView {
  const questions = questionsOf(strategy).map((question) => questionView(strategy, question));
  const frame = strategyFrame(siteContent, strategy, {
    description: `Where the ${strategy.shortTitle} names no owner, no end date or no measure, and what to ask about it.`,
    path: paths.gaps(strategy.id),
    printed: questions,
    record: searchRecord(strategy, 'reference'),
  });
  const contents = questions.map(({ id, title, count }) => ({ text: `${title}: ${count}`, href: `#${id}` }));
  const introduction = `Each rule below is put to every ${strategy.terms.action.one} in the same way, and counts what the plan itself says.`;
  return { frame, introduction, contents, questions };
}

function questionView(strategy: Strategy, question: ReturnType<typeof questionsOf>[number]): QuestionView {
  const { id, title, rule } = question;
  const { terms } = strategy;
  const actions = strategy.actions.filter((action) => question.appliesTo(action));
  return {
    id,
    title,
    rule,
    question: question.question,
    count: shareOf(actions.length, strategy.actions.length, terms.action),
    table: {
      caption: `${title}: ${terms.action.many}`,
      column: capitalise(terms.action.one),
      // An action can stand under several questions, and an anchor only once on a page.
      groups: [ungrouped(actions.map((action) => ({ ...actionRow(strategy, action), anchor: `${id}-${action.id}` })))],
    },
    opener: actions.length > shortList ? `Show the ${countOf(actions.length, terms.action)}` : undefined,
  };
}
