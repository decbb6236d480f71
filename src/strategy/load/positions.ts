import type { Rule } from '../report/rules.ts';

/** A path into a file's fields: `['actions', 4, 'leads', 0]`. */
export type FieldPath = readonly (string | number)[];

/** A problem with its place as an offset, before somebody asks for its line. */
export interface Finding {
  rule: Rule;
  offset: number;
  message: string;
  fix?: string;
}

/** The line and column of an offset, both from 1. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: before.length - lineStart + 1 };
}
