import type { FigurePoint } from '../../../core/content/schema/measure.ts';

/** The words for each flag of a figure. */
export const flagLabels = {
  computed: 'worked out for this site from published figures',
  provisional: 'provisional',
  revised: 'revised by the publisher',
  'second-hand': 'from a report that quotes the publisher',
  rounded: 'rounded',
  'more than': 'the publisher says “more than” this figure',
} as const satisfies Record<FigurePoint['flags'][number], string>;
