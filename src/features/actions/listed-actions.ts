import { facetsOf, type Facet } from '../../core/model/facets.ts';
import type { Action, ActionTable, Objective, Priority, Strategy } from '../../core/model/types.ts';
import { objectiveLink, priorityLink } from '../../ui/part-links.ts';
import type { Link } from '../../ui/frame/frame.ts';
import { capitalise } from '../../core/text/words.ts';

/** The facet values of an action as attributes of its element: `data-owner="forward-leeds courts"`. */
export type Marks = Record<`data-${string}`, string>;

/** The actions of a priority, table by table, for a list that a reader can filter. */
export interface ListedPriority<Row> {
  id: string;
  link: Link;
  tables: ListedTable<Row>[];
}

export interface ListedTable<Row> {
  /** The objective, or the name of a table that stands under the priority itself. */
  heading: { text: string; href: string | undefined };
  /** The values that all its actions share. Its rows leave them out, which keeps a long list light. */
  marks: Marks;
  rows: (Row & { marks: Marks })[];
}

/** Every action in the order of the plan. `rowOf` says what a page prints of one. */
export function listedActions<Row>(strategy: Strategy, rowOf: (action: Action) => Row): ListedPriority<Row>[] {
  const facets = facetsOf(strategy);
  const listed = (table: ActionTable, heading: ListedTable<Row>['heading']) =>
    listedTable(table, heading, facets, rowOf);
  return strategy.priorities.map((priority) => ({
    id: priority.id,
    link: priorityLink(strategy, priority),
    tables: tablesOf(priority).map(([table, objective]) =>
      listed(
        table,
        objective === undefined
          ? { text: `${capitalise(strategy.terms.action.many)}: ${table.title}`, href: undefined }
          : objectiveLink(strategy, objective),
      ),
    ),
  }));
}

function tablesOf({ tables, objectives }: Priority): [ActionTable, Objective | undefined][] {
  const own = tables.map((table): [ActionTable, undefined] => [table, undefined]);
  const ofObjectives = objectives.flatMap((objective) =>
    objective.tables.map((table): [ActionTable, Objective] => [table, objective]),
  );
  return [...own, ...ofObjectives].filter(([{ actions }]) => actions.length > 0);
}

function listedTable<Row>(
  { actions }: ActionTable,
  heading: ListedTable<Row>['heading'],
  facets: readonly Facet[],
  rowOf: (action: Action) => Row,
): ListedTable<Row> {
  const marksOf = (action: Action) => facets.map((facet) => facet.valuesOf(action).join(' '));
  const shared = actions
    .map(marksOf)
    .reduce((common, marks) => common.map((mark, i) => (mark === marks[i] ? mark : '')));
  return {
    heading,
    marks: asMarks(facets, shared),
    rows: actions.map((action) => ({
      ...rowOf(action),
      marks: asMarks(
        facets,
        marksOf(action).map((mark, i) => (mark === shared[i] ? '' : mark)),
      ),
    })),
  };
}

function asMarks(facets: readonly Facet[], values: readonly string[]): Marks {
  const marks = facets.map(({ id }, i) => [`data-${id}`, values[i] ?? ''] as const);
  return Object.fromEntries(marks.filter(([, value]) => value !== ''));
}
