import { paths } from '../../core/routes/paths.ts';
import type { SiteContent, Objective, Priority, Strategy } from '../../core/model/types.ts';
import { objectiveLink, partnerLink, priorityLink } from '../../ui/part-links.ts';
import { strategyFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { kindLabels } from '../../ui/frame/search-record.ts';
import { capitalise, countOf } from '../../core/text/words.ts';

export interface AToZPageView {
  frame: PageFrame;
  heading: string;
  letters: { letter: string; entries: AToZEntry[] }[];
  /** The actions, which have no titles, by their references. */
  actions: { heading: string; ranges: (Link & { about: string })[] };
}

export interface AToZEntry extends Link {
  /** What kind of page it is, where the title does not say so. */
  kind?: string;
}

const collator = new Intl.Collator('en-GB', { numeric: true, ignorePunctuation: true });

/** Every page of a strategy by the first letter of its title. */
export function aToZPageView(siteContent: SiteContent, strategy: Strategy): AToZPageView {
  const entries = [...planEntries(strategy), ...partnerEntries(strategy), ...pageEntries(strategy)];
  entries.sort((a, b) => collator.compare(sortKey(a), sortKey(b)));
  const view = {
    heading: 'A to Z',
    letters: [...Map.groupBy(entries, (entry) => sortKey(entry).charAt(0))].map(([letter, ofLetter]) => ({
      letter,
      entries: ofLetter,
    })),
    actions: {
      heading: `${capitalise(strategy.terms.action.many)} by reference`,
      ranges: strategy.priorities.flatMap((priority) => rangesOf(strategy, priority)),
    },
  };
  const frame = strategyFrame(siteContent, strategy, {
    title: view.heading,
    description: `Every page of the ${strategy.shortTitle} by the first letter of its title.`,
    path: paths.aToZ(strategy.id),
    printed: view,
  });
  return { frame, ...view };
}

function planEntries(strategy: Strategy): AToZEntry[] {
  const { id, terms } = strategy;
  return [
    ...[strategy.visionPage, ...strategy.sections].map((section) => ({
      text: section.title,
      href: paths.section(id, section.id),
    })),
    ...strategy.priorities.map((priority) => ({
      text: priority.title,
      href: paths.priority(id, priority.id),
      kind: `${terms.priority.one} ${priority.id}`,
    })),
    ...strategy.objectives.map((objective) => ({
      text: objective.title,
      href: paths.objective(id, objective.id),
      kind: `${terms.objective.one} ${objective.id}`,
    })),
    ...strategy.measures.map((measure) => ({
      text: measure.name,
      href: paths.measure(id, measure.id),
      kind: 'measure',
    })),
  ];
}

/** Each partner by its name, and by the short name that the plan uses. */
function partnerEntries(strategy: Strategy): AToZEntry[] {
  const kind = kindLabels(strategy).partner.toLowerCase();
  return strategy.partners.flatMap((partner) => {
    const { text, href } = partnerLink(strategy, partner);
    const { name, shortName } = partner;
    const short = shortName === undefined || text === name ? [] : [{ text: `${shortName}: ${name}`, href, kind }];
    return [{ text, href, kind }, ...short];
  });
}

function pageEntries(strategy: Strategy): AToZEntry[] {
  const { id, terms } = strategy;
  return [
    { text: strategy.shortTitle, href: paths.strategy(id), kind: 'overview' },
    { text: 'Whole strategy on one page', href: paths.wholeStrategy(id) },
    { text: `${capitalise(terms.priority.many)} and ${terms.objective.many}`, href: paths.priorities(id) },
    { text: `${capitalise(terms.action.many)}: the full list`, href: paths.actions(id) },
    {
      text: `${capitalise(terms.action.many)} by ${terms.priority.one}, owner or date`,
      href: paths.actionsBy(id),
    },
    { text: 'Partners', href: paths.partners(id) },
    ...(strategy.measures.length === 0 ? [] : [{ text: 'Measures: all figures', href: paths.measures(id) }]),
    ...(strategy.framework === undefined ? [] : [{ text: 'How success is measured', href: paths.framework(id) }]),
    { text: 'Questions the plan leaves open', href: paths.gaps(id) },
    { text: 'Open data', href: paths.openData(id) },
    { text: 'Papers and sources', href: paths.documents(id) },
    { text: 'Words and abbreviations', href: paths.glossary(id) },
    { text: 'Updates: what has changed', href: paths.updates(id) },
    { text: 'Search', href: paths.search(id) },
    ...(strategy.consultation === undefined
      ? []
      : [
          { text: 'Consultation', href: paths.consultation(id) },
          { text: 'Your comments', href: paths.comments(id) },
        ]),
    ...(strategy.help.length === 0 ? [] : [{ text: 'Get help', href: paths.help(id) }]),
  ];
}

function rangesOf(strategy: Strategy, priority: Priority): AToZPageView['actions']['ranges'] {
  const own = priority.tables.flatMap(({ actions }) => actions);
  return [
    ...rangeOf(strategy, own, priorityLink(strategy, priority)),
    ...priority.objectives.flatMap((objective) =>
      rangeOf(strategy, objective.actions, objectiveLink(strategy, objective)),
    ),
  ];
}

function rangeOf(
  strategy: Strategy,
  actions: Objective['actions'],
  { text, href }: Link,
): (Link & { about: string })[] {
  const [first, last] = [actions[0], actions.at(-1)];
  if (first === undefined || last === undefined) return [];
  const references = first === last ? first.id : `${first.id} to ${last.id}`;
  return [{ text: references, href, about: `${countOf(actions.length, strategy.terms.action)} for ${text}` }];
}

/** In capitals, without an article or a sign at its start. */
function sortKey({ text }: Link): string {
  return text
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^(a|an|the)\s+/i, '')
    .toLocaleUpperCase('en-GB');
}
