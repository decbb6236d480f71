import { absolute, paths } from '../links/paths.ts';
import type { Library, Strategy } from '../model/strategy.ts';
import { facetListPath, facetListsOf } from './facet-lists.ts';

/** One page for search engines: its whole address and the date of its last change, where the content states one. */
export interface SitemapPage {
  url: string;
  updated: string | undefined;
}

/** Every page of the site. */
export function sitemapPages(library: Library): SitemapPage[] {
  const sitePages = [paths.home(), paths.about(), paths.accessibility(), paths.privacy()];
  return [
    ...sitePages.map((path) => ({ url: absolute(path), updated: undefined })),
    ...library.strategies.flatMap((strategy) =>
      strategyPaths(strategy).map((path) => ({ url: absolute(path), updated: strategy.updated })),
    ),
  ];
}

function strategyPaths(strategy: Strategy): string[] {
  const { id } = strategy;
  return [
    paths.strategy(id),
    paths.wholeStrategy(id),
    paths.section(id, strategy.visionPage.id),
    ...strategy.sections.map((section) => paths.section(id, section.id)),
    paths.priorities(id),
    ...strategy.priorities.map((priority) => paths.priority(id, priority.id)),
    ...strategy.objectives.map((objective) => paths.objective(id, objective.id)),
    paths.actions(id),
    ...strategy.actions.map((action) => paths.action(id, action.id)),
    paths.actionsPack(id),
    paths.actionsBy(id),
    ...facetListsOf(strategy).map((list) => facetListPath(strategy, list)),
    paths.partners(id),
    ...strategy.partners.map((partner) => paths.partner(id, partner.id)),
    ...(strategy.indicators.length === 0 ? [] : [paths.indicators(id)]),
    ...strategy.indicators.map((indicator) => paths.indicator(id, indicator.id)),
    ...(strategy.framework === undefined ? [] : [paths.framework(id)]),
    paths.gaps(id),
    paths.openData(id),
    paths.documents(id),
    paths.glossary(id),
    ...(strategy.help.length === 0 ? [] : [paths.help(id)]),
    paths.search(id),
    paths.aToZ(id),
  ];
}
