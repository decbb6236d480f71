import { paths } from '../../core/routes/paths.ts';
import type { SiteContent, Strategy } from '../../core/model/types.ts';
import type { TimelineEvent } from '../../core/content/schema/narrative.ts';
import { feedbackView, type PartFeedback } from '../consultation/feedback.ts';
import { strategyFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { sectionLink } from '../../ui/part-links.ts';
import { planNumbers, type PlanNumbers } from '../plan/plan-numbers.ts';
import { progressSummary, type ProgressSummary } from '../progress/progress.ts';
import { contentsOf, type ContentsGroup } from '../reading/reading-order.ts';
import { quickLinks, type QuickLink } from './quick-links.ts';
import { capitalise, countOf, formatDate } from '../../core/text/words.ts';

export interface PriorityCard {
  href: string;
  label: string;
  shortTitle: string;
  title: string;
  summary: string;
  /** What a card says below its short title: the title as printed, or the summary where the two titles are the same. */
  text: string;
  counts: string;
}

export interface StrategyHomeView {
  frame: PageFrame;
  title: string;
  place: string;
  period: string;
  summary: string;
  vision: string | undefined;
  visionPage: Link;
  edition: string;
  keyNumbers: (Link & { count: number })[];
  prioritiesHeading: string;
  priorities: PriorityCard[];
  timetable: { heading: Link; events: TimelineEvent[] } | undefined;
  numbers: PlanNumbers;
  progress: ProgressSummary | undefined;
  accountable: { role: string; name: string; note: string | undefined }[];
  contents: ContentsGroup[];
  waysIn: QuickLink[];
  feedback: PartFeedback;
}

/** A strategy at a glance. */
export function strategyHomeView(siteContent: SiteContent, strategy: Strategy): StrategyHomeView {
  const { id, terms } = strategy;
  const path = paths.strategy(id);
  const view = {
    title: strategy.title,
    place: strategy.place,
    period: strategy.period.label,
    summary: strategy.summary,
    vision: strategy.vision,
    visionPage: sectionLink(strategy, strategy.visionPage),
    edition: formatDate(strategy.asAt),
    keyNumbers: keyNumbers(strategy),
    prioritiesHeading: `The ${countOf(strategy.priorities.length, terms.priority)}`,
    priorities: strategy.priorities.map((priority) => priorityCard(strategy, priority)),
    timetable: timetableOf(strategy),
    numbers: planNumbers(strategy),
    progress: progressSummary(strategy, strategy.actions, { isWholePlan: true }),
    accountable: strategy.accountable.map(({ role, name, note }) => ({ role, name, note })),
    contents: contentsOf(strategy, path),
    waysIn: quickLinks(strategy),
    feedback: feedbackView(strategy, { kind: 'strategy', label: strategy.title, path }),
  };
  const frame = strategyFrame(siteContent, strategy, {
    description: strategy.summary,
    path,
    printed: view,
  });
  return { frame, ...view };
}

export function priorityCard(strategy: Strategy, priority: Strategy['priorities'][number]): PriorityCard {
  const { terms } = strategy;
  return {
    href: paths.priority(strategy.id, priority.id),
    label: `${capitalise(terms.priority.one)} ${priority.id}`,
    shortTitle: priority.shortTitle,
    title: priority.title,
    summary: priority.summary,
    text: priority.title === priority.shortTitle ? priority.summary : priority.title,
    counts: `${countOf(priority.objectives.length, terms.objective)}, ${countOf(priority.actions.length, terms.action)}`,
  };
}

function keyNumbers({
  id,
  terms,
  priorities,
  objectives,
  actions,
  partners,
}: Strategy): StrategyHomeView['keyNumbers'] {
  return [
    { count: priorities.length, text: wordFor(priorities, terms.priority), href: paths.priorities(id) },
    { count: objectives.length, text: wordFor(objectives, terms.objective), href: paths.priorities(id) },
    { count: actions.length, text: wordFor(actions, terms.action), href: paths.actions(id) },
    { count: partners.length, text: wordFor(partners, { one: 'partner', many: 'partners' }), href: paths.partners(id) },
  ];
}

function wordFor({ length }: readonly unknown[], { one, many }: { one: string; many: string }): string {
  return length === 1 ? one : many;
}

/** The first section of the delivery group that holds a timeline. */
function timetableOf(strategy: Strategy): StrategyHomeView['timetable'] {
  const section = strategy.sections.find(({ group, timeline }) => group === 'delivery' && timeline.length > 0);
  return section && { heading: sectionLink(strategy, section), events: section.timeline };
}
