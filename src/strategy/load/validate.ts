import type { z } from 'zod';
import { contentKinds } from '../schema/kinds.ts';
import { capitalise, closest, quote, quoteList } from '../report/wording.ts';
import type { ContentFile } from './content-file.ts';
import { fieldOffset, fieldText } from './field-offset.ts';
import { wordIssue, type Fields } from './issue-wording.ts';
import { nameField, valueAt } from './naming.ts';
import type { FieldPath, Finding } from './positions.ts';
import { fieldNames } from './schema-at.ts';
import { withDates } from './with-dates.ts';

/** Holds the fields of a file against the schema of its kind. `data` is absent where they do not agree. */
export function validate(file: ContentFile): { data?: unknown; findings: Finding[] } {
  const schema: z.ZodType = contentKinds[file.kind].schema;
  const { success, data, error } = schema.safeParse(file.value);
  if (!success) return { findings: describe(error.issues, file.value, file, schema) };

  const dated = withDates(file.value, file.document);
  const second = dated === undefined ? undefined : schema.safeParse(dated);
  if (second?.success === false) return { findings: describe(second.error.issues, dated, file, schema) };
  return { data, findings: [] };
}

function describe(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  file: ContentFile,
  schema: z.ZodType,
): Finding[] {
  const fields: Fields = { value, schema, asWritten: (path) => fieldText(file, path) };
  const flat = flatten(issues);
  const misspelt = new Set<string>();
  const unknown = flat.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? unknownFields(issue, file, fields, misspelt) : [],
  );
  const others = flat.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return [];
    const path = fieldPath(issue);
    if (path.length > 0 && valueAt(value, path) === undefined)
      return misspelt.has(path.join('/')) ? [] : [missingField(path, file, fields)];
    return [{ offset: fieldOffset(file, path), ...wordIssue(issue, path, fields) }];
  });
  return [...unknown, ...others];
}

/** One finding for each unknown field. Fields that were most likely meant are added to `misspelt`. */
function unknownFields(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  file: ContentFile,
  { value, schema }: Fields,
  misspelt: Set<string>,
): Finding[] {
  const group = fieldPath(issue);
  const names = fieldNames(schema, group);
  const free = names.filter((name) => valueAt(value, [...group, name]) === undefined);
  return issue.keys.map((key) => {
    const meant = closest(key, free);
    if (meant !== undefined) misspelt.add([...group, meant].join('/'));
    return {
      rule: 'unknown-field',
      offset: fieldOffset(file, [...group, key], 'name'),
      message: `${capitalise(nameField(value, group))} has the unknown field ${quote(key)}.`,
      fix: meant === undefined ? `It can have ${quoteList(names, 'and')}.` : `Did you mean ${quote(meant)}?`,
    };
  });
}

function missingField(path: FieldPath, file: ContentFile, { value }: Fields): Finding {
  const name = String(path.at(-1));
  const group = path.slice(0, -1);
  return {
    rule: 'missing-field',
    offset: fieldOffset(file, group),
    message: `${capitalise(nameField(value, group))} lacks the field ${quote(name)}.`,
    fix: file.path.endsWith('.json') ? `Add "${name}" to it.` : `Add a line "${name}: ..." to it.`,
  };
}

/** Where a value may have one of several shapes, the complaints of the shape that it comes nearest to. */
function flatten(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue];
    const [nearest] = [...issue.errors].sort((a, b) => a.length - b.length);
    if (nearest === undefined) return [issue];
    return flatten(nearest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
  });
}

function fieldPath(issue: z.core.$ZodIssue): FieldPath {
  return issue.path.filter((key) => typeof key !== 'symbol');
}
