import { absolute, paths } from '../core/routes/paths.ts';
import type { SiteContent, Strategy } from '../core/model/types.ts';
import { withdrawnActions } from '../core/model/withdrawn-actions.ts';
import { facetListPath, facetListsOf } from '../features/actions/facet-lists.ts';
import { isListed } from '../ui/frame/frame.ts';

/** One page for search engines: its whole address and the date of its last change, where the content states one. */
export interface SitemapPage {
  url: string;
  updated: string | undefined;
}

/** Every page of the site that search engines are asked to list. */
export function sitemapPages(siteContent: SiteContent): SitemapPage[] {
  const sitePages = [paths.home(), paths.about(), paths.compare(), paths.accessibility(), paths.privacy()];
  return [
    ...sitePages.map((path) => ({ url: absolute(path), updated: undefined })),
    ...siteContent.strategies
      .filter(isListed)
      .flatMap((strategy) =>
        strategyPaths(strategy).map((path) => ({ url: absolute(path), updated: strategy.updated })),
      ),
  ];
}

/** Every page of a strategy, whether search engines are asked to list it or not. */
export function strategyPaths(strategy: Strategy): string[] {
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
    ...withdrawnActions(strategy).map(({ action }) => paths.action(id, action.id)),
    paths.actionsPack(id),
    paths.actionsBy(id),
    ...facetListsOf(strategy).map((list) => facetListPath(strategy, list)),
    paths.partners(id),
    ...strategy.partners.map((partner) => paths.partner(id, partner.id)),
    ...(strategy.measures.length === 0 ? [] : [paths.measures(id)]),
    ...strategy.measures.map((measure) => paths.measure(id, measure.id)),
    ...(strategy.framework === undefined ? [] : [paths.framework(id)]),
    paths.gaps(id),
    paths.openData(id),
    paths.documents(id),
    paths.glossary(id),
    ...(strategy.help.length === 0 ? [] : [paths.help(id)]),
    paths.updates(id),
    ...(strategy.consultation === undefined ? [] : [paths.consultation(id), paths.comments(id)]),
    paths.search(id),
    paths.aToZ(id),
  ];
}
