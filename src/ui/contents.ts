import type { Section, Strategy } from '../core/model/types.ts';
import { capitalise } from '../core/text/words.ts';
import type { Link } from './frame/frame.ts';
import { neighboursIn, type Neighbours } from './neighbours.ts';
import { priorityLink, sectionLink } from './part-links.ts';

/** A group of links in the strategy's contents. */
export interface ContentsGroup {
  title: string;
  links: (Link & { current: boolean })[];
}

const groupTitles = {
  strategy: 'The strategy',
  delivery: 'How it will be delivered',
  background: 'Background',
} as const;

/** The contents of the whole strategy in reading order, with the page at `current` marked. */
export function strategyContents(strategy: Strategy, current: string): ContentsGroup[] {
  const mark = (link: Link) => ({ ...link, current: link.href === current });
  const sections = (group: Section['group']) =>
    strategy.sections
      .filter((section) => section.group === group)
      .map((section) => mark(sectionLink(strategy, section)));
  return [
    { title: groupTitles.strategy, links: [mark(sectionLink(strategy, strategy.visionPage)), ...sections('strategy')] },
    {
      title: capitalise(strategy.terms.priority.many),
      links: strategy.priorities.map((priority) => mark(priorityLink(strategy, priority))),
    },
    { title: groupTitles.delivery, links: sections('delivery') },
    { title: groupTitles.background, links: sections('background') },
  ].filter(({ links }) => links.length > 0);
}

/** The page before and the page after, in the order in which the strategy is read. */
export function readingNeighbours(strategy: Strategy, current: string): Neighbours {
  const pages = strategyContents(strategy, current).flatMap(({ links }) => links);
  const page = pages.find((link) => link.current);
  if (page === undefined) return { previous: undefined, next: undefined };
  return neighboursIn(pages, page, ({ text, href }) => ({ text, href }));
}
