import { facetsOf, type Facet } from '../../core/model/facets.ts';
import { timescaleLabels } from '../../core/model/timescale/labels.ts';
import { lastDayNamed } from '../../core/model/timescale/timescale.ts';
import { endOfYear } from '../../core/model/timescale/years-named.ts';
import type { Action, ActionTable, Objective, Priority, Strategy } from '../../core/model/types.ts';
import { capitalise } from '../../core/text/words.ts';
import type { Link } from '../../ui/frame/frame.ts';
import { objectiveLink, priorityLink } from '../../ui/part-links.ts';

/** The facet values of an action as attributes of its element: `data-owner="forward-leeds courts"`. */
export type FacetAttributes = Record<`data-${string}`, string>;

/** The actions of a priority, table by table, for a list that a reader can filter. */
export interface PriorityActions<Row> {
  id: string;
  link: Link;
  tables: TableActions<Row>[];
}

export interface TableActions<Row> {
  /** The objective, or the name of a table directly under the priority. */
  heading: { text: string; href: string | undefined };
  /** The values that all its actions share. Its rows leave them out, which keeps a long list small. */
  attributes: FacetAttributes;
  rows: (Row & { attributes: FacetAttributes })[];
}

/** Every action in the order of the plan. `toRow` builds what a page prints of an action. */
export function actionsByPriority<Row>(strategy: Strategy, toRow: (action: Action) => Row): PriorityActions<Row>[] {
  const facets = facetsOf(strategy);
  return strategy.priorities.map((priority) => ({
    id: priority.id,
    link: priorityLink(strategy, priority),
    tables: tablesOf(priority).map(([table, objective]) => ({
      heading:
        objective === undefined
          ? { text: `${capitalise(strategy.terms.action.many)}: ${table.title}`, href: undefined }
          : objectiveLink(strategy, objective),
      ...tableActions(table, facets, toRow),
    })),
  }));
}

function tablesOf({ tables, objectives }: Priority): [ActionTable, Objective | undefined][] {
  const ownTables = tables.map((table): [ActionTable, undefined] => [table, undefined]);
  const objectiveTables = objectives.flatMap((objective) =>
    objective.tables.map((table): [ActionTable, Objective] => [table, objective]),
  );
  return [...ownTables, ...objectiveTables].filter(([{ actions }]) => actions.length > 0);
}

function tableActions<Row>(
  { actions }: ActionTable,
  facets: readonly Facet[],
  toRow: (action: Action) => Row,
): Pick<TableActions<Row>, 'attributes' | 'rows'> {
  const names = [...facets.map(({ id }) => id), 'end'];
  const valuesOf = (action: Action) => [...facets.map((facet) => facet.valuesOf(action).join(' ')), endOf(action)];
  const shared = actions
    .map(valuesOf)
    .reduce((common, values) => common.map((value, index) => (value === values[index] ? value : '')));
  return {
    attributes: toAttributes(names, shared),
    rows: actions.map((action) => {
      const own = valuesOf(action).map((value, index) => (value === shared[index] ? '' : value));
      return { ...toRow(action), attributes: toAttributes(names, own) };
    }),
  };
}

/** The last day that its timescale names, if its first label does not say it. */
function endOf({ timescale }: Action): string {
  const end = timescale && lastDayNamed(timescale);
  return end === undefined || end === endOfYear(timescaleLabels(timescale)[0] ?? '') ? '' : end;
}

function toAttributes(names: readonly string[], values: readonly string[]): FacetAttributes {
  const attributes = names.map((name, index) => [`data-${name}`, values[index] ?? ''] as const);
  return Object.fromEntries(attributes.filter(([, value]) => value !== ''));
}
