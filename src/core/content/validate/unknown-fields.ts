import { isMap, isPair, isScalar } from 'yaml';
import type { z } from 'zod';
import { closest, quote, quoteList } from '../../text/wording.ts';
import { capitalise } from '../../text/words.ts';
import type { ContentFile } from '../content-file.ts';
import { fieldOffset } from '../field-offset.ts';
import { limits } from '../limits.ts';
import { nameField, valueAt } from '../naming.ts';
import type { FieldPath, Finding } from '../positions.ts';
import { fieldNames, requiredNames } from './schema-at.ts';

/**
 * Reports each unknown field, and gives those that are plainly slips the names that were meant, so that their values are
 * checked in the same run. The names change in the returned value and in the file's document, which tells places.
 */
export function renameSlips(
  file: ContentFile,
  schema: z.ZodType,
): { value: unknown; findings: Finding[]; replaced: FieldPath[] } {
  const groups = unknownIn(schema.safeParse(file.value).error?.issues ?? []).slice(0, limits.fieldProblems);
  if (groups.length === 0) return { value: file.value, findings: [], replaced: [] };
  const value: unknown = structuredClone(file.value);
  const replaced: FieldPath[] = [];
  const findings = groups.flatMap(({ keys, path }) => {
    const names = fieldNames(schema, path);
    const lacking = requiredNames(schema, path).filter((name) => valueAt(value, [...path, name]) === undefined);
    return keys.slice(0, limits.fieldProblems).map((key) => {
      const home = homeOf(value, schema, path, key);
      if (home !== undefined) {
        moveIn(value, path, key, home);
        return misplacedField(file, path, key, home);
      }
      const free = names.filter((name) => valueAt(value, [...path, name]) === undefined);
      const suggestion = closest(key, free);
      const finding = unknownField(file, path, key, suggestion === undefined ? names : [suggestion], suggestion !== undefined);
      // A field that is needed and not there is most likely the one that nobody knows.
      const instead = suggestion === undefined ? lacking.shift() : undefined;
      if (instead !== undefined) replaced.push([...path, instead]);
      renameIn(value, path, key, suggestion);
      if (suggestion !== undefined) renameInDocument(file, path, key, suggestion);
      return instead === undefined
        ? finding
        : { ...finding, message: `${finding.message} It lacks the field ${quote(instead)}.` };
    });
  });
  return { value, findings, replaced };
}

function unknownIn(issues: readonly z.core.$ZodIssue[]): { keys: string[]; path: FieldPath }[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? [{ keys: issue.keys, path: issue.path.filter((key) => typeof key !== 'symbol') }]
      : [],
  );
}

function unknownField(
  file: ContentFile,
  group: FieldPath,
  key: string,
  names: readonly string[],
  isSlip: boolean,
): Finding {
  return {
    rule: 'unknown-field',
    offset: fieldOffset(file, [...group, key], 'name'),
    message: `${capitalise(nameField(file.value, group))} has the unknown field ${quote(key)}.`,
    fix: isSlip ? `Did you mean ${quoteList(names)}?` : `It can have ${quoteList(names, 'and')}.`,
  };
}

/**
 * The group that a field belongs to if its line has moved: the one above it, when it is not indented far enough, or one
 * around its own, when it is indented too far.
 */
function homeOf(value: unknown, schema: z.ZodType, path: FieldPath, key: string): FieldPath | undefined {
  const lacks = (group: FieldPath): boolean =>
    fieldNames(schema, group).includes(key) && valueAt(value, [...group, key]) === undefined;
  const names = Object.keys(valueAt(value, path) as object);
  const above = names[names.indexOf(key) - 1];
  const inner = above === undefined ? [] : lastGroups(value, [...path, above]);
  const outer = path.map((_, depth) => path.slice(0, path.length - depth - 1));
  return [...inner, ...outer].find(lacks);
}

/** The groups that end where a value ends, the innermost first. */
function lastGroups(value: unknown, path: FieldPath): FieldPath[] {
  const field = valueAt(value, path);
  if (typeof field !== 'object' || field === null || path.length > limits.nesting) return [];
  const last = Array.isArray(field) ? field.length - 1 : Object.keys(field).at(-1);
  const inner = last === undefined || last === -1 ? [] : lastGroups(value, [...path, last]);
  return Array.isArray(field) ? inner : [...inner, path];
}

function misplacedField(file: ContentFile, group: FieldPath, key: string, home: FieldPath): Finding {
  const isJson = file.path.endsWith('.json');
  return {
    rule: 'unknown-field',
    offset: fieldOffset(file, [...group, key], 'name'),
    message: `The field ${quote(key)} is ${isJson ? 'in' : 'indented as a field of'} ${nameField(file.value, group)}, and belongs to ${nameField(file.value, home)}.`,
    fix: isJson ? 'Move it there.' : 'Indent it like the other fields of the group that it belongs to.',
  };
}

function moveIn(value: unknown, path: FieldPath, key: string, home: FieldPath): void {
  const group = valueAt(value, path) as Record<string, unknown>;
  const { [key]: child } = group;
  Reflect.deleteProperty(group, key);
  (valueAt(value, home) as Record<string, unknown>)[key] = child;
}

/** Without a new name, the field is taken out. */
function renameIn(value: unknown, path: FieldPath, key: string, suggestion: string | undefined): void {
  const group = valueAt(value, path) as Record<string, unknown>;
  const { [key]: child } = group;
  Reflect.deleteProperty(group, key);
  if (suggestion !== undefined) group[suggestion] = child;
}

function renameInDocument(file: ContentFile, path: FieldPath, key: string, suggestion: string): void {
  const group = path.length === 0 ? file.document().contents : file.document().getIn(path, true);
  if (!isMap(group)) return;
  for (const pair of group.items) {
    if (isPair(pair) && isScalar(pair.key) && String(pair.key.value) === key) pair.key.value = suggestion;
  }
}
