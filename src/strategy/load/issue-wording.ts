import type { z } from 'zod';
import { colour, httpsUrl, id, isoDate, roughDate } from '../schema/values.ts';
import { capitalise, didYouMean, quote, quoteList } from '../report/wording.ts';
import type { Rule } from '../report/rules.ts';
import { nameField, valueAt } from './naming.ts';
import type { FieldPath } from './positions.ts';
import { schemaAt } from './schema-at.ts';
import { asCalendarDate, asColour, asId, asSecureLink } from './repairs.ts';
import { wrongType } from './type-wording.ts';

export interface Wording {
  rule: Rule;
  message: string;
  fix?: string | undefined;
}

/** The fields of a file and how they have to be. */
export interface Fields {
  value: unknown;
  schema: z.core.$ZodType;
  /** A value as it stands in the file: `1.10` for a number that is read as 1.1. */
  asWritten(path: FieldPath): string | undefined;
}

/** What a schema's complaint about a field means, for every complaint but unknown and missing fields. */
export function wordIssue(issue: z.core.$ZodIssue, path: FieldPath, fields: Fields): Wording {
  const value = valueAt(fields.value, path);
  const field = capitalise(nameField(fields.value, path));
  const schema = schemaAt(fields.schema, path);
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
  const form =
    typeof value === 'string'
      ? forms.find(({ schemas }) => schemas.some((candidate) => candidate === schema))
      : undefined;
  if (form === undefined || typeof value !== 'string') return wrongValue(issue, field, value);
  const repaired = form.repair(value);
  return {
    rule: form.rule,
    message: `${field} is ${quote(value)}, which is ${form.complaint}.`,
    fix: repaired === undefined ? form.explanation : `Did you mean ${quote(repaired)}? ${form.explanation}`,
  };
}

/** Texts that have to be written in one form. The schema's own object says which form a field has. */
const forms: readonly {
  schemas: readonly z.core.$ZodType[];
  rule: Rule;
  complaint: string;
  explanation: string;
  repair(value: string): string | undefined;
}[] = [
  {
    schemas: [id],
    rule: 'id-form',
    complaint: 'no id',
    explanation: 'An id is made of small letters and digits, joined by single hyphens or full stops.',
    repair: asId,
  },
  {
    schemas: [isoDate],
    rule: 'date-form',
    complaint: 'no date of the calendar',
    explanation: 'A date is written year, month, day: 2024-02-13.',
    repair: asCalendarDate,
  },
  {
    schemas: [roughDate],
    rule: 'date-form',
    complaint: 'no date of the calendar',
    explanation: 'A rough date is written "2024", "2024-02" or "2024-02-13".',
    repair: asCalendarDate,
  },
  {
    schemas: [httpsUrl],
    rule: 'secure-link',
    complaint: 'no link that can be used',
    explanation: 'A link is a whole address that starts with https://.',
    repair: asSecureLink,
  },
  {
    schemas: [colour],
    rule: 'wrong-value',
    complaint: 'no colour',
    explanation: 'A colour is written as "#" and six digits or small letters from a to f: "#1d70b8".',
    repair: asColour,
  },
];

function emptyValue(field: string): Wording {
  return {
    rule: 'empty-value',
    message: `${field} is empty.`,
    fix: 'Fill it in, or delete the line where it is not needed.',
  };
}

function wrongChoice(field: string, value: unknown, choices: readonly string[]): Wording {
  const written = typeof value === 'string' ? value : JSON.stringify(value);
  const all = `It can be ${quoteList(choices)}.`;
  const meant = didYouMean(written, choices);
  return {
    rule: 'unknown-choice',
    message: `${field} is ${quote(written)}, which is not one of the choices.`,
    fix: meant === undefined ? all : `${meant} ${all}`,
  };
}

function wrongValue(issue: z.core.$ZodIssue, field: string, value: unknown): Wording {
  const written = typeof value === 'string' ? quote(value) : JSON.stringify(value);
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
        ? `${field} is ${written}: ${issue.message}.`
        : `${field} is ${written}, and has to be ${wanted}.`,
  };
}
