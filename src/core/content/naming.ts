import { quote } from '../text/wording.ts';
import type { FieldPath } from './positions.ts';

/** What one entry of a list is called. */
const nouns: Readonly<Record<string, string>> = {
  accountable: 'accountable person',
  actions: 'action',
  alsoPrinted: 'other title',
  areas: 'area',
  breaks: 'break',
  columns: 'column',
  documents: 'document',
  editions: 'edition',
  formats: 'format',
  governance: 'body',
  measures: 'measure',
  milestones: 'milestone',
  missingFigures: 'missing figure',
  objectives: 'objective',
  outcomes: 'outcome',
  partners: 'partner',
  points: 'point',
  progress: 'progress entry',
  questions: 'question',
  reportWords: 'word for progress',
  series: 'series',
  services: 'help service',
  terms: 'term',
  themes: 'theme',
  timeline: 'event',
  ways: 'way to respond',
};

/** The value at a path of a file's fields. */
export function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((current, key) => {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined;
    return (current as Record<string | number, unknown>)[key];
  }, value);
}

/** A field in words: `"leads" of the action "1.2-05"`, `event 2`, `the file`. */
export function nameField(fields: unknown, path: FieldPath): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  const parent = path.slice(0, -1);
  if (typeof last === 'string') return quote(last) + ofParent(fields, parent);
  const entry = valueAt(fields, path);
  const noun = typeof entry === 'object' ? nouns[String(parent.at(-1))] : undefined;
  if (noun === undefined) return `entry ${last + 1} of ${nameField(fields, parent)}`;
  const label = labelOf(entry);
  return label === undefined
    ? `${noun} ${last + 1}${ofParent(fields, parent.slice(0, -1))}`
    : `the ${noun} ${quote(label)}`;
}

function ofParent(fields: unknown, parent: FieldPath): string {
  return parent.length === 0 ? '' : ` of ${nameField(fields, parent)}`;
}

function labelOf(entry: unknown): string | undefined {
  for (const field of ['id', 'term', 'name', 'title', 'caption', 'label', 'word']) {
    const label = valueAt(entry, [field]);
    if (typeof label === 'string' && label.trim() !== '') return label;
  }
  return undefined;
}
