import { paths } from '../../core/routes/paths.ts';
import { aboutGaps, questionsOf } from '../../core/model/gaps.ts';
import type { SiteContent, Strategy } from '../../core/model/types.ts';
import { strategyFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { actionRow, ungroupedTableView, type ActionTableView } from '../actions/action-table.ts';
import { searchRecord } from '../../ui/frame/search-record.ts';
import { countOf, shareOf, uncapitalise } from '../../core/text/words.ts';

/** A longer list is shown on request. */
const maxOpenRows = 5;

export interface GapsPageView {
  frame: PageFrame;
  introduction: string;
  contents: Link[];
  questions: QuestionView[];
}

/** A question with every action that it applies to. */
export interface QuestionView {
  id: string;
  title: string;
  rule: string;
  question: string;
  count: string;
  table: ActionTableView;
  /** The summary of a list that is too long to show expanded. */
  summary: string | undefined;
}

/** The gaps in the plan: each rule, how many actions fall under it, and which. */
export function gapsPageView(siteContent: SiteContent, strategy: Strategy): GapsPageView {
  const { terms } = strategy;
  const questions = questionsOf(strategy).map((question) => questionView(strategy, question));
  const frame = strategyFrame(siteContent, strategy, {
    description: `Gaps in the ${strategy.shortTitle}: ${uncapitalise(aboutGaps(strategy))}.`,
    path: paths.gaps(strategy.id),
    printed: questions,
    record: searchRecord(strategy, 'reference'),
  });
  const contents = questions.map(({ id, title, count }) => ({ text: `${title}: ${count}`, href: `#${id}` }));
  const introduction = `We checked every ${terms.action.one} against the same ${questions.length} tests, using only what the plan says.`;
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
    table: ungroupedTableView(
      strategy,
      // One action can be under several questions, so its usual anchor would not be unique on the page.
      actions.map((action) => ({ ...actionRow(strategy, action), anchor: `${id}-${action.id}` })),
      `${title}: ${terms.action.many}`,
    ),
    summary: actions.length > maxOpenRows ? `Show all ${countOf(actions.length, terms.action)}` : undefined,
  };
}
