import type { FigurePoint } from '../../../core/content/schema/measure.ts';

type Flag = FigurePoint['flags'][number];

export const flagWords = {
  computed: 'worked out for this site from published figures',
  provisional: 'provisional',
  revised: 'revised by the publisher',
  'second-hand': 'taken from somebody who quotes the publisher',
  rounded: 'rounded',
} as const satisfies Record<Flag, string>;

/** The words for a flag of a figure: `provisional`, `worked out for this site from published figures`. */
export function flagLabel(flag: Flag): string {
  return flagWords[flag];
}
