import type { z } from 'zod';
import { valueAt } from '../naming.ts';
import type { FieldPath } from '../positions.ts';

/**
 * A copy of a file's fields in which a number or "true" where text belongs is that text, and a text that
 * is a number where a number belongs is that number. The complaints of the schema say where.
 *
 * @param written the text of a value as written in the file.
 */
export function coerce(
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
  written: (path: FieldPath) => string | undefined,
): unknown {
  const wrongTypes = issues.filter((issue) => issue.code === 'invalid_type');
  if (wrongTypes.length === 0) return value;
  const copy: unknown = structuredClone(value);
  for (const { path: keys, expected } of wrongTypes) {
    const path = keys.filter((key) => typeof key !== 'symbol');
    const suggestion = suggestedValue(valueAt(copy, path), expected, written(path));
    const group = valueAt(copy, path.slice(0, -1));
    const name = path.at(-1);
    if (suggestion !== undefined && name !== undefined) (group as Record<string | number, unknown>)[name] = suggestion;
  }
  return copy;
}

function suggestedValue(value: unknown, expected: string, written: string | undefined): unknown {
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return written;
  const isNumber = typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value));
  return ['number', 'int'].includes(expected) && isNumber ? Number(value) : undefined;
}
