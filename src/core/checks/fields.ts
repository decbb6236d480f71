import type { FieldPath } from '../content/positions.ts';

/** A text among the fields of a file. */
export interface TextField {
  path: FieldPath;
  /** The path with `*` for each place in a list: `actions.*.leads.*`. */
  pattern: string;
  text: string;
}

/**
 * Fields without words of our own: they carry over what a paper prints, letter for letter
 * and misprints included, beside our own words for it: owners, measures, data sources, captions, forms of a name.
 */
export const printedFields: ReadonlySet<string> = new Set([
  'phone',
  'theme',
  'measure',
  'measuredBy',
  'aliases',
  'alsoPrinted',
  'asPublished',
  'caption',
  'credit',
  'dataSources',
  'datesAsPublished',
  'editions',
  'extra',
  'formats',
  'ownersAsPublished',
  'part',
  'post',
  'printed',
  'statedGap',
  'table',
  'timescale',
  'when',
  'word',
]);

/** No kind of content is nested deeper; what is deeper was refused before. */
const deepest = 30;

/** Every text in a file's fields, in their order. `leaveOut` says which fields to pass over with all that is in them. */
export function textFields(
  value: unknown,
  leaveOut: (name: string) => boolean = () => false,
  path: FieldPath = [],
): TextField[] {
  if (typeof value === 'string') {
    return [{ path, pattern: path.map((key) => (typeof key === 'number' ? '*' : key)).join('.'), text: value }];
  }
  if (typeof value !== 'object' || value === null || path.length > deepest) return [];
  if (Array.isArray(value))
    return value.flatMap((child: unknown, index) => textFields(child, leaveOut, [...path, index]));
  return Object.entries(value).flatMap(([name, child]) =>
    leaveOut(name) ? [] : textFields(child, leaveOut, [...path, name]),
  );
}

/** The thing that a field belongs to: the path of the innermost list entry with an id, or of the whole file. */
export function ownerPath(path: FieldPath): FieldPath {
  for (let length = path.length - 1; length > 0; length--) {
    if (typeof path[length - 1] === 'number') return path.slice(0, length);
  }
  return [];
}
