import { z } from 'zod';
import type { Strategy } from '../../core/model/types.ts';
import { columnTypes, formatCell, type CsvColumn } from '../columns.ts';
import type { ActionColumn, ActionColumns, PublishedAction } from './column.ts';
import { actionColumns, actionColumnsOf, type ActionRecord } from './columns.ts';

type AnyColumn = ActionColumn<unknown, unknown>;
type Field = ActionColumns[string];
type Group = Extract<Field, { columns: unknown }>;

/** A column with its place in the record. */
export interface FlatColumn extends Omit<AnyColumn, 'value' | 'cell'>, CsvColumn<ActionRecord> {
  valueIn(record: ActionRecord): unknown;
}

/** The record of an action. Every key is there, in the order of the table. */
export function actionRecord(
  strategy: Strategy,
  action: PublishedAction,
  columns: ActionColumns = actionColumnsOf(strategy),
): ActionRecord {
  return valuesOf(columns, action, strategy) as ActionRecord;
}

/** The shape of an action's record. */
export function actionRecordSchema(columns: ActionColumns = actionColumns): z.ZodType {
  return z.strictObject(mapFields(columns, (field) => (isGroup(field) ? groupSchema(field) : columnSchema(field))));
}

/** Every column of a table, in the order of the file. */
export function flattenColumns(columns: ActionColumns = actionColumns): FlatColumn[] {
  return Object.entries(columns).flatMap(([key, field]) => {
    if (!isGroup(field)) return [flatColumn(field, key, (record) => record[key])];
    return Object.entries(field.columns).map(([part, column]) => {
      if (field.kind === 'list') {
        const facts = { ...column, type: 'list' as const, isFilled: false };
        return flatColumn(facts, `${key}[].${part}`, (record) => (record[key] as Fields[]).map((entry) => entry[part]));
      }
      const isFilled = column.isFilled === true && field.kind === 'object';
      return flatColumn({ ...column, isFilled }, `${key}.${part}`, (record) => (record[key] as Fields | null)?.[part]);
    });
  });
}

/** The field in the file of an action that a column changes. */
export function fileField({ field, edit }: FlatColumn): string {
  return edit?.fileField ?? field.slice(field.lastIndexOf('.') + 1);
}

/** The cells of a row as text by the names of their columns, before any guard against formulas. */
export function actionCells(record: ActionRecord, columns: readonly FlatColumn[]): Record<string, string> {
  return Object.fromEntries(columns.map(({ name, cell }) => [name, String(cell(record) ?? '')]));
}

type Fields = Record<string, unknown>;

function valuesOf(columns: ActionColumns, source: unknown, strategy: Strategy): Fields {
  return mapFields(columns, (field) => {
    if (!isGroup(field)) return field.value(source, strategy);
    const parts = field.partsOf(source as PublishedAction).map((part) => valuesOf(field.columns, part, strategy));
    return field.kind === 'list' ? parts : (parts[0] ?? null);
  });
}

function flatColumn(column: AnyColumn, field: string, valueIn: (record: Fields) => unknown): FlatColumn {
  const { value: _, cell = (value) => value, ...facts } = column;
  return { ...facts, field, valueIn, cell: (record) => formatCell(cell(valueIn(record))) };
}

function columnSchema({ schema, type = 'text', values, isFilled = false }: AnyColumn): z.ZodType {
  if (schema !== undefined) return schema;
  const ofType = values === undefined ? columnTypes[type].schema : z.enum(values);
  return isFilled || type === 'list' ? ofType : ofType.nullable();
}

function groupSchema({ kind, columns }: Group): z.ZodType {
  const schema = actionRecordSchema(columns);
  if (kind === 'list') return z.array(schema);
  return kind === 'optional' ? schema.nullable() : schema;
}

function isGroup(field: Field): field is Group {
  return 'columns' in field;
}

function mapFields<Value>(columns: ActionColumns, map: (field: Field) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(columns).map(([key, field]) => [key, map(field)]));
}
