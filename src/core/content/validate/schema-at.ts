import { z } from 'zod';
import type { FieldPath } from '../positions.ts';

/** The schema of a field, without the layers that only say "optional" or "by default". */
export function schemaAt(schema: z.core.$ZodType, path: FieldPath): z.core.$ZodType | undefined {
  let current: z.core.$ZodType | undefined = unwrap(schema);
  for (const key of path) {
    if (current instanceof z.ZodArray) current = unwrap(current.element);
    else if (current instanceof z.ZodObject)
      current = unwrapIfAny((current.shape as Readonly<Record<string, z.core.$ZodType>>)[String(key)]);
    else if (current instanceof z.ZodRecord) current = unwrap(current.valueType);
    else return undefined;
  }
  return current;
}

/** The names of the fields that a group can have. */
export function fieldNames(schema: z.core.$ZodType, path: FieldPath): string[] {
  const group = schemaAt(schema, path);
  return group instanceof z.ZodObject ? Object.keys(group.shape) : [];
}

/** The names of the fields that a group has to have. */
export function requiredNames(schema: z.core.$ZodType, path: FieldPath): string[] {
  const group = schemaAt(schema, path);
  if (!(group instanceof z.ZodObject)) return [];
  const fields = Object.entries(group.shape);
  return fields.flatMap(([name, field]) =>
    field instanceof z.ZodOptional || field instanceof z.ZodDefault ? [] : [name],
  );
}

function unwrapIfAny(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  return schema === undefined ? undefined : unwrap(schema);
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return unwrap(schema.unwrap());
  }
  return schema;
}
