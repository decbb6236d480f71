import { offersPdf, paths } from '../../core/routes/paths.ts';
import type { SiteContent, Strategy } from '../../core/model/types.ts';
import { objectiveView, type ObjectiveView } from '../plan/objective.ts';
import { formatLinks, type FormatLink } from '../../ui/formats.ts';
import { editionLabel } from '../../ui/part-links.ts';
import { strategyFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { sectionView, type SectionView } from './section.ts';
import { priorityView, type PriorityView } from '../plan/priority.ts';
import { allOf, capitalise } from '../../core/text/words.ts';

export interface WholeStrategyView {
  frame: PageFrame;
  title: string;
  edition: string;
  pdf: Link | undefined;
  /** The strategy in other formats and languages. */
  formats: FormatLink[];
  contents: (Link & { links?: Link[] })[];
  vision: SectionView;
  /** Sections before the priorities, and after them. */
  before: SectionView[];
  priorities: { priority: PriorityView; objectives: ObjectiveView[] }[];
  prioritiesHeading: string;
  after: SectionView[];
}

type Parts = Pick<WholeStrategyView, 'vision' | 'before' | 'priorities' | 'prioritiesHeading' | 'after'>;

/** The whole strategy on one page, for reading through and for print. */
export function wholeStrategyView(siteContent: SiteContent, strategy: Strategy): WholeStrategyView {
  const sections = strategy.sections.map((section) => ({ group: section.group, view: sectionView(strategy, section) }));
  const parts = {
    vision: sectionView(strategy, strategy.visionPage),
    before: sections.filter(({ group }) => group === 'strategy').map(({ view }) => view),
    priorities: strategy.priorities.map((priority) => ({
      priority: priorityView(strategy, priority),
      objectives: priority.objectives.map((objective) => objectiveView(strategy, objective)),
    })),
    prioritiesHeading: capitalise(allOf(strategy.priorities.length, strategy.terms.priority)),
    after: sections.filter(({ group }) => group !== 'strategy').map(({ view }) => view),
  };
  const view = {
    title: strategy.title,
    edition: editionLabel(strategy),
    pdf: offersPdf() ? { text: 'Download this page as a PDF', href: paths.strategyPdf(strategy.id) } : undefined,
    formats: formatLinks(strategy),
    contents: contentsOf(parts),
    ...parts,
  };
  const frame = strategyFrame(siteContent, strategy, {
    description: `${strategy.title}: every section and ${strategy.terms.action.one} on one page, to read or print.`,
    path: paths.wholeStrategy(strategy.id),
    printed: view,
  });
  return { frame, ...view };
}

function contentsOf(parts: Parts): WholeStrategyView['contents'] {
  const { vision, before, priorities, prioritiesHeading, after } = parts;
  const link = ({ title, anchor }: SectionView): Link => ({ text: title, href: `#${anchor}` });
  const priorityLinks = priorities.map(({ priority }) => ({
    text: `${priority.label}: ${priority.title}`,
    href: `#priority-${priority.id}`,
  }));
  return [
    ...[vision, ...before].map(link),
    { text: prioritiesHeading, href: '#priorities', links: priorityLinks },
    ...after.map(link),
  ];
}
