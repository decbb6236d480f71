import type { z } from 'zod';
import type { ContentFile } from '../content-file.ts';
import { fieldEnd, fieldOffset } from '../field-offset.ts';
import { limits } from '../limits.ts';
import { nameField, valueAt } from '../naming.ts';
import { quote } from '../../text/wording.ts';
import { capitalise } from '../../text/words.ts';
import type { FieldPath, Finding } from '../positions.ts';
import { fieldNames, requiredNames } from './schema-at.ts';

export const ownLineMissing = 'whose own line is missing.';

interface Fields {
  /** The fields with those moved that were found before. */
  value: unknown;
  /** The fields as they are in the file. */
  written: unknown;
  schema: z.ZodType;
  issues: readonly z.core.$ZodIssue[];
}

/**
 * The group that an unknown field belongs to if its line has moved: the one above it, when it is not indented far enough; one
 * around its own, when it is indented too far; one whose fields are gone; or the only one that needs such a field.
 */
export function homeOf({ value, written, schema, issues }: Fields, path: FieldPath, key: string): FieldPath | undefined {
  const lacks = (group: FieldPath): boolean =>
    fieldNames(schema, group).includes(key) && valueAt(value, [...group, key]) === undefined;
  const names = Object.keys(valueAt(value, path) as object);
  const above = names[names.indexOf(key) - 1];
  const inner = above === undefined ? [] : lastGroups(value, [...path, above]);
  const outer = path.map((_, depth) => path.slice(0, path.length - depth - 1));
  const emptied = issues.map((issue) => fieldPath(issue)).filter((group) => valueAt(written, group) === null);
  const near = [...inner, ...outer, ...emptied].find(lacks) ?? unnamedGroup(written, schema, path, key);
  if (near !== undefined) return near;
  const lacking = issues.map((issue) => fieldPath(issue)).filter((field) => field.at(-1) === key);
  const [only, ...others] = lacking.map((field) => field.slice(0, -1)).filter(lacks);
  return others.length === 0 ? only : undefined;
}

/** A group whose own line is gone: all the fields that it needs are among those of the group around it. */
function unnamedGroup(written: unknown, schema: z.ZodType, path: FieldPath, key: string): FieldPath | undefined {
  const around = valueAt(written, path) as object;
  const absent = fieldNames(schema, path).filter((name) => !Object.hasOwn(around, name)).map((name) => [...path, name]);
  return absent.find((group) => {
    const needed = requiredNames(schema, group);
    return needed.length > 1 && fieldNames(schema, group).includes(key) && needed.every((name) => Object.hasOwn(around, name));
  });
}

/** The groups that end where a value ends, the innermost first. */
function lastGroups(value: unknown, path: FieldPath): FieldPath[] {
  const field = valueAt(value, path);
  if (typeof field !== 'object' || field === null || path.length > limits.nesting) return [];
  const last = Array.isArray(field) ? field.length - 1 : Object.keys(field).at(-1);
  const inner = last === undefined || last === -1 ? [] : lastGroups(value, [...path, last]);
  return Array.isArray(field) ? inner : [...inner, path];
}

/** That a field is in the wrong group. */
export function misplacedField(file: ContentFile, group: FieldPath, key: string, home: FieldPath): Finding {
  const isJson = file.path.endsWith('.json');
  if (valueAt(file.value, home) === undefined) {
    const message = `The field ${quote(key)} belongs to ${nameField(file.value, home)}, ${ownLineMissing}`;
    return { rule: 'unknown-field', offset: fieldOffset(file, [...group, key], 'name'), message, fix: 'Restore the line above it.' };
  }
  if (valueAt(file.value, home) === null) {
    const message = `${capitalise(nameField(file.value, home))} is empty, but its field ${quote(key)} is in ${nameField(file.value, group)}.`;
    return { rule: 'empty-value', offset: fieldOffset(file, home), message, fix: 'Move its line to just above its fields, or move the fields to just below its line.' };
  }
  return {
    rule: 'unknown-field',
    offset: fieldOffset(file, [...group, key], 'name'),
    end: fieldEnd(file, [...group, key]),
    message: `The field ${quote(key)} is ${isJson ? 'in' : 'indented as a field of'} ${nameField(file.value, group)}, but it belongs to ${nameField(file.value, home)}.`,
    fix: isJson ? 'Move it there.' : 'Indent it like the other fields of the group that it belongs to.',
  };
}

/** Moves a field to another group, which is made if it is not there. */
export function moveIn(value: unknown, path: FieldPath, key: string, home: FieldPath): void {
  const group = valueAt(value, path) as Record<string, unknown>;
  const { [key]: child } = group;
  Reflect.deleteProperty(group, key);
  if (valueAt(value, home) == null) {
    const around = valueAt(value, home.slice(0, -1)) as Record<string | number, unknown>;
    around[home.at(-1) ?? ''] = {};
  }
  (valueAt(value, home) as Record<string, unknown>)[key] = child;
}

function fieldPath(issue: z.core.$ZodIssue): FieldPath {
  return issue.path.filter((key) => typeof key !== 'symbol');
}
