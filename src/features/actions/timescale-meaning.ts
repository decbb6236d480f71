import type { Span } from '../../core/model/timescale/span.ts';
import type { Timescale } from '../../core/model/timescale/timescale.ts';
import { formatDate } from '../../core/text/format.ts';
import { joinWords } from '../../core/text/words.ts';

/** What a timescale means in full dates: `1 April 2024 to 31 March 2025`. `undefined` if nothing can be read from it. */
export function timescaleMeaning({ spans, ongoing, repeats, isOpen }: Timescale): string | undefined {
  // Whole years come last, as the shorter dates say more.
  const ordered = [...spans].sort((a, b) => Number(a.kind === 'calendar year') - Number(b.kind === 'calendar year'));
  const saysUntilWhen = spans.some(({ relation }) => relation === 'until');
  const parts = [
    ...ordered.map(spanInWords),
    ...(ongoing && !saysUntilWhen ? ['with no end date'] : []),
    ...(repeats ? ['repeated'] : []),
    ...(isOpen ? ['no date fixed'] : []),
  ];
  return parts.length === 0 ? undefined : joinWords(parts);
}

function spanInWords({ kind, from, to }: Span): string {
  if (from === undefined) return `by ${formatDate(to ?? '')}`;
  if (to === undefined) return `from ${formatDate(from)}`;
  if (from === to) return formatDate(from);
  if (kind === 'calendar year') return `the year ${from.slice(0, 4)}`;
  if (kind === 'month') return formatDate(from.slice(0, 7));
  const isWholeYears = from.endsWith('-01-01') && to.endsWith('-12-31');
  return isWholeYears ? `${from.slice(0, 4)} to ${to.slice(0, 4)}` : `${formatDate(from)} to ${formatDate(to)}`;
}
