import type { SiteContent, Strategy } from '../core/model/types.ts';
import { allRoutes, isOfStrategy, isPage, pageAt } from '../core/routes/find-route.ts';
import { fillPath } from '../core/routes/path-pattern.ts';
import { updatedOn } from '../core/routes/page-links.ts';
import { absolute, withBase } from '../core/routes/paths.ts';
import { isListed } from '../ui/frame/frame.ts';
import { routeParams } from './route-params.ts';

/** One page for search engines: its whole address and the date of its last change, if the content states one. */
export interface SitemapPage {
  url: string;
  updated: string | undefined;
}

const listedPages = allRoutes.filter((route) => isPage(route) && route.isListed !== false);

/** Every page of the site that search engines are asked to list. */
export function sitemapPages(siteContent: SiteContent): SitemapPage[] {
  const sitePages = listedPages.filter((route) => !isOfStrategy(route));
  return [
    ...sitePages.map(({ path }) => ({ url: absolute(withBase(path)), updated: undefined })),
    ...siteContent.strategies.filter(isListed).flatMap((strategy) =>
      strategyPaths(siteContent, strategy).map((path) => ({
        url: absolute(path),
        updated: updatedOn(pageAt(path), strategy),
      })),
    ),
  ];
}

/** Every page of a strategy, whether search engines are asked to list it or not. */
export function strategyPaths(siteContent: SiteContent, strategy: Strategy): string[] {
  return listedPages
    .filter((route) => isOfStrategy(route))
    .flatMap(({ id, path }) =>
      routeParams(id, strategy, siteContent).map(({ params }) => withBase(fillPath(path, params))),
    );
}
