import { consultationState, isOver } from '../model/consultation-state.ts';
import type { Action, Consultation, Framework, Measure, Strategy } from '../model/types.ts';
import { capitalise, countOf } from '../text/words.ts';
import type { PathParameters, PathPattern } from './path-pattern.ts';

/** Words that are the same for every strategy, or are made from its own. */
export type Words = string | ((strategy: Strategy) => string);

/** A page, or a file, that the site publishes. A page is what ends with a slash or with `.html`. */
export interface Route {
  path: PathPattern;
  /** What the page is called. Absent if what it is about gives it a title. */
  title?: Words;
  /** Whether a strategy has it. Absent if each has. */
  exists?: (strategy: Strategy) => boolean;
  /** Its link in the menu; `true` for its title. */
  menu?: true | Words;
  /** The page of the menu that it belongs to, if its own address does not start with the address of that page. */
  menuPath?: PathPattern;
  /** Whether the foot of a page links to it: always, or for some strategies. */
  isInFooter?: true | ((strategy: Strategy) => boolean);
  /** Its entry in the A to Z; `true` for its title. `kind` says what the page is, if its name does not. */
  aToZ?: true | Words | { text: Words; kind: string };
  /** Its link on the search page, with what a reader finds there. */
  searchLink?: { text: Words; about: Words };
  /** What a script adds to the page, and what there is without it. Absent if the page has no script. */
  script?: string;
  /** The days of what the page shows beside the strategy: the newest of all is the day of the page's last change. */
  dates?: (strategy: Strategy, parameters: PathParameters) => readonly string[];
  /** `false` if search engines are asked not to list it, so that it is not in the sitemap. */
  isListed?: false;
  /** Where a file comes from that is not made in `src/pages`: copied from `public/`, or written once the pages are made. */
  source?: 'public' | 'build';
}

/**
 * Everything that the site publishes. Links, menus, the A to Z, the sitemap and the names that content cannot use are
 * read from here, in this order. A new page is one entry here and one file in `src/pages`.
 */
