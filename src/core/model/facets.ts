import type { ExtraColumn } from '../content/schema/extra-columns.ts';
import { outlooks, progressStatuses } from '../content/schema/plan.ts';
import { slugify, uncapitalise } from '../text/words.ts';
import { otherLabels, timescaleLabels } from './timescale/labels.ts';
import type { Action, Strategy } from './types.ts';
import { numberedTitle } from './part-names.ts';
import { statusWord } from './progress.ts';
import { statesNone } from './stated-none.ts';
import { scheduleLabel, schedules, statedSchedule } from './schedule.ts';

/** One value by which actions can be filtered. `value` is safe in an address. */
export interface FacetValue {
  value: string;
  label: string;
}

/** The value, in place of an owner's id, of actions that name no owner. */
export const noOwner = 'none';

/** The facets that every strategy can have. Others are its own columns of choices. */
export type StandardFacet =
  | 'priority'
  | 'objective'
  | 'owner'
  | 'owner-kind'
  | 'timescale'
  | 'schedule'
  | 'status'
  | 'outlook'
  | 'theme'
  | 'national-outcome';

/** A way to filter the actions of a strategy. `id` is its name in addresses and in open data. */
export interface Facet {
  id: StandardFacet | (string & {});
  label: string;
  /** Every value that at least one action has, in the order to show them. */
  values: FacetValue[];
  /** The values of one action: several if it has several owners or years. */
  valuesOf(action: Action): string[];
}

/** The list of actions that have one value of a facet. */
export interface FacetList {
  facet: Facet;
  value: FacetValue;
}

const cache = new WeakMap<Strategy, Facet[]>();

/** Every facet that at least one action of a strategy has a value of. Cached, because every list and every action asks. */
export function facetsOf(strategy: Strategy): readonly Facet[] {
  const facets = cache.get(strategy) ?? makeFacets(strategy);
  cache.set(strategy, facets);
  return facets;
}

export function facetOf(strategy: Strategy, id: Facet['id']): Facet | undefined {
  return facetsOf(strategy).find((facet) => facet.id === id);
}

/** How many of some actions have each value of a facet. Values that none has are left out. */
export function countValues(facet: Facet, actions: readonly Action[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of actions.flatMap((action) => facet.valuesOf(action))) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Whether a list has the same actions as a partner's own page. */
export function isPartnerList({ partners }: Strategy, { facet, value }: FacetList): boolean {
  return facet.id === 'owner' && partners.some(({ id }) => id === value.value);
}

function makeFacets(strategy: Strategy): Facet[] {
  const { terms, priorities, objectives, partners, framework, actions } = strategy;
  const facets: Facet[] = [
    {
      id: 'priority',
      label: terms.priority.one,
      values: priorities.map(({ id, shortTitle }) => ({ value: id, label: numberedTitle(id, shortTitle) })),
      valuesOf: ({ priority }) => [priority.id],
    },
    {
      id: 'objective',
      label: terms.objective.one,
      values: objectives.map(({ id, title }) => ({ value: id, label: numberedTitle(id, title) })),
      valuesOf: ({ objective }) => (objective === undefined ? [] : [objective.id]),
    },
    {
      id: 'owner',
      label: 'owner',
      values: [
        ...partners.map(({ id, name }) => ({ value: id, label: name })),
        { value: noOwner, label: 'No owner named' },
      ],
      valuesOf: ({ leads }) =>
        leads.length === 0 && statesNone(strategy, 'owners') ? [noOwner] : leads.map(({ id }) => id),
    },
    {
      id: 'owner-kind',
      label: 'kind of owner',
      values: strategy.partnerKinds.map((kind) => ({ value: slugify(kind), label: kind })),
      valuesOf: ({ leads }) => [...new Set(leads.map(({ kind }) => slugify(kind)))],
    },
    {
      id: 'timescale',
      label: 'due date',
      values: timescaleValues(actions),
      valuesOf: (action) => (isUndated(strategy, action) ? [] : timescaleLabels(action.timescale).map(slugify)),
    },
    {
      id: 'schedule',
      label: 'schedule',
      values: schedules.map((schedule) => ({ value: slugify(schedule), label: scheduleLabel(strategy, schedule) })),
      valuesOf: (action) => {
        const schedule = statedSchedule(strategy, action);
        return schedule === undefined ? [] : [slugify(schedule)];
      },
    },
    {
      id: 'status',
      label: 'progress',
      values: progressStatuses.map((status) => ({ value: slugify(status), label: statusWord(strategy, status) })),
      valuesOf: ({ status }) => [slugify(status)],
    },
    {
      id: 'outlook',
      label: 'outlook',
      values: outlooks.map((outlook) => ({ value: slugify(outlook), label: outlook })),
      valuesOf: ({ outlook }) => (outlook === undefined ? [] : [slugify(outlook)]),
    },
    {
      id: 'theme',
      label: 'theme',
      values: strategy.themes.map(({ id, title }) => ({ value: id, label: title })),
      valuesOf: ({ themes }) => themes.map(({ id }) => id),
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
    ...strategy.columns.filter(({ type }) => type === 'choice').map(choiceFacet),
  ];
  return facets.map((facet) => withUsedValues(facet, actions)).filter(({ values }) => values.length > 0);
}

/** Whether nothing is known of an action's date: none was entered, which does not say that the document prints none. */
function isUndated(strategy: Strategy, { timescale }: Action): boolean {
  return timescale === undefined && !statesNone(strategy, 'timescales');
}

function choiceFacet({ id, title, choices = [] }: ExtraColumn): Facet {
  return {
    id,
    label: uncapitalise(title),
    values: choices.map((choice) => ({ value: slugify(choice), label: choice })),
    valuesOf: ({ extra }) => (Object.hasOwn(extra, id) ? [slugify(String(extra[id]))] : []),
  };
}

function withUsedValues(facet: Facet, actions: readonly Action[]): Facet {
  const used = new Set(actions.flatMap((action) => facet.valuesOf(action)));
  return { ...facet, values: facet.values.filter(({ value }) => used.has(value)) };
}

/** Years in order, then the other labels in theirs. */
function timescaleValues(actions: readonly Action[]): FacetValue[] {
  const labels = [...new Set(actions.flatMap(({ timescale }) => timescaleLabels(timescale)))];
  const rank = (label: string) => (otherLabels as readonly string[]).indexOf(label);
  labels.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return labels.map((label) => ({ value: slugify(label), label }));
}
