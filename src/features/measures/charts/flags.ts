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

/** The labels of a figure that `formatPoint` prints, which says “more than” itself. */
export function labelsOf({ flags }: Pick<FigurePoint, 'flags'>): string[] {
  return flags.filter((flag) => flag !== 'more than').map((flag) => flagLabels[flag]);
}
