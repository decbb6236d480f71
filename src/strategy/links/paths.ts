import { siteAddress } from './address.ts';

/** A path of the site with its base: `/leeds/actions/`, or `/plans/leeds/actions/` where the site stands below `/plans`. */
function path(...parts: string[]): string {
  return siteAddress.base + parts.map((part) => `${part}/`).join('');
}

function file(...parts: string[]): string {
  return path(...parts).slice(0, -1);
}

/** Every address of the site. Nothing else in the code spells one. */
export const paths = {
  home: () => path(),
  about: () => path('about'),
  accessibility: () => path('accessibility'),
  privacy: () => path('privacy'),
  sitemap: () => file('sitemap.xml'),
  asset: (name: string) => file(name),
  strategy: (strategy: string) => path(strategy),
  wholeStrategy: (strategy: string) => path(strategy, 'strategy'),
  section: (strategy: string, section: string) => path(strategy, section),
  priorities: (strategy: string) => path(strategy, 'priorities'),
  priority: (strategy: string, priority: string) => path(strategy, 'priorities', priority),
  objective: (strategy: string, objective: string) => path(strategy, 'objectives', objective),
  actions: (strategy: string) => path(strategy, 'actions'),
  action: (strategy: string, action: string) => path(strategy, 'actions', action),
  partners: (strategy: string) => path(strategy, 'partners'),
  partner: (strategy: string, partner: string) => path(strategy, 'partners', partner),
  framework: (strategy: string) => path(strategy, 'framework'),
  documents: (strategy: string) => path(strategy, 'documents'),
  glossary: (strategy: string) => path(strategy, 'glossary'),
  help: (strategy: string) => path(strategy, 'help'),
  theme: (strategy: string) => file(strategy, 'theme.css'),
};

/** Names that a section cannot have, because a page of the strategy stands there. */
export const reservedSections: readonly string[] = [
  'strategy',
  'vision',
  'priorities',
  'objectives',
  'actions',
  'partners',
  'indicators',
  'framework',
  'gaps',
  'consultation',
  'comments',
  'updates',
  'help',
  'search',
  'data',
  'documents',
  'glossary',
  'pagefind',
];

/** Names that a strategy cannot have, because a page of the site stands there. */
export const reservedStrategies: readonly string[] = ['about', 'accessibility', 'privacy', 'compare', '404'];

/** A path as a whole address, for canonical links, feeds and open data. */
export function absolute(sitePath: string): string {
  return siteAddress.origin + sitePath;
}
