import { joinWords } from './format.ts';
import type { ChartSeries } from './spec.ts';

/** How many gaps are told one by one. */
const mostTold = 3;

/** `between 2019 and 2022`: where a series has no figures. */
export function gapWords(gaps: ChartSeries['gaps']): string {
  if (gaps.length > mostTold)
    return `in ${gaps.length} stretches between ${gaps[0]?.after ?? ''} and ${gaps.at(-1)?.before ?? ''}`;
  return joinWords(gaps.map(({ after, before }) => `between ${after} and ${before}`));
}
