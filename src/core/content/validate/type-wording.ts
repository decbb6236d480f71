import type { UnlocatedProblem } from '../../problems/problem.ts';
import { quote } from '../../text/wording.ts';

const expectedInWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

/** What a value of the wrong sort is and how to make it right. */
export function wrongType(expected: string, field: string, value: unknown, asWritten: string | undefined): UnlocatedProblem {
  // Where a text or a number belongs, "expected" is only the first of the two.
  if (typeof value === 'number' && !Number.isFinite(value))
    return {
      rule: 'wrong-type',
      message: `${field} is ${asWritten ?? String(value)}, which is too large to be a number.`,
      fix: `Write a number of at most 15 digits${expected === 'string' ? ', or a text between quotation marks' : ''}.`,
    };
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return unquoted(field, value, asWritten);
  return {
    rule: 'wrong-type',
    message: `${field} must be ${expectedInWords[expected] ?? expected}, but it is ${inWords(value)}.`,
    fix: fixFor(expected, value),
  };
}

function unquoted(field: string, value: number | boolean, asWritten: string | undefined): UnlocatedProblem {
  const written = asWritten ?? String(value);
  const readAs = typeof value === 'number' ? 'a number' : 'true or false';
  return {
    rule: 'quotation-marks',
    message: `${field} must be a text, but ${written} is read as ${readAs}.`,
    fix: `Put it between quotation marks: "${written}".`,
  };
}

/** What a value is, without repeating what may be long: `the number 3`, `a list`. */
export function inWords(value: unknown): string {
  if (typeof value === 'string') return `the text ${quote(value)}`;
  if (typeof value === 'number') return `the number ${value}`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'boolean' ? String(value) : 'a group of fields';
}

function fixFor(expected: string, value: unknown): string | undefined {
  if (expected === 'array') {
    return typeof value === 'string'
      ? `Put it between square brackets: [${value}].`
      : 'Start each entry with "-" on a line of its own.';
  }
  if (expected === 'object') return 'Write each of its fields as "name: value" on a line of its own.';
  const isNumber = typeof value === 'string' && value.trim() !== '' && Number.isInteger(Number(value));
  if (['number', 'int'].includes(expected) && isNumber) return `Delete the quotation marks: ${value}.`;
  if (expected === 'boolean') return 'Write true or false, without quotation marks.';
  return undefined;
}
