import type { z } from 'zod';
import type { PlanYears } from '../../core/model/timescale/plan-years.ts';
import type { SourceDocument } from '../../core/content/schema/narrative.ts';
import type { ActionFile, PartnerFile } from '../../core/content/schema/plan.ts';
import type { ReportWord } from '../../core/content/schema/strategy.ts';
import type {
  Action,
  ActionSource,
  Measure,
  Objective,
  Partner,
  Priority,
  Strategy,
  Theme,
} from '../../core/model/types.ts';
import type { CellProblem } from '../cells/problems.ts';
import type { ColumnFacts, Terms } from '../columns.ts';

/** What is published of an action: one of the plan, or what an edited row would make of it. */
export interface PublishedAction extends Omit<
  Action,
  'priority' | 'objective' | 'leads' | 'supports' | 'measures' | 'source'
> {
  priority: Pick<Priority, 'id' | 'title'>;
  objective: Pick<Objective, 'id' | 'title'> | undefined;
  leads: Pick<Partner, 'id' | 'name'>[];
  supports: Pick<Partner, 'id' | 'name'>[];
  measures: Pick<Measure, 'id'>[];
  source: Omit<ActionSource, 'document'> & { document: Pick<SourceDocument, 'id'> };
}

/** A column of actions: how it is published, and how it is imported. The import needs `edit` or `refuse`. */
export interface ActionColumn<Source, Value> extends ColumnFacts {
  /** The value in the JSON record. `null` where there is none. */
  value(source: Source, strategy: Strategy): Value;
  /** The value as a cell shows it, if it is neither plain nor a list of texts. */
  cell?(value: Value): string | string[];
  /** What the JSON Schema says of the value, if that is more than the type. */
  schema?: z.ZodType;
  /** How many characters fit into a line of it in the workbook. */
  width?: number;
  /** Other titles by which the import recognises it, with commas between them. */
  titles?: string | ((terms: Terms) => string);
  /** Whether it holds sentences, out of which no spreadsheet makes a date or a number. */
  isProse?: boolean;
  edit?: ColumnEdit<Value>;
  /** Why an edited cell cannot be imported. */
  refuse?(actionFile: string): CellProblem;
  /** Whether other columns say all of it, so that an edited cell is ignored with a note. */
  isWorkedOut?: boolean;
  /** The column that an edited cell is read as, unless that one is edited too. */
  readAs?: string;
}

/** How an edited cell changes an action and its file. */
export interface ColumnEdit<Value> {
  /** Reads a normalised cell as the fields of the action that it changes. */
  read(cell: string, action: PublishedAction, context: CellContext): Partial<PublishedAction> | CellProblem;
  /** The field in the file of the action, if it is not named as in the record. */
  fileField?: string;
  /** What the file is to have, if that is not just the value. `action` has every edited cell of the row. */
  write?(value: Value, written: Partial<ActionFile>, action: PublishedAction, context: CellContext): unknown;
}

/** What is needed to read a cell. */
export interface CellContext {
  partners: readonly PartnerFile[];
  themes: readonly Theme[];
  /** Where partners are listed, for messages. */
  partnersFile: string;
  planYears: PlanYears;
  /** The plan's own words for progress. */
  reportWords: readonly ReportWord[];
  /** Every timescale in use. */
  timescales: ReadonlySet<string>;
}

/** Columns that are an object of the JSON record, an object or `null`, or a list of objects. */
export interface ColumnGroup<Kind extends GroupKind, Columns> {
  kind: Kind;
  /** What the values are taken from: once for each object. */
  partsOf(action: PublishedAction): readonly unknown[];
  columns: Columns;
}

type GroupKind = 'object' | 'optional' | 'list';
type Columns<Source> = Readonly<Record<string, ActionColumn<Source, unknown>>>;

/** A table of columns, by the fields of the JSON record. */
export type ActionColumns = Readonly<
  Record<string, ActionColumn<unknown, unknown> | ColumnGroup<GroupKind, Columns<unknown>>>
>;

/** The JSON record that a table of columns makes. */
export type RecordOf<Table> = {
  [Field in keyof Table]: Table[Field] extends ColumnGroup<infer Kind, infer Parts>
    ? { object: RecordOf<Parts>; optional: RecordOf<Parts> | null; list: RecordOf<Parts>[] }[Kind]
    : Table[Field] extends { value(...args: never): infer Value }
      ? Value
      : never;
};

/** `columnOf<Action>()` types a column whose values are taken from an action. */
export function columnOf<Source>() {
  return <Value>(name: string, column: Omit<ActionColumn<Source, Value>, 'name'>) => ({ ...column, name });
}

export function groupOf<Kind extends GroupKind, Part, Parts extends Columns<Part>>(
  kind: Kind,
  partsOf: (action: PublishedAction) => readonly Part[],
  columns: Parts,
): ColumnGroup<Kind, Parts> {
  return { kind, partsOf, columns };
}
