import type { Strategy } from '../model/types.ts';
import { allRoutes, isOfStrategy, isPage, type Page } from './find-route.ts';
import { fillPath, parametersOf } from './path-pattern.ts';
import { withBase } from './paths.ts';
import type { Route, Words } from './routes.ts';

interface PageLink {
  text: string;
  href: string;
}

/** Pages that the site has once, and those that a strategy has once. */
const sitePages = allRoutes.filter((route) => isPage(route) && parametersOf(route.path).length === 0);
const strategyPages = allRoutes.filter(
  (route) => isPage(route) && isOfStrategy(route) && parametersOf(route.path).length === 1,
);

/** The title of a page as the strategy says it. A page that is about one thing among several has a title of its own. */
export function titleOf({ title }: Route, strategy?: Strategy): string | undefined {
  if (typeof title !== 'function') return title;
  return strategy && title(strategy);
}

/** The day on which a page of a strategy last changed, `YYYY-MM-DD`. */
export function updatedOn({ dates, parameters }: Pick<Page, 'dates' | 'parameters'>, strategy: Strategy): string {
  return [strategy.updated, ...(dates?.(strategy, parameters) ?? [])].reduce((newest, day) =>
    day > newest ? day : newest,
  );
}

/** The menu of a strategy, with the entry of each page in the registry. */
export function menuLinks(strategy: Strategy): (PageLink & { route: Route })[] {
  return pagesOf(strategy).flatMap(({ route, href, title }) =>
    route.menu === undefined ? [] : [{ text: say(route.menu, strategy, title), href, route }],
  );
}

/** Whether a page belongs to a page of the menu, so that the menu marks it. */
export function belongsTo(page: Route, menuPage: Route): boolean {
  if (menuPage.path === '/[strategy]/') return page.path === menuPage.path;
  return (page.menuPath ?? page.path).startsWith(menuPage.path);
}

/** The links at the foot of a page: those of its strategy, then those of the site. */
export function footerLinks(strategy?: Strategy): PageLink[] {
  const ofSite = sitePages.map((route) => ({ route, href: withBase(route.path), title: titleOf(route) ?? '' }));
  const pages = strategy === undefined ? ofSite : [...pagesOf(strategy), ...ofSite];
  return pages.filter(({ route }) => isInFooter(route, strategy)).map(({ title, href }) => ({ text: title, href }));
}

function isInFooter({ isInFooter }: Route, strategy: Strategy | undefined): boolean {
  return typeof isInFooter === 'function' ? strategy !== undefined && isInFooter(strategy) : isInFooter === true;
}

/** The entries of the A to Z for the pages that every plan has. */
export function aToZLinks(strategy: Strategy): (PageLink & { kind?: string })[] {
  return pagesOf(strategy).flatMap(({ route: { aToZ }, href, title }) => {
    if (aToZ === undefined) return [];
    if (typeof aToZ !== 'object') return [{ text: say(aToZ, strategy, title), href }];
    return [{ text: say(aToZ.text, strategy, title), href, kind: aToZ.kind }];
  });
}

/** The ways to find a page without a search. */
export function searchLinks(strategy: Strategy): (PageLink & { about: string })[] {
  return pagesOf(strategy).flatMap(({ route: { searchLink }, href, title }) => {
    if (searchLink === undefined) return [];
    const { text, about } = searchLink;
    return [{ text: say(text, strategy, title), href, about: say(about, strategy, title) }];
  });
}

function pagesOf(strategy: Strategy): { route: Route; href: string; title: string }[] {
  return strategyPages
    .filter(({ exists }) => exists?.(strategy) ?? true)
    .map((route) => ({
      route,
      href: withBase(fillPath(route.path, { strategy: strategy.id })),
      title: titleOf(route, strategy) ?? '',
    }));
}

function say(words: true | Words, strategy: Strategy, title: string): string {
  if (words === true) return title;
  return typeof words === 'function' ? words(strategy) : words;
}
