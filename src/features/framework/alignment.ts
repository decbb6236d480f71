import { paths } from '../../core/routes/paths.ts';
import { statesNone } from '../../core/model/stated-none.ts';
import type { Alignment, Strategy } from '../../core/model/types.ts';
import { outcomeLabel, outcomeLink } from '../../ui/part-links.ts';
import { sourceView, type SourceView } from '../../ui/sources.ts';

/** How a part of the plan aligns with the national framework, or the gap that the document states. */
export interface AlignmentView {
  outcomes: { id: string; label: string; title: string; href: string }[];
  measures: { name: string; asPublished: string; meaning: string; href: string }[];
  dataSources: string[];
  statedGap: string | undefined;
  notes: string[];
  /** Stands for a list that is empty, if the document is known to print none. Without it, such a list is left out. */
  noneGiven: string | undefined;
  source: SourceView;
}

export function alignmentView(strategy: Strategy, alignment: Alignment | undefined): AlignmentView | undefined {
  if (alignment === undefined) return undefined;
  const { outcomes, measures, dataSources, statedGap, notes, source } = alignment;
  return {
    outcomes: outcomes.map((outcome) => ({
      id: outcome.id,
      label: outcomeLabel(outcome),
      title: outcome.title,
      href: outcomeLink(strategy, outcome).href,
    })),
    measures: measures.map(({ measure, asPublished }) => ({
      name: measure.name,
      asPublished,
      meaning: measure.meaning,
      href: paths.measure(strategy.id, measure.id),
    })),
    dataSources,
    statedGap,
    notes,
    noneGiven: statesNone(strategy, 'measures') ? 'None given in the plan' : undefined,
    source: sourceView(strategy, source),
  };
}
