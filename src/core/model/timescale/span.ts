export type SpanKind =
  'day' | 'month' | 'quarter' | 'term' | 'season' | 'calendar year' | 'financial year' | 'school year' | 'range';

/** Days that a timescale names. */
export interface Span {
  kind: SpanKind;
  /** The first day. `undefined` where only an end is said: `by`, `until`, `before`. */
  from: string | undefined;
  /** The last day. `undefined` where only a start is said: `from`, `after`. */
  to: string | undefined;
  /** What the words say of the date, if they do. */
  relation: 'by' | 'from' | 'until' | 'before' | 'after' | undefined;
}