export const routes = {
  home: { path: '/' },
  about: { path: '/about/', title: 'About this site', isInFooter: true },
  compare: { path: '/compare/', title: 'Compare strategies' },
  accessibility: { path: '/accessibility/', title: 'Accessibility statement', isInFooter: true },
  privacy: { path: '/privacy/', title: 'Privacy', isInFooter: true },
  notFound: { path: '/404.html', title: 'Page not found', isListed: false },

  strategy: {
    path: '/[strategy]/',
    title: ({ shortTitle }) => shortTitle,
    menu: 'Overview',
    dates: ({ actions }) => reportDates(actions),
    aToZ: { text: ({ shortTitle }) => shortTitle, kind: 'overview' },
  },
  wholeStrategy: {
    path: '/[strategy]/strategy/',
    title: 'The whole strategy',
    dates: ({ actions }) => reportDates(actions),
    menu: 'Whole strategy',
    aToZ: 'Whole strategy on one page',
  },
  section: { path: '/[strategy]/[section]/' },
  search: {
    path: '/[strategy]/search/',
    title: 'Search',
    aToZ: true,
    script: 'the search; without it the page links to the A to Z and the list of actions',
  },
  aToZ: {
    path: '/[strategy]/a-z/',
    title: 'A to Z',
    searchLink: { text: 'A to Z', about: 'every page by its title' },
  },

  priorities: {
    path: '/[strategy]/priorities/',
    title: ({ terms }) => `${capitalise(terms.priority.many)} and ${terms.objective.many}`,
    menu: ({ terms }) => capitalise(terms.priority.many),
    aToZ: true,
  },
  priority: {
    path: '/[strategy]/priorities/[priority]/',
    dates: ({ priorities }, { priority }) =>
      reportDates(withId(priorities, priority).flatMap(({ actions }) => actions)),
  },
  objective: {
    path: '/[strategy]/objectives/[objective]/',
    dates: ({ objectives }, { objective }) =>
      reportDates(withId(objectives, objective).flatMap(({ actions }) => actions)),
  },
  actions: {
    path: '/[strategy]/actions/',
    title: ({ terms }) => `All ${terms.action.many}`,
    dates: ({ actions }) => reportDates(actions),
    menu: ({ terms }) => capitalise(terms.action.many),
    aToZ: ({ terms }) => `${capitalise(terms.action.many)}: the full list`,
    searchLink: {
      text: ({ terms }) => `All ${terms.action.many}`,
      about: ({ actions, terms }) => `the ${countOf(actions.length, terms.action)} in one list`,
    },
    script: 'search, filters, sorting and downloads of the actions shown; without it the page links to grouped lists',
  },
  action: {
    path: '/[strategy]/actions/[action]/',
    dates: ({ actions }, { action }) => reportDates(withId(actions, action)),
  },
  withdrawnAction: { path: '/[strategy]/actions/[withdrawn]/' },
  actionsBy: {
    path: '/[strategy]/actions/by/',
    title: ({ terms }) => `Find ${terms.action.many} by ${terms.priority.one}, owner or date`,
    aToZ: ({ terms }) => `${capitalise(terms.action.many)} by ${terms.priority.one}, owner or date`,
    searchLink: {
      text: ({ terms }) => `${capitalise(terms.action.many)} by owner, date or ${terms.priority.one}`,
      about: 'grouped lists',
    },
  },
  actionsByValue: { path: '/[strategy]/actions/by/[facet]/[value]/' },
  actionsPack: {
    path: '/[strategy]/actions/pack/',
    title: 'Scrutiny pack',
    dates: ({ actions }) => reportDates(actions),
    script: 'a choice of actions to print; without it the whole plan is printed',
  },
  progress: {
    path: '/[strategy]/progress/',
    title: 'Progress',
    dates: ({ actions, editions }) => [...reportDates(actions), ...editions.map(({ date }) => date)],
    menu: true,
    aToZ: 'Progress: what is done, due and reported',
  },
  boardReport: {
    path: '/[strategy]/progress/report/',
    title: 'Board report',
    dates: ({ actions, editions }) => [...reportDates(actions), ...editions.map(({ date }) => date)],
    aToZ: true,
  },
  progressPeriod: { path: '/[strategy]/progress/[period]/' },
  partners: { path: '/[strategy]/partners/', title: 'Partners', menu: true, aToZ: true },
  partner: {
    path: '/[strategy]/partners/[partner]/',
    dates: ({ partners }, { partner }) => reportDates(withId(partners, partner).flatMap(({ actions }) => actions)),
  },

  measures: {
    path: '/[strategy]/indicators/',
    title: 'Measures',
    dates: ({ measures }) => measures.flatMap(checkDates),
    exists: ({ measures }) => measures.length > 0,
    menu: true,
    aToZ: 'Measures: all figures',
  },
  measure: {
    path: '/[strategy]/indicators/[measure]/',
    dates: ({ measures }, { measure }) => withId(measures, measure).flatMap(checkDates),
    script: 'a button for the interactive chart; without it the drawn chart and the table show every figure',
  },
  framework: {
    path: '/[strategy]/framework/',
    title: 'How success is measured',
    exists: hasFramework,
    menuPath: '/[strategy]/indicators/',
    aToZ: true,
  },
  gaps: { path: '/[strategy]/gaps/', title: 'Gaps in the plan', exists: ({ gaps }) => gaps, aToZ: true },
  openData: { path: '/[strategy]/data/', title: 'Open data', isInFooter: true, aToZ: true },
  documents: { path: '/[strategy]/documents/', title: 'Documents and sources', aToZ: true },
  glossary: { path: '/[strategy]/glossary/', title: 'Words and abbreviations', aToZ: true },

  consultation: {
    path: '/[strategy]/consultation/',
    title: ({ consultation }) => consultation?.title ?? 'Consultation',
    exists: hasConsultation,
    menu: 'Consultation',
    dates: ({ responses }) => responses.map(({ date }) => date),
    aToZ: 'Consultation',
    script: 'the consultation status on the day you read it; without it the status on the day the site was built',
  },
  comments: {
    path: '/[strategy]/comments/',
    title: 'Your comments',
    exists: hasConsultation,
    menuPath: '/[strategy]/consultation/',
    isInFooter: canComment,
    aToZ: true,
    script: 'saving comments and sending them together; without it the page is a form to print',
  },
  updates: {
    path: '/[strategy]/updates/',
    title: 'Updates',
    aToZ: 'Updates: what has changed',
    dates: ({ updates, editions }) => [...updates, ...editions].map(({ date }) => date),
  },
  help: {
    path: '/[strategy]/help/',
    title: 'Get help',
    dates: ({ help }) => help.map(({ checked }) => checked),
    exists: ({ help }) => help.length > 0,
    menu: true,
    aToZ: true,
    searchLink: { text: 'Get help', about: 'services and people to talk to' },
    script:
      'leaving the page by pressing Shift 3 times, and removing it from the Back button; without it a link leaves the page',
  },

  icon: { path: '/icon.svg', source: 'public' },
  sitemap: { path: '/sitemap.xml' },
  robots: { path: '/robots.txt' },
  bundle: { path: '/_astro/[...file]', source: 'build' },
  netlifyHeaders: { path: '/_headers', source: 'build' },
  netlifyRedirects: { path: '/_redirects', source: 'build' },
  apacheConfig: { path: '/.htaccess', source: 'build' },
  iisConfig: { path: '/web.config', source: 'build' },
  githubPages: { path: '/.nojekyll', source: 'build' },
  theme: { path: '/[strategy]/theme.css' },
  updatesFeed: { path: '/[strategy]/updates.atom' },
  searchIndex: { path: '/[strategy]/pagefind/[...file]', source: 'build' },
  strategyPdf: { path: '/[strategy]/[strategy]-strategy.pdf', exists: offersPdf, source: 'build' },
  boardReportPdf: { path: '/[strategy]/[strategy]-board-report.pdf', exists: offersPdf, source: 'build' },
  actionsByValueCsv: { path: '/[strategy]/actions/by/[facet]/[value]/actions.csv' },
  partnerActionsCsv: { path: '/[strategy]/partners/[partner]/actions.csv' },
  measureChart: { path: '/[strategy]/indicators/[measure]/chart.json' },
  dataWorkbook: { path: '/[strategy]/[strategy]-data.xlsx' },
  dataFile: { path: '/[strategy]/data/[...file]' },
} as const satisfies Record<string, Route>;

