import type { z } from 'zod';
import { didYouMean, quote, quoteList } from '../../text/wording.ts';
import { capitalise } from '../../text/words.ts';
import type { UnlocatedProblem } from '../../problems/problem.ts';
import { nameField, valueAt } from '../naming.ts';
import type { FieldPath } from '../positions.ts';
import { schemaAt } from './schema-at.ts';
import { inWords, wrongType } from './type-wording.ts';
import { valueForm } from './value-forms.ts';

/** The fields of a file and how they have to be. */
export interface Fields {
  value: unknown;
  schema: z.core.$ZodType;
  /** A value as written in the file: `1.10` for a number that is read as 1.1. */
  asWritten(path: FieldPath): string | undefined;
}

/** What a schema's complaint about a field means, for every complaint but unknown and missing fields. */
export function wordIssue(issue: z.core.$ZodIssue, path: FieldPath, fields: Fields): UnlocatedProblem {
  const value = valueAt(fields.value, path);
  const field = capitalise(nameField(fields.value, path));
  const schema = schemaAt(fields.schema, path);
  if (path.length === 0 && value === null)
    return { ...emptyValue(field), fix: 'Write its fields, each as "name: value" on a line of its own.' };
  if (value === null) return emptyValue(field);
  if (issue.code === 'invalid_type') return wrongType(issue.expected, field, value, fields.asWritten(path));
  if (issue.code === 'invalid_value') return wrongChoice(field, value, issue.values.map(String));
  if (issue.code === 'too_small' && issue.origin !== 'number') return emptyValue(field);
  if (typeof value === 'string' && value !== value.trim()) {
    return {
      rule: 'padded-text',
      message: `${field} starts or ends with a space: ${quote(value)}.`,
      fix: 'Delete the space.',
    };
  }
  const form = typeof value === 'string' ? valueForm(schema) : undefined;
  if (form === undefined || typeof value !== 'string') return wrongValue(issue, field, value);
  // A value of the right form can still be refused, for a reason of its own.
  if (issue.code === 'custom') return { rule: form.rule, message: `${field} is ${quote(value)}.`, fix: `${issue.message}.` };
  const repaired = form.repair(value);
  return {
    rule: form.rule,
    message: `${field} is ${quote(value)}, which is ${form.complaint}.`,
    fix: repaired === undefined ? form.explanation : `Did you mean ${quote(repaired)}? ${form.explanation}`,
  };
}

function emptyValue(field: string): UnlocatedProblem {
  return {
    rule: 'empty-value',
    message: `${field} is empty.`,
    fix: 'Fill it in, or delete the line if it is not needed.',
  };
}

function wrongChoice(field: string, value: unknown, choices: readonly string[]): UnlocatedProblem {
  const all = `It can be ${quoteList(choices)}.`;
  const suggestion = typeof value === 'string' ? didYouMean(value, choices) : undefined;
  return {
    rule: 'unknown-choice',
    message: `${field} is ${written(value)}, which is not one of the choices.`,
    fix: suggestion === undefined ? all : `${suggestion} ${all}`,
  };
}

function wrongValue(issue: z.core.$ZodIssue, field: string, value: unknown): UnlocatedProblem {
  const limit =
    issue.code === 'too_small'
      ? `${issue.inclusive === true ? issue.minimum : Number(issue.minimum) + 1} or more`
      : undefined;
  const email = issue.code === 'invalid_format' && issue.format === 'email' ? 'a whole email address' : undefined;
  const wanted = limit ?? email;
  return {
    rule: 'wrong-value',
    message:
      wanted === undefined
        ? `${field} is ${written(value)}: ${issue.message}.`
        : `${field} is ${written(value)}, but it must be ${wanted}.`,
  };
}

function written(value: unknown): string {
  return typeof value === 'string' ? quote(value) : inWords(value);
}
