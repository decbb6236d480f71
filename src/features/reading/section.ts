import { paths } from '../../core/routes/paths.ts';
import type { SiteContent, Section, Strategy } from '../../core/model/types.ts';
import { feedbackView, type PartFeedback } from '../consultation/feedback.ts';
import { strategyFrame, type PageFrame } from '../../ui/frame/frame.ts';
import { sectionView, type Neighbours, type SectionView } from '../plan/plan-parts.ts';
import { searchRecord } from '../../ui/frame/search-record.ts';
import { contentsOf, readingNeighbours, type ContentsGroup } from './reading-order.ts';

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
    contents: contentsOf(strategy, path),
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
