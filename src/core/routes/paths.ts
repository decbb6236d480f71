import { siteAddress } from './site-address.ts';

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
  compare: () => path('compare'),
  sitemap: () => file('sitemap.xml'),
  asset: (name: string) => file(name),
  strategy: (strategy: string) => path(strategy),
  wholeStrategy: (strategy: string) => path(strategy, 'strategy'),
  strategyPdf: (strategy: string) => file(strategy, `${strategy}-strategy.pdf`),
  section: (strategy: string, section: string) => path(strategy, section),
  priorities: (strategy: string) => path(strategy, 'priorities'),
  priority: (strategy: string, priority: string) => path(strategy, 'priorities', priority),
  objective: (strategy: string, objective: string) => path(strategy, 'objectives', objective),
  actions: (strategy: string) => path(strategy, 'actions'),
  action: (strategy: string, action: string) => path(strategy, 'actions', action),
  actionsBy: (strategy: string) => path(strategy, 'actions', 'by'),
  actionsPack: (strategy: string) => path(strategy, 'actions', 'pack'),
  actionsByValue: (strategy: string, facet: string, value: string) => path(strategy, 'actions', 'by', facet, value),
  actionsByValueCsv: (strategy: string, facet: string, value: string) =>
    file(strategy, 'actions', 'by', facet, value, 'actions.csv'),
  partners: (strategy: string) => path(strategy, 'partners'),
  partner: (strategy: string, partner: string) => path(strategy, 'partners', partner),
  partnerActionsCsv: (strategy: string, partner: string) => file(strategy, 'partners', partner, 'actions.csv'),
  measures: (strategy: string) => path(strategy, 'indicators'),
  measure: (strategy: string, measure: string) => path(strategy, 'indicators', measure),
  measureChart: (strategy: string, measure: string) => file(strategy, 'indicators', measure, 'chart.json'),
  framework: (strategy: string) => path(strategy, 'framework'),
  gaps: (strategy: string) => path(strategy, 'gaps'),
  openData: (strategy: string) => path(strategy, 'data'),
  actionsJson: (strategy: string) => file(strategy, 'data', 'actions.json'),
  actionsCsv: (strategy: string) => file(strategy, 'data', 'actions.csv'),
  dataFile: (strategy: string, ...name: string[]) => file(strategy, 'data', ...name),
  documents: (strategy: string) => path(strategy, 'documents'),
  glossary: (strategy: string) => path(strategy, 'glossary'),
  help: (strategy: string) => path(strategy, 'help'),
  consultation: (strategy: string) => path(strategy, 'consultation'),
  comments: (strategy: string) => path(strategy, 'comments'),
  /** `part` is a part reference: `action:1.2-05`. */
  commentOn: (strategy: string, part: string) => `${path(strategy, 'comments')}?on=${part}`,
  updates: (strategy: string) => path(strategy, 'updates'),
  update: (strategy: string, update: string) => `${path(strategy, 'updates')}#update-${update}`,
  updatesFeed: (strategy: string) => file(strategy, 'updates.atom'),
  search: (strategy: string) => path(strategy, 'search'),
  aToZ: (strategy: string) => path(strategy, 'a-z'),
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
  'a-z',
  'data',
  'documents',
  'glossary',
  'pagefind',
];

/** Ids that an action cannot have, because a page about the actions stands there. */
export const reservedActions: readonly string[] = ['by', 'pack'];

/** Names that a strategy cannot have, because a page of the site stands there. */
export const reservedStrategies: readonly string[] = ['about', 'accessibility', 'privacy', 'compare', '404'];

/** Whether this build prints each whole strategy as a PDF too, so that pages can link to it. `npm run pdf` says so. */
export function offersPdf(): boolean {
  return process.env['WITH_PDF'] === 'true';
}

/** A path as a whole address, for canonical links, feeds and open data. */
export function absolute(sitePath: string): string {
  return siteAddress.origin + sitePath;
}
