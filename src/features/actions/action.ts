import { absolute, paths } from '../../core/routes/paths.ts';
import { periodTargets, type PeriodTargets } from '../measures/period-targets.ts';
import { targetProgress, type TargetProgress } from '../measures/target.ts';
import { wordsForNone, type WordsForNone } from '../../core/model/stated-none.ts';
import { changesSinceEdition } from '../../core/model/edition-changes.ts';
import type { Action, Measure, SiteContent, Strategy } from '../../core/model/types.ts';
import type { Milestone } from '../../core/content/schema/plan.ts';
import { feedbackView, type PartFeedback } from '../consultation/feedback.ts';
import { strategyFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { measureChart } from '../measures/strategy-measures.ts';
import { alignmentView, type AlignmentView } from '../framework/alignment.ts';
import { contextViews, type ContextView } from '../measures/measure-links.ts';
import { neighboursIn, type Neighbours } from '../../ui/neighbours.ts';
import { describeRow, sourceView, wordingNote, type SourceView } from '../../ui/sources.ts';
import { measureLink, objectiveLink, partnerLink, priorityLink, priorityTrail } from '../../ui/part-links.ts';
import { extraViews, type ExtraView } from './extra.ts';
import { timescaleMeaning } from './timescale-meaning.ts';
import { actionRecord } from '../../ui/frame/search-record.ts';
import { actionProgress, type ActionProgress } from '../progress/progress.ts';
import { datedSchedule } from '../progress/schedule.ts';
import { capitalise, inFull, shorten } from '../../core/text/words.ts';
import { formatDate } from '../../core/text/format.ts';
import { actionName, numberedTitle } from '../../core/model/part-names.ts';

export interface ActionPageView {
  frame: PageFrame;
  id: string;
  /** What the strategy calls an action. */
  term: string;
  /** `Action 1.3-03` */
  label: string;
  title: string | undefined;
  /** The number that the plan prints, if it is not the id. */
  number: string | undefined;
  text: string;
  details: string[];
  owners: Link[];
  /** Partners that support it, where the plan tells them apart from its owners. */
  supports: Link[];
  /** The post that is responsible for it. */
  post: string | undefined;
  /** The owners as printed, if the print differs from the names shown. */
  ownersAsPublished: string | undefined;
  /** `meaning` is what can be read from the words, if anything can, and `schedule` whether it is overdue or due soon or later. */
  timescale: { asPublished: string; meaning: string | undefined; schedule: Link | undefined } | undefined;
  /** What is said in place of an owner or a date that the document does not print. */
  none: WordsForNone;
  /** The heading that the document's table gives the row. */
  rowHeading: string | undefined;
  progress: ActionProgress;
  /** Measures that the plan gives the action itself. */
  measures: ActionMeasure[];
  milestones: Milestone[];
  /** How the plan says that it is measured, in its words. */
  measuredBy: string[];
  themes: Link[];
  /** What it says in the plan's own columns. */
  extra: ExtraView[];
  partOf: { term: string; link: Link }[];
  source: SourceView & { row: string };
  /** Whose words it is in. */
  wording: string;
  alignment: AlignmentView | undefined;
  context: ContextView[];
  /** How it changed since the newest edition, with the page that compares them. */
  changes: { text: string; since: Link } | undefined;
  /** How to quote the action in a report or a letter. */
  citation: string;
  feedback: PartFeedback;
  neighbours: Neighbours;
}

/** A measure with its target, if one is set. */
export interface ActionMeasure extends Link {
  meaning: string;
  target: TargetProgress | undefined;
  targets: PeriodTargets | undefined;
}

/** One action: its permanent reference with everything in the content about it. */
export function actionPageView(siteContent: SiteContent, strategy: Strategy, action: Action): ActionPageView {
  const { terms } = strategy;
  const label = `${capitalise(terms.action.one)} ${action.id}`;
  const view = {
    id: action.id,
    term: terms.action.one,
    label,
    title: action.title,
    number: action.number,
    text: action.text,
    details: action.details,
    owners: action.leads.map((partner) => partnerLink(strategy, partner)),
    supports: action.supports.map((partner) => partnerLink(strategy, partner)),
    post: action.post,
    ownersAsPublished: ownersAsPublished(action),
    timescale: timescaleView(strategy, action),
    none: wordsForNone(strategy),
    rowHeading: action.source.rowHeading,
    progress: actionProgress(strategy, action),
    measures: action.measures.map((measure) => actionMeasure(strategy, measure)),
    milestones: action.milestones,
    measuredBy: action.measuredBy,
    themes: action.themes.map(({ id, title }) => ({
      text: title,
      href: paths.actionsByValue(strategy.id, 'theme', id),
    })),
    extra: extraViews(strategy, action),
    partOf: partOf(strategy, action),
    source: { ...sourceView(strategy, action.source), row: describeRow(action.source) },
    wording: wordingNote(strategy),
    alignment: alignmentView(strategy, action.objective?.alignment ?? action.priority.alignment),
    context: contextViews(strategy, (action.objective ?? action.priority).context),
    changes: changesOf(strategy, action),
    citation: citationOf(strategy, action),
    feedback: feedbackView(strategy, {
      ...{ kind: 'action', id: action.id, label: `${label}: ${actionName(action)}` },
      path: paths.action(strategy.id, action.id),
    }),
    neighbours: neighboursIn(strategy.actions, action, (neighbour) => ({
      text: `${neighbour.id} ${actionName(neighbour)}`,
      href: paths.action(strategy.id, neighbour.id),
    })),
  };
  const frame = strategyFrame(siteContent, strategy, {
    title: `${label}: ${actionName(action)}`,
    description: shorten(inFull(action), 155),
    path: paths.action(strategy.id, action.id),
    trail: [
      ...priorityTrail(strategy, action.priority),
      ...(action.objective === undefined ? [] : [objectiveLink(strategy, action.objective)]),
    ],
    printed: view,
    record: actionRecord(strategy, action),
  });
  return { frame, ...view };
}

function citationOf({ id, shortTitle, status, editionDate, terms }: Strategy, action: Action): string {
  const plan = `${shortTitle} (${status}, edition of ${formatDate(editionDate)})`;
  const address = absolute(paths.action(id, action.id));
  return `${plan}, ${terms.action.one} ${action.id}: ${actionName(action).replace(/\.$/, '')}. ${address}`;
}

function ownersAsPublished({ leads, ownersAsPublished }: Action): string | undefined {
  const printed = ownersAsPublished?.replaceAll(/\s*\/\s*/g, '/');
  return printed === leads.map(({ name }) => name).join('/') ? undefined : ownersAsPublished;
}

function actionMeasure(strategy: Strategy, measure: Measure): ActionMeasure {
  const spec = measureChart(strategy, measure);
  return {
    ...measureLink(strategy, measure),
    meaning: measure.meaning,
    target: spec && targetProgress(spec),
    targets: spec && periodTargets(spec),
  };
}

function changesOf(strategy: Strategy, { id }: Action): ActionPageView['changes'] {
  const kinds = changesSinceEdition(strategy).get(id);
  const [edition] = strategy.editions;
  if (kinds === undefined || edition === undefined) return undefined;
  return {
    text: kinds.join('. '),
    since: { text: `Since the edition of ${formatDate(edition.date)}`, href: paths.updates(strategy.id) },
  };
}

function partOf(strategy: Strategy, action: Action): ActionPageView['partOf'] {
  const priority = {
    term: capitalise(strategy.terms.priority.one),
    link: {
      ...priorityLink(strategy, action.priority),
      text: numberedTitle(action.priority.id, action.priority.title),
    },
  };
  if (action.objective === undefined) return [priority];
  const objective = { term: capitalise(strategy.terms.objective.one), link: objectiveLink(strategy, action.objective) };
  return [priority, objective];
}

function timescaleView(strategy: Strategy, action: Action): ActionPageView['timescale'] {
  const { timescale } = action;
  if (timescale === undefined) return undefined;
  const meaning = timescaleMeaning(timescale);
  return {
    asPublished: timescale.asPublished,
    meaning: meaning && capitalise(meaning),
    schedule: scheduleLink(strategy, action),
  };
}

/** Its state, as a link to the rule for it. */
function scheduleLink(strategy: Strategy, action: Action): Link | undefined {
  const text = datedSchedule(strategy, action);
  return text === undefined ? undefined : { text, href: `${paths.progress(strategy.id)}#schedule-rule` };
}
