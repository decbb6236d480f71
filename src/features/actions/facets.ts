import { paths } from '../../core/routes/paths.ts';
import { countValues, facetsOf, type FacetList } from '../../core/model/facets.ts';
import type { SiteContent, Strategy } from '../../core/model/types.ts';
import { csvDownload, type Download } from '../../ui/downloads.ts';
import { actionsIn, facetListCsv } from './facet-lists.ts';
import { actionsLink, facetListPath } from '../../ui/part-links.ts';
import { actionRow, ungroupedTableView, type ActionTableView } from './action-table.ts';
import { neighboursIn, type Neighbours } from '../../ui/neighbours.ts';
import { countNotes, facetHeading, listHeading } from './facet-labels.ts';
import { strategyFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { allOf, capitalise, countOf, shareOf } from '../../core/text/words.ts';

export interface FacetsPageView {
  frame: PageFrame;
  facets: { id: string; heading: string; values: (Link & { count: string })[]; notes: string[] }[];
}

/** Every way to choose among the actions, each value with its count: links for readers without JavaScript. */
export function facetsPageView(siteContent: SiteContent, strategy: Strategy): FacetsPageView {
  const { terms, actions } = strategy;
  const facets = facetsOf(strategy).map((facet) => {
    const counts = countValues(facet, actions);
    return {
      id: facet.id,
      heading: facetHeading(strategy, facet),
      values: facet.values.map((value) => ({
        text: capitalise(value.label),
        href: facetListPath(strategy, { facet, value }),
        count: countOf(counts.get(value.value) ?? 0, terms.action),
      })),
      notes: countNotes(strategy, facet),
    };
  });
  const frame = strategyFrame(siteContent, strategy, {
    description: `Browse ${allOf(actions.length, terms.action)} in the ${strategy.shortTitle} by owner, due date or ${terms.priority.one}.`,
    path: paths.actionsBy(strategy.id),
    trail: [actionsLink(strategy)],
    printed: facets,
  });
  return { frame, facets };
}

export interface FacetListPageView {
  frame: PageFrame;
  heading: string;
  /** How many there are: `41 of 129 actions in the Anytown Plan.` */
  summary: string;
  table: ActionTableView;
  csv: Download;
  allLists: Link;
  neighbours: Neighbours;
}

/** The actions that have one value of a facet. */
export function facetListPageView(siteContent: SiteContent, strategy: Strategy, list: FacetList): FacetListPageView {
  const { facet, value } = list;
  const { terms } = strategy;
  const actions = actionsIn(strategy, list);
  const heading = listHeading(strategy, list);
  const view = {
    heading,
    summary: `${shareOf(actions.length, strategy.actions.length, terms.action)} in the ${strategy.shortTitle}.`,
    table: ungroupedTableView(
      strategy,
      actions.map((action) => actionRow(strategy, action)),
      heading,
    ),
    csv: csvDownload(strategy, {
      csv: facetListCsv(strategy, list),
      href: paths.actionsByValueCsv(strategy.id, facet.id, value.value),
      of: `${facet.id}-${value.value}`,
    }),
    allLists: { text: `By ${terms.priority.one}, owner or date`, href: paths.actionsBy(strategy.id) },
    neighbours: neighboursIn(facet.values, value, (neighbour) => ({
      text: capitalise(neighbour.label),
      href: facetListPath(strategy, { facet, value: neighbour }),
    })),
  };
  const frame = strategyFrame(siteContent, strategy, {
    title: heading,
    description: `${heading}. ${view.summary}`,
    path: facetListPath(strategy, list),
    trail: [actionsLink(strategy), view.allLists],
    printed: view,
  });
  return { frame, ...view };
}
