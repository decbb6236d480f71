import type { z } from 'zod';

/** Whether two schemas are one and the same, but for the sentence that says what each field is for. */
export function isSameSchema(one: z.core.$ZodType | undefined, other: z.core.$ZodType): boolean {
  return one?._zod.def === other._zod.def;
}
