import { facetOf, type Facet } from '../../core/model/facets.ts';
import type { Action, Strategy } from '../../core/model/types.ts';
import { actionName } from '../../core/model/part-names.ts';
import { capitalise } from '../../core/text/words.ts';

/** The ways to narrow search results, in the order to offer them. Their names are part of addresses. */
export const searchFilters = ['kind', 'priority', 'owner', 'timescale'] as const;

export type SearchFilter = (typeof searchFilters)[number];
export type PageKind = 'action' | 'priority' | 'objective' | 'section' | 'partner' | 'measures' | 'reference' | 'help';

/** What the search index keeps of a page beside its words. */
export interface SearchRecord {
  /** The heading of the result; the page's own title if none is given. */
  title?: string;
  /** What the page is, in the strategy's own words: `Action`, `Outcome`. */
  kind: string;
  /** The id of an action, an objective or a priority: `1.2-05`. */
  reference?: string;
  /** The values that results can be narrowed by, as they are written in addresses. */
  filters: Partial<Record<SearchFilter, string[]>>;
}

interface RecordFields {
  title?: string;
  reference?: string;
  priority?: string;
  owner?: string;
}

/** The record of a page that is not an action. */
export function searchRecord(strategy: Strategy, kind: PageKind, page: RecordFields = {}): SearchRecord {
  const { title, reference, priority, owner } = page;
  return {
    title,
    kind: kindLabel(strategy, kind),
    reference,
    filters: { kind: [kind], priority: listOf(priority), owner: listOf(owner) },
  };
}

export function actionRecord(strategy: Strategy, action: Action): SearchRecord {
  const values = (id: Facet['id']) => facetOf(strategy, id)?.valuesOf(action) ?? [];
  return {
    title: actionName(action),
    kind: kindLabel(strategy, 'action'),
    reference: action.id,
    filters: { kind: ['action'], priority: values('priority'), owner: values('owner'), timescale: values('timescale') },
  };
}

/** Every kind of page, the plan's own parts first. */
export function kindLabels({ terms }: Strategy): Record<PageKind, string> {
  return {
    action: capitalise(terms.action.one),
    priority: capitalise(terms.priority.one),
    objective: capitalise(terms.objective.one),
    section: 'Section',
    partner: 'Partner',
    measures: 'Measure',
    reference: 'About the plan',
    help: 'Help',
  };
}

function kindLabel(strategy: Strategy, kind: PageKind): string {
  return kindLabels(strategy)[kind];
}

function listOf(value: string | undefined): string[] {
  return value === undefined ? [] : [value];
}
