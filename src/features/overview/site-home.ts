import { paths } from '../../core/routes/paths.ts';
import type { SiteContent } from '../../core/model/types.ts';
import { siteFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { noProgress, progressSummary } from '../progress/progress.ts';
import { capitalise, countOf } from '../../core/text/words.ts';

export interface SiteHomeView {
  frame: PageFrame;
  heading: string;
  description: string;
  strategies: {
    href: string;
    title: string;
    place: string;
    period: string;
    status: string;
    summary: string;
    counts: string[];
    progress: string;
  }[];
  /** The link to the comparison, if there is more than one strategy. */
  compare: Link | undefined;
}

/** The front page: every strategy that the site publishes. */
export function siteHomeView(siteContent: SiteContent): SiteHomeView {
  const { site } = siteContent;
  const strategies = siteContent.strategies.map((strategy) => ({
    href: paths.strategy(strategy.id),
    title: strategy.title,
    place: strategy.place,
    period: strategy.period.label,
    status: capitalise(strategy.status),
    summary: strategy.summary,
    counts: [
      countOf(strategy.priorities.length, strategy.terms.priority),
      countOf(strategy.objectives.length, strategy.terms.objective),
      countOf(strategy.actions.length, strategy.terms.action),
    ],
    progress: progressSummary(strategy, strategy.actions)?.words ?? `${noProgress(strategy)}.`,
  }));
  return {
    frame: siteFrame(siteContent, {
      title: site.name,
      description: site.description,
      path: paths.home(),
      printed: strategies,
    }),
    heading: site.name,
    description: site.description,
    strategies,
    compare: strategies.length > 1 ? { text: 'Compare the strategies', href: paths.compare() } : undefined,
  };
}
