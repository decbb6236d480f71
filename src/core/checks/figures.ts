import type { Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import type { FieldPath } from '../content/positions.ts';
import type { PartialData } from '../content/validate/parse-partial.ts';
import type { Figures, FigurePoint, FigureSeries } from '../content/schema/measure.ts';
import type { CheckContext } from './context.ts';
import { readEntries } from './entries.ts';

/** Reports measures with neither figures nor a reason for having none, or with both, and doubtful figures without a caveat. */
export function checkFigures(context: CheckContext): Problem[] {
  return context.ofKind('measure').flatMap(({ path, data: { figures, noFigures } }) => {
    const report = (rule: Problem['rule'], place: FieldPath, message: string, fix: string): Problem[] => [
      { rule, ...context.locate(path, place), message, fix },
    ];
    const isGiven = !context.isAbsent(path, ['figures']);
    const isExcused = !context.isAbsent(path, ['noFigures']);
    if (!isGiven) {
      if (isExcused) return [];
      const fix = 'Add "figures", or use "noFigures" to say why there are none and where to look.';
      return report('figures', [], 'The measure has neither "figures" nor "noFigures".', fix);
    }
    if (figures !== undefined && noFigures !== undefined) {
      const message = 'The measure has figures, but "noFigures" says that it has none.';
      return report('figures', ['noFigures'], message, 'Delete one of the two.');
    }
    if (figures?.confidence !== 'medium' || figures.caveats?.length !== 0) return [];
    const message = 'The confidence is "medium", but no caveat says why.';
    return report('confidence', ['figures', 'confidence'], message, 'Add the reason under "caveats".');
  });
}

/** A series of a measure with the place of its file and its own place in it. */
export interface PlacedSeries {
  path: string;
  place: FieldPath;
  series: ReadSeries;
  figures: PartialData<Figures>;
}

/** A series whose area is known. */
export type ReadSeries = PartialData<FigureSeries> & { area: string };

/** A figure whose period is known. */
export type ReadPoint = PartialData<FigurePoint> & { period: string };

/** Every series of every measure. */
export function allSeries(context: CheckContext): PlacedSeries[] {
  return context
    .ofKind('measure')
    .flatMap(({ path, data: { figures } }) =>
      readEntries(figures?.series).flatMap(({ index, entry: { area, ...series } }) =>
        figures === undefined || area === undefined
          ? []
          : [{ path, place: ['figures', 'series', index], series: { area, ...series }, figures }],
      ),
    );
}

/** Every figure of every measure, each with its place. */
export function allPoints(context: CheckContext): (PlacedSeries & { point: ReadPoint })[] {
  return allSeries(context).flatMap((placed) =>
    readEntries(placed.series.points).flatMap(({ index, entry: { period, ...point } }) =>
      period === undefined
        ? []
        : [{ ...placed, place: [...placed.place, 'points', index], point: { period, ...point } }],
    ),
  );
}

/** `"Leeds"`, or `"England", "Class A"`. */
export function nameSeries({ area, strand }: { area: string; strand?: string | undefined }): string {
  return strand === undefined ? quote(area) : `${quote(area)}, ${quote(strand)}`;
}
