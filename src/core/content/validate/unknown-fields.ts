import { isMap, isPair, isScalar } from 'yaml';
import type { z } from 'zod';
import { closest, quote, quoteList } from '../../text/wording.ts';
import { capitalise } from '../../text/words.ts';
import type { ContentFile } from '../content-file.ts';
import { fieldEnd, fieldOffset } from '../field-offset.ts';
import { limits } from '../limits.ts';
import { nameField, valueAt } from '../naming.ts';
import type { FieldPath, Finding } from '../positions.ts';
import { homeOf, misplacedField, moveIn } from './misplaced-fields.ts';
import { fieldNames, requiredNames } from './schema-at.ts';

/**
 * Reports each unknown field, and gives those that are plainly slips the names that were meant, so that their values are
 * checked in the same run. The names change in the returned value and in the file's document, which tells places.
 */
export function renameSlips(
  file: ContentFile,
  schema: z.ZodType,
): { value: unknown; findings: Finding[]; replaced: FieldPath[] } {
  const issues = schema.safeParse(file.value).error?.issues ?? [];
  const groups = unknownIn(issues).slice(0, limits.fieldProblems);
  if (groups.length === 0) return { value: file.value, findings: [], replaced: [] };
  const value: unknown = structuredClone(file.value);
  const replaced: FieldPath[] = [];
  const findings = groups.flatMap(({ keys, path }) => {
    const names = fieldNames(schema, path);
    const lacking = requiredNames(schema, path).filter((name) => valueAt(value, [...path, name]) === undefined);
    return keys.slice(0, limits.fieldProblems).flatMap((key): Finding[] => {
      const home = homeOf({ value, written: file.value, schema, issues }, path, key);
      if (home !== undefined) {
        const isReported = valueAt(file.value, home) == null && valueAt(value, home) != null;
        moveIn(value, path, key, home);
        return isReported ? [] : [misplacedField(file, path, key, home)];
      }
      const free = names.filter((name) => valueAt(value, [...path, name]) === undefined);
      const suggestion = closest(key, free);
      const finding = unknownField(file, path, key, suggestion === undefined ? names : [suggestion], suggestion !== undefined);
      // A field that is needed and not there is most likely the one that nobody knows.
      const instead = suggestion === undefined ? lacking.shift() : undefined;
      if (instead !== undefined) replaced.push([...path, instead]);
      renameIn(value, path, key, suggestion);
      if (suggestion !== undefined) renameInDocument(file, path, key, suggestion);
      if (instead === undefined) return [finding];
      return [{ ...finding, message: `${finding.message} It lacks the field ${quote(instead)}.` }];
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
    ...(!isSlip && { end: fieldEnd(file, [...group, key]) }),
    message: `${capitalise(nameField(file.value, group))} has the unknown field ${quote(key)}.`,
    fix: isSlip ? `Did you mean ${quoteList(names)}?` : `It can have ${quoteList(names, 'and')}.`,
  };
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
