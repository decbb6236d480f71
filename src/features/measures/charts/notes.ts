import { capitalise, joinWords } from '../../../core/text/words.ts';
import { flagLabels } from './flags.ts';
import { formatGaps, formatValue, inPeriod } from './format.ts';
import { pointsOf, type ChartSpec } from './spec.ts';
import { valueAxis } from './svg/scales.ts';

/** What has to be read with a chart: changes of method, gaps, flagged figures, scales. Each a sentence or two. */
export function chartNotes(spec: ChartSpec): string[] {
  const isLine = spec.kind === 'line';
  return [
    ...spec.breaks.map(
      ({ before, reason }) =>
        `The method changed ${inPeriod(before)}. Do not compare figures before and after. ${withFullStop(reason)}`,
    ),
    ...(isLine ? gapNotes(spec) : []),
    ...(isLine && spec.panels.length > 1
      ? ['Each part of the chart has its own scale, because the values are very different.']
      : []),
    ...axisNotes(spec),
    // Dated facts have theirs beside them.
    ...(spec.kind === 'facts' ? [] : flagNotes(spec)),
  ];
}

function gapNotes({ series }: ChartSpec): string[] {
  const gaps = series.flatMap((line) => line.gaps);
  const found = series.flatMap(({ label, gaps }) => (gaps.length === 0 ? [] : [`for ${label} ${formatGaps(gaps)}`]));
  const start = gaps.length === 1 ? 'There is a gap in the line' : 'There are gaps in the lines';
  return gaps.length === 0 ? [] : [`${start} because we found no figures ${found.join('; or ')}.`];
}

function axisNotes(spec: ChartSpec): string[] {
  if (spec.kind !== 'line') return [];
  const starts = spec.panels.map((ids) => valueAxis(spec, ids).domain[0]).filter((start) => start > 0);
  const values = starts.map((start) => formatValue(start, { ...spec, decimals: 0 }));
  return values.length === 0 ? [] : [`The vertical axis starts at ${joinWords(values)}, not at 0.`];
}

interface FlaggedFigure {
  label: string;
  period: string;
}

function flagNotes({ series }: ChartSpec): string[] {
  return Object.entries(flagLabels).flatMap(([flag, words]) => {
    const flagged = series.flatMap(({ label, segments }) =>
      pointsOf({ segments })
        .filter(({ flags }) => flags.some((candidate) => candidate === flag))
        .map(({ period }) => ({ label, period })),
    );
    if (flagged.length === 0) return [];
    const isEvery = flagged.length === series.flatMap(pointsOf).length;
    return [`${capitalise(words)}: ${isEvery ? 'all figures' : listFlagged(flagged)}.`];
  });
}

function listFlagged(flagged: readonly FlaggedFigure[]): string {
  return [...Map.groupBy(flagged, ({ label }) => label)]
    .map(([label, figures]) => {
      const periods = figures.map(({ period }) => period);
      const [first = '', last = ''] = [periods[0], periods.at(-1)];
      return `${label} (${periods.length > 3 ? `${periods.length} figures from ${first} to ${last}` : joinWords(periods)})`;
    })
    .join('; ');
}

function withFullStop(reason: string): string {
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}
