import { z } from 'zod';
import type { FieldPath } from '../positions.ts';

/** What could be read of some fields: what is wrong, and what is not given and has no default, is `undefined`. */
export type PartialData<Value> = Value extends readonly (infer Entry)[]
  ? (PartialData<Entry> | undefined)[]
  : Value extends object
    ? { [Name in keyof Value]?: PartialData<Value[Name]> | undefined }
    : Value;

/** What is known of fields that could not all be read. */
interface InvalidPaths {
  /** Whether a field that is not there is known to be absent, so that its default holds. */
  isComplete: boolean;
  isDoubtful(path: FieldPath): boolean;
}

/** Reads whatever agrees with a schema, so that one wrong field does not hide the others from the rules across files. */
export function parsePartial(schema: z.core.$ZodType, value: unknown, invalidPaths: InvalidPaths, path: FieldPath = []): unknown {
  if (invalidPaths.isDoubtful(path)) return undefined;
  const inner = (part: z.core.$ZodType, child: unknown, key: string | number): unknown =>
    parsePartial(part, child, invalidPaths, [...path, key]);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    const isAbsent = value === undefined || (value === null && schema instanceof z.ZodNullable);
    return isAbsent ? value : parsePartial(schema.unwrap(), value, invalidPaths, path);
  }
  if (schema instanceof z.ZodDefault) {
    if (value !== undefined) return parsePartial(schema.unwrap(), value, invalidPaths, path);
    return invalidPaths.isComplete ? schema.parse(undefined) : undefined;
  }
  if (schema instanceof z.ZodArray) {
    // A list that has to have entries lost them.
    if (!Array.isArray(value) || (value.length === 0 && !z.safeParse(schema, value).success)) return undefined;
    return value.map((entry: unknown, index) => inner(schema.element, entry, index));
  }
  if (schema instanceof z.ZodObject) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const shape = Object.entries<z.core.$ZodType>(schema.shape);
    const fields = new Map(Object.entries(value));
    return Object.fromEntries(shape.map(([name, part]) => [name, inner(part, fields.get(name), name)]));
  }
  const { success, data } = z.safeParse(schema, value);
  return success ? data : undefined;
}
