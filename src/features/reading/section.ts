import { paths } from '../../core/routes/paths.ts';
import type { GovernanceBody } from '../../core/content/schema/narrative.ts';
import type { SiteContent, Section, Strategy } from '../../core/model/types.ts';
import { feedbackView, type PartFeedback } from '../consultation/feedback.ts';
import { strategyFrame, type PageFrame } from '../../ui/frame/frame.ts';
import type { Neighbours } from '../../ui/neighbours.ts';
import { missingFigureViews, sourcesView, type MissingFigureView, type SourcesView } from '../../ui/sources.ts';
import { searchRecord } from '../../ui/frame/search-record.ts';
import { readingNeighbours, strategyContents, type ContentsGroup } from '../../ui/contents.ts';

/** A section as any page prints it, with everything that follows its prose. */
export interface SectionView extends Pick<Section, 'id' | 'title' | 'summary' | 'body' | 'timeline' | 'editions'> {
  anchor: string;
  href: string;
  /** Who is accountable and which bodies report to which. Only in the section that describes it. */
  governance: GovernanceView | undefined;
  missingFigures: MissingFigureView[];
  sources: SourcesView;
}

export interface GovernanceView {
  accountable: { name: string; text: string }[];
  tiers: { role: GovernanceBody['role']; title: string; bodies: GovernanceBody[] }[];
}

export interface SectionPageView {
  frame: PageFrame;
  section: SectionView;
  contents: ContentsGroup[];
  feedback: PartFeedback;
  neighbours: Neighbours;
}

/** The page of one section of the narrative. */
export function sectionPageView(siteContent: SiteContent, strategy: Strategy, section: Section): SectionPageView {
  const path = paths.section(strategy.id, section.id);
  const view = {
    section: sectionView(strategy, section),
    contents: strategyContents(strategy, path),
    feedback: feedbackView(strategy, { kind: 'section', id: section.id, label: section.title, path }),
    neighbours: readingNeighbours(strategy, path),
  };
  const frame = strategyFrame(siteContent, strategy, {
    title: section.title,
    description: section.summary,
    path,
    printed: view,
    record: searchRecord(strategy, 'section'),
  });
  return { frame, ...view };
}

export function sectionView(strategy: Strategy, section: Section): SectionView {
  const { id, title, summary, body, timeline, editions } = section;
  return {
    ...{ id, title, summary, body, timeline, editions },
    anchor: id,
    href: paths.section(strategy.id, id),
    governance: governanceView(strategy, section.governance),
    missingFigures: missingFigureViews(section.missingFigures),
    sources: sourcesView(strategy, section.source),
  };
}

const tierTitles = {
  board: 'Reports go to',
  lead: 'Leads the strategy',
  group: 'Sub-groups',
  link: 'Linked to',
} as const satisfies Record<GovernanceBody['role'], string>;

function governanceView({ accountable }: Strategy, bodies: readonly GovernanceBody[]): GovernanceView | undefined {
  if (bodies.length === 0) return undefined;
  return {
    accountable: accountable.map(({ role, name, note }) => ({
      name,
      text: [role, note].filter((words) => words !== undefined).join('. '),
    })),
    tiers: (['board', 'lead', 'group', 'link'] as const)
      .map((role) => ({ role, title: tierTitles[role], bodies: bodies.filter((body) => body.role === role) }))
      .filter((tier) => tier.bodies.length > 0),
  };
}