export type RouteId = keyof typeof routes;

/** Those of which each strategy has its own. */
export type StrategyRouteId = {
  [Id in RouteId]: (typeof routes)[Id]['path'] extends `/[strategy]/${string}` ? Id : never;
}[RouteId];

/** Whether this build prints each whole strategy as a PDF too, so that pages can link to it. `npm run pdf` says so. */
export function offersPdf(): boolean {
  return process.env['WITH_PDF'] === 'true';
}

/** False once the consultation is over: comments that someone saved can still be read on the page. */
function canComment({ consultation, asAt }: Strategy): boolean {
  return consultation !== undefined && !isOver(consultationState(consultation, asAt));
}

function withId<Thing extends { id: string }>(things: readonly Thing[], id: string | undefined): Thing[] {
  return things.filter((thing) => thing.id === id);
}

function reportDates(actions: readonly Action[]): string[] {
  return actions.flatMap(({ progress }) => progress.map(({ date }) => date));
}

/** The days on which someone compared the figures with their source, or looked where there may be some. */
function checkDates({ figures, sources }: Measure): string[] {
  return [figures?.source.checked, ...sources.map(({ checked }) => checked)].filter((day) => day !== undefined);
}

function hasFramework(strategy: Strategy): strategy is Strategy & { framework: Framework } {
  return strategy.framework !== undefined;
}

function hasConsultation(strategy: Strategy): strategy is Strategy & { consultation: Consultation } {
  return strategy.consultation !== undefined;
}
