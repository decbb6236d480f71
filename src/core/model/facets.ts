import { partnerKinds, progressStatuses } from '../content/schema/plan.ts';
import type { Action, Strategy } from './types.ts';
import { timescaleLabels } from './timescale.ts';

/** One value by which actions can be chosen. `value` is safe in an address. */
export interface FacetValue {
  value: string;
  label: string;
}

/** The value, in place of an owner's id, of actions that name no owner. */
export const noOwner = 'none';

/** A way to choose among the actions of a strategy. `id` is its name in addresses and in open data. */
export interface Facet {
  id: 'priority' | 'objective' | 'owner' | 'owner-kind' | 'timescale' | 'status' | 'national-outcome';
  label: string;
  /** Every value that at least one action has, in the order to show them. */
  values: FacetValue[];
  /** The values that one action has. Several where it has several owners or years. */
  valuesOf(action: Action): string[];
}

const known = new WeakMap<Strategy, Facet[]>();

/** Every facet of a strategy that tells its actions apart. Worked out once, because every list and every action asks. */
export function facetsOf(strategy: Strategy): readonly Facet[] {
  const facets = known.get(strategy) ?? makeFacets(strategy);
  known.set(strategy, facets);
  return facets;
}

function makeFacets(strategy: Strategy): Facet[] {
  const { terms, priorities, objectives, partners, framework, actions } = strategy;
  const facets: Facet[] = [
    {
      id: 'priority',
      label: terms.priority.one,
      values: priorities.map(({ id, shortTitle }) => ({ value: id, label: `${id} ${shortTitle}` })),
      valuesOf: ({ priority }) => [priority.id],
    },
    {
      id: 'objective',
      label: terms.objective.one,
      values: objectives.map(({ id, title }) => ({ value: id, label: `${id} ${title}` })),
      valuesOf: ({ objective }) => (objective === undefined ? [] : [objective.id]),
    },
    {
      id: 'owner',
      label: 'owner',
      values: [
        ...partners.map(({ id, name }) => ({ value: id, label: name })),
        { value: noOwner, label: 'No owner named' },
      ],
      valuesOf: ({ leads }) => (leads.length === 0 ? [noOwner] : leads.map(({ id }) => id)),
    },
    {
      id: 'owner-kind',
      label: 'kind of owner',
      values: partnerKinds.map((kind) => ({ value: slug(kind), label: kind })),
      valuesOf: ({ leads }) => [...new Set(leads.map(({ kind }) => slug(kind)))],
    },
    {
      id: 'timescale',
      label: 'by when',
      values: timescaleValues(actions),
      valuesOf: ({ timescale }) => timescaleLabels(timescale).map(slug),
    },
    {
      id: 'status',
      label: 'progress',
      values: progressStatuses.map((status) => ({ value: slug(status), label: status })),
      valuesOf: ({ status }) => [slug(status)],
    },
    {
      id: 'national-outcome',
      label: 'national outcome',
      values: (framework?.outcomes ?? []).map(({ id, group, number, title }) => ({
        value: id,
        label: `${group} ${number}: ${title}`,
      })),
      valuesOf: ({ objective, priority }) => ((objective ?? priority).alignment?.outcomes ?? []).map(({ id }) => id),
    },
  ];
  return facets.map((facet) => withUsedValues(facet, actions)).filter(({ values }) => values.length > 0);
}

function withUsedValues(facet: Facet, actions: readonly Action[]): Facet {
  const used = new Set(actions.flatMap((action) => facet.valuesOf(action)));
  return { ...facet, values: facet.values.filter(({ value }) => used.has(value)) };
}

/** Years in order, then "Ongoing", then "No date". */
function timescaleValues(actions: readonly Action[]): FacetValue[] {
  const labels = [...new Set(actions.flatMap(({ timescale }) => timescaleLabels(timescale)))];
  const rank = (label: string) => ['Ongoing', 'No date'].indexOf(label);
  labels.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return labels.map((label) => ({ value: slug(label), label }));
}

function slug(label: string): string {
  return label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
