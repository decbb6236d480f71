import { paths } from '../../core/routes/paths.ts';
import type { SiteContent, Section, Strategy } from '../../core/model/types.ts';
import { feedbackView, type PartFeedback } from '../consultation/feedback.ts';
import { strategyFrame, type PageFrame } from '../../ui/frame/frame.ts';
import type { Neighbours } from '../../ui/neighbours.ts';
import { missingFigureViews, sourceGroups, type MissingFigureView, type SourceGroup } from '../../ui/sources.ts';
import { searchRecord } from '../../ui/frame/search-record.ts';
import { readingNeighbours, strategyContents, type ContentsGroup } from '../../ui/contents.ts';

/** A section as any page prints it, with everything that follows its prose. */
export interface SectionView extends Pick<
  Section,
  'id' | 'title' | 'summary' | 'body' | 'timeline' | 'governance' | 'editions'
> {
  anchor: string;
  href: string;
  missingFigures: MissingFigureView[];
  sources: SourceGroup[];
}

export interface SectionPageView {
  frame: PageFrame;
  section: SectionView;
  accountable: Strategy['accountable'];
  contents: ContentsGroup[];
  feedback: PartFeedback;
  neighbours: Neighbours;
}

/** One section of the narrative on a page of its own. */
export function sectionPageView(siteContent: SiteContent, strategy: Strategy, section: Section): SectionPageView {
  const path = paths.section(strategy.id, section.id);
  const view = {
    section: sectionView(strategy, section),
    accountable: section.governance.length > 0 ? strategy.accountable : [],
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
  const { id, title, summary, body, timeline, governance, editions } = section;
  return {
    ...{ id, title, summary, body, timeline, governance, editions },
    anchor: id,
    href: paths.section(strategy.id, id),
    missingFigures: missingFigureViews(section.missingFigures),
    sources: sourceGroups(strategy, section.source),
  };
}
