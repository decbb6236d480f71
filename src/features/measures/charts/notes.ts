import { flagWords } from './flags.ts';
import { formatValue, joinWords } from './format.ts';
import { gapWords } from './gaps.ts';
import { valueAxis } from './svg/scales.ts';
import { pointsOf, type ChartSpec } from './spec.ts';

/** What has to be read with a chart: changes of method, gaps, flagged figures, scales. Each a sentence or two. */
export function chartNotes(spec: ChartSpec): string[] {
  const isLine = spec.kind === 'line';
  return [
    ...spec.breaks.map(({ before, reason }) => `Change of method before ${before}: ${finish(reason)}`),
    ...(isLine ? gapNotes(spec) : []),
    ...(isLine && spec.panels.length > 1
      ? ['The parts of the chart have scales of their own, because the sizes are far apart.']
      : []),
    ...axisNotes(spec),
    // Dated facts have theirs beside them.
    ...(spec.kind === 'facts' ? [] : flagNotes(spec)),
  ];
}

function gapNotes({ series }: ChartSpec): string[] {
  const gaps = series.flatMap(({ label, gaps }) => (gaps.length === 0 ? [] : [`${label} ${gapWords(gaps)}`]));
  return gaps.length === 0 ? [] : [`A line is interrupted where we know of no figure: ${gaps.join('; ')}.`];
}

function axisNotes(spec: ChartSpec): string[] {
  if (spec.kind !== 'line') return [];
  const starts = spec.panels.map((ids) => valueAxis(spec, ids).domain[0]).filter((start) => start > 0);
  return starts.length === 0
    ? []
    : [
        `The vertical axis starts at ${joinWords(starts.map((start) => formatValue(start, { ...spec, decimals: 0 })))}, not at 0.`,
      ];
}

function flagNotes({ series }: ChartSpec): string[] {
  return Object.entries(flagWords).flatMap(([flag, words]) => {
    const flagged = series.flatMap((one) =>
      pointsOf(one)
        .filter(({ flags }) => flags.some((own) => own === flag))
        .map(({ period }) => ({ name: one.label, period })),
    );
    if (flagged.length === 0) return [];
    const count = flagged.length === series.flatMap(pointsOf).length ? 'All figures are' : undefined;
    return [count === undefined ? `${capitalise(words)}: ${listFlagged(flagged)}.` : `${count} ${words}.`];
  });
}

function listFlagged(flagged: { name: string; period: string }[]): string {
  const names = [...new Set(flagged.map(({ name }) => name))];
  return names
    .map((name) => {
      const periods = flagged.filter((one) => one.name === name).map(({ period }) => period);
      const [first = '', last = ''] = [periods[0], periods.at(-1)];
      return `${name} ${periods.length > 3 ? `${periods.length} figures from ${first} to ${last}` : joinWords(periods)}`;
    })
    .join('; ');
}

function finish(reason: string): string {
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
