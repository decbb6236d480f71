import { paths } from '../links/paths.ts';
import type { Library } from '../model/strategy.ts';
import { siteFrame, type PageFrame } from './page.ts';
import { capitalise, countOf } from './words.ts';

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
  }[];
}

/** The front page: every strategy that the site publishes. */
export function siteHomeView(library: Library): SiteHomeView {
  const { site } = library;
  const strategies = library.strategies.map((strategy) => ({
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
  }));
  return {
    frame: siteFrame(library, {
      title: site.name,
      description: site.description,
      path: paths.home(),
      printed: strategies,
    }),
    heading: site.name,
    description: site.description,
    strategies,
  };
}
