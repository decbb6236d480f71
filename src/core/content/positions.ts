import type { Rule } from '../problems/rules.ts';

/** A path into a file's fields: `['actions', 4, 'leads', 0]`. */
export type FieldPath = readonly (string | number)[];

/** A problem with its place as an offset, before someone asks for its line. */
export interface Finding {
  rule: Rule;
  offset: number;
  /** Where the value ends, if a line in the wrong place there can be why it seems to be unknown, missing or of the wrong sort. */
  end?: number;
  message: string;
  fix?: string;
}

/** The line and column of an offset, both from 1. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  if (latest.text !== text) latest = { text, lineStarts: lineStartsOf(text) };
  const { lineStarts } = latest;
  let [line, next] = [1, lineStarts.length + 1];
  while (next - line > 1) {
    const middle = (line + next) >> 1;
    if ((lineStarts[middle - 1] ?? 0) <= offset) line = middle;
    else next = middle;
  }
  return { line, column: offset - (lineStarts[line - 1] ?? 0) + 1 };
}

// One slip in a list of partners can be thousands of problems in one long table.
let latest: { text: string; lineStarts: number[] } = { text: '', lineStarts: [0] };

function lineStartsOf(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
}
