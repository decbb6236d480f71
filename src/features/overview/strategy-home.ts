import { paths } from '../../core/routes/paths.ts';
import type { SiteContent, Strategy } from '../../core/model/types.ts';
import type { TimelineEvent } from '../../core/content/schema/narrative.ts';
import { feedbackView, type PartFeedback } from '../consultation/feedback.ts';
import { strategyFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { sectionLink } from '../../ui/part-links.ts';
import { priorityCard, type PriorityCard } from '../plan/priorities.ts';
import { planNumbers, type PlanNumbers } from '../actions/plan-numbers.ts';
import { progressSummary, type ProgressSummary } from '../progress/progress.ts';
import { statesNone } from '../../core/model/stated-none.ts';
import { formatLinks, type FormatLink } from '../../ui/formats.ts';
import { strategyContents, type ContentsGroup } from '../../ui/contents.ts';
import { quickLinks, type QuickLink } from './quick-links.ts';
import { allOf, capitalise, plural } from '../../core/text/words.ts';
import { formatDate } from '../../core/text/format.ts';

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
  /** What is said if the documents name nobody. Absent if the content does not state it. */
  nobodyAccountable: string | undefined;
  /** The strategy in other formats and languages. */
  formats: FormatLink[];
  contents: ContentsGroup[];
  quickLinks: QuickLink[];
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
    edition: formatDate(strategy.editionDate),
    keyNumbers: keyNumbers(strategy),
    prioritiesHeading: capitalise(allOf(strategy.priorities.length, terms.priority)),
    priorities: strategy.priorities.map((priority) => priorityCard(strategy, priority)),
    timetable: timetableOf(strategy),
    numbers: planNumbers(strategy),
    progress: progressSummary(strategy, strategy.actions),
    accountable: strategy.accountable.map(({ role, name, note }) => ({ role, name, note })),
    nobodyAccountable: statesNone(strategy, 'accountable')
      ? 'The documents do not say who is accountable for the whole plan.'
      : undefined,
    formats: formatLinks(strategy),
    contents: strategyContents(strategy, path),
    quickLinks: quickLinks(strategy),
    feedback: feedbackView(strategy, { kind: 'strategy', label: strategy.title, path }),
  };
  const frame = strategyFrame(siteContent, strategy, {
    description: strategy.summary,
    path,
    printed: view,
  });
  return { frame, ...view };
}

function keyNumbers(strategy: Strategy): StrategyHomeView['keyNumbers'] {
  const { id, terms, priorities, objectives, actions, partners } = strategy;
  const entries = [
    { count: priorities.length, term: terms.priority, href: paths.priorities(id) },
    { count: objectives.length, term: terms.objective, href: paths.priorities(id) },
    { count: actions.length, term: terms.action, href: paths.actions(id) },
    { count: partners.length, term: { one: 'partner', many: 'partners' }, href: paths.partners(id) },
  ];
  return entries.map(({ count, term, href }) => ({ count, text: plural(count, term), href }));
}

/** The first section of the delivery group that has a timeline. */
function timetableOf(strategy: Strategy): StrategyHomeView['timetable'] {
  const section = strategy.sections.find(({ group, timeline }) => group === 'delivery' && timeline.length > 0);
  return section && { heading: sectionLink(strategy, section), events: section.timeline };
}
