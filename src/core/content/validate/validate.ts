import { isNode } from 'yaml';
import type { z } from 'zod';
import { contentKinds } from '../schema/kinds.ts';
import { quote } from '../../text/wording.ts';
import { capitalise } from '../../text/words.ts';
import type { ContentFile } from '../content-file.ts';
import { fieldEnd, fieldOffset, fieldText } from '../field-offset.ts';
import { wordIssue, type Fields } from './issue-wording.ts';
import { coerce } from './coerce.ts';
import { cutTexts } from './cut-texts.ts';
import { limits } from '../limits.ts';
import { nameField, valueAt } from '../naming.ts';
import type { FieldPath, Finding } from '../positions.ts';
import { parsePartial } from './parse-partial.ts';
import { renameSlips } from './unknown-fields.ts';
import { lineAt } from '../yaml/places.ts';
import { partialDate } from '../schema/values.ts';
import { schemaAt } from './schema-at.ts';
import { isSpecial } from '../yaml/special-characters.ts';

/** A file held against the schema of its kind. */
export interface Validated {
  /** All fields, where nothing is wrong with any of them. */
  data?: unknown;
  /** The file with its fields as they were meant, where that is plain: slips in names, numbers in place of texts. */
  file: ContentFile;
  /** The fields that agree with the schema. */
  partial: unknown;
  findings: Finding[];
}

/**
 * Holds the fields of a file against the schema of its kind.
 *
 * @param syntax what is wrong in the syntax of the file: fields named on such a line are not missing.
 */
export function validate(parsed: ContentFile, syntax: readonly Finding[] = []): Validated {
  if (parsed.value === undefined) return { file: parsed, partial: undefined, findings: [] };
  const schema: z.ZodType = contentKinds[parsed.kind].schema;
  const cut = cutTexts(parsed, schema);
  const { value, findings: slips, replaced } = renameSlips(withYears(parsed, schema), schema);
  const read = { ...parsed, doubtful: [...parsed.doubtful, ...cut.paths, ...replaced] };
  const unread = syntax.map(({ offset }) => lineAt(parsed.text, offset));
  const { data, error } = schema.safeParse(value);
  const issues = leaves(error?.issues ?? []);

  const findings = [...cut.findings, ...slips, ...describe(issues.slice(0, limits.fieldProblems), value, read, schema, unread)];
  const isRight = findings.length === 0 && read.isComplete && read.doubtful.length === 0;
  const file = { ...read, value: coerce(value, issues, (path) => fieldText(read, path)) };
  if (isRight) return { data, file, partial: data, findings };
  const doubtful = new Set(read.doubtful.map((path) => path.join('/')));
  const isDoubtful = (path: FieldPath): boolean => doubtful.has(path.join('/'));
  return { file, partial: parsePartial(schema, file.value, { isComplete: read.isComplete, isDoubtful }), findings };
}

/** A year without quotation marks is a rough date like any other. JSON, which programs read too, has them around texts. */
function withYears(file: ContentFile, schema: z.ZodType): ContentFile {
  if (file.path.endsWith('.json')) return file;
  const years = (schema.safeParse(file.value).error?.issues ?? []).filter((issue) => {
    const isDate = schemaAt(schema, fieldPath(issue))?._zod.def === partialDate._zod.def;
    return isDate && /^\d{4}$/.test(fieldText(file, fieldPath(issue)) ?? '');
  });
  return years.length === 0 ? file : { ...file, value: coerce(file.value, years, (path) => fieldText(file, path)) };
}

function describe(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  file: ContentFile,
  schema: z.ZodType,
  unread: readonly string[],
): Finding[] {
  const fields: Fields = { value, schema, asWritten: (path) => fieldText(file, path) };
  return issues.flatMap((issue) => {
    const path = fieldPath(issue);
    if (issue.code === 'unrecognized_keys' || isInDoubt(file, path, valueAt(value, path))) return [];
    if (path.length > 0 && valueAt(value, path) === undefined)
      return isNamedOn(unread, path) ? [] : [missingField(path, file, fields)];
    const problem = wordIssue(issue, path, fields);
    const mayFollow = problem.rule === 'wrong-type' || problem.rule === 'empty-value';
    return [{ offset: fieldOffset(file, path), ...(mayFollow && { end: fieldEnd(file, path) }), ...problem }];
  });
}

/** Whether a fault of the syntax, which is reported itself, may be why a value is not there. */
function isInDoubt({ path: name, isComplete, doubtful, document }: ContentFile, path: FieldPath, value: unknown): boolean {
  const isAbsent = value === undefined || value === null || (Array.isArray(value) && value.length === 0);
  if (!isComplete && (isAbsent || path.length === 0)) return true;
  if (!doubtful.some((other) => other.join('/') === path.join('/'))) return false;
  const node = document().getIn(path, true);
  return isAbsent || name.endsWith('.json') || (isNode(node) && isSpecial(node));
}

function missingField(path: FieldPath, file: ContentFile, { value }: Fields): Finding {
  const name = String(path.at(-1));
  const group = path.slice(0, -1);
  const line = lineInText(file, group, name);
  if (line !== undefined) {
    const message = `The line ${quote(lineAt(file.text, line))} is indented as a part of the text above it.`;
    return { rule: 'yaml-syntax', offset: line, message, fix: 'Start it in the same column as the name of that text.' };
  }
  return {
    rule: 'missing-field',
    offset: fieldOffset(file, group),
    end: fieldEnd(file, group),
    message: `${capitalise(nameField(value, group))} lacks the field ${quote(name)}.`,
    fix: file.path.endsWith('.json') ? `Add "${name}" to it.` : `Add a line "${name}: ..." to it.`,
  };
}

/** Where a text of a group has a line that is a field of the group, if any. */
function lineInText(file: ContentFile, group: FieldPath, name: string): number | undefined {
  const line = new RegExp(`(?<=\\n[ \\t]+)${RegExp.escape(name)}:[ \\t]`);
  return Object.keys(Object(valueAt(file.value, group)) as object).flatMap((field) => {
    const index = line.exec(fieldText(file, [...group, field]) ?? '')?.index;
    return index === undefined ? [] : [fieldOffset(file, [...group, field]) + index];
  })[0];
}

function isNamedOn(lines: readonly string[], path: FieldPath): boolean {
  const name = String(path.at(-1));
  return lines.some((line) => new RegExp(`\\b${RegExp.escape(name)}"?\\s*:`).test(line));
}

/** Where a value may have one of several shapes, the complaints of the shape that it comes nearest to. */
function leaves(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue];
    const [nearest] = [...issue.errors].sort((a, b) => a.length - b.length);
    if (nearest === undefined) return [issue];
    return leaves(nearest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
  });
}

function fieldPath(issue: z.core.$ZodIssue): FieldPath {
  return issue.path.filter((key) => typeof key !== 'symbol');
}
