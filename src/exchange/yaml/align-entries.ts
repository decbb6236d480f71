import { isDeepStrictEqual } from 'node:util';
import { diffArrays } from 'diff';

export type Fields = Record<string, unknown>;

/** What happens to each entry: kept, changed, removed or new. */
export interface Step {
  index?: number;
  before?: unknown;
  after?: unknown;
}

/** Pairs the entries of a list with those that it is to have, so that as few as possible change. */
export function alignEntries(before: readonly unknown[], after: readonly unknown[]): Step[] {
  const steps: Step[] = [];
  let index = 0;
  let gone: Step[] = [];
  for (const { added, removed, value } of diffArrays([...before], [...after], { comparator: isSameEntry })) {
    if (removed) {
      gone = value.map((entry) => ({ index: index++, before: entry }));
    } else if (added) {
      steps.push(...value.map((entry, index) => ({ ...gone[index], after: entry })), ...gone.slice(value.length));
      gone = [];
    } else {
      steps.push(...gone);
      gone = [];
      for (const entry of value) {
        steps.push({ index, before: before[index], after: entry });
        index++;
      }
    }
  }
  return fillAfter([...steps, ...gone], after);
}

/** `diffArrays` gives one side of two entries that it takes for the same; this puts in the new side. */
function fillAfter(steps: readonly Step[], after: readonly unknown[]): Step[] {
  let next = 0;
  return steps.map((step) => ('after' in step ? { ...step, after: after[next++] } : step));
}

/** Entries with an id are the same if their ids are; others if they are equal. */
function isSameEntry(a: unknown, b: unknown): boolean {
  if (isFields(a) && isFields(b) && typeof a['id'] === 'string' && typeof b['id'] === 'string')
    return a['id'] === b['id'];
  return isDeepStrictEqual(a, b);
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
