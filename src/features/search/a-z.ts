import { aToZLinks } from '../../core/routes/page-links.ts';
import { paths } from '../../core/routes/paths.ts';
import type { SiteContent, Objective, Priority, Strategy } from '../../core/model/types.ts';
import { objectiveLink, partnerLink, priorityLink } from '../../ui/part-links.ts';
import { strategyFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { kindLabels } from '../../ui/frame/search-record.ts';
import { capitalise, countOf } from '../../core/text/words.ts';
import { numberedTerm } from '../../core/model/part-names.ts';

export interface AToZPageView {
  frame: PageFrame;
  letters: { letter: string; entries: AToZEntry[] }[];
  /** The actions, which have no titles, by their references. */
  actions: { heading: string; ranges: (Link & { about: string })[] };
}

export interface AToZEntry extends Link {
  /** What kind of page it is, if the title does not say so. */
  kind?: string;
}

const collator = new Intl.Collator('en-GB', { numeric: true, ignorePunctuation: true });

/** Every page of a strategy by the first letter of its title. */
export function aToZPageView(siteContent: SiteContent, strategy: Strategy): AToZPageView {
  const entries = [...planEntries(strategy), ...partnerEntries(strategy), ...aToZLinks(strategy)];
  entries.sort((a, b) => collator.compare(sortKey(a), sortKey(b)));
  const view = {
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
    description: `Every page of the ${strategy.shortTitle}, in alphabetical order.`,
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
      kind: numberedTerm(terms.priority, priority.id),
    })),
    ...strategy.objectives.map((objective) => ({
      text: objective.title,
      href: paths.objective(id, objective.id),
      kind: numberedTerm(terms.objective, objective.id),
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
