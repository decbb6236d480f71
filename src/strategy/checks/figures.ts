import type { Problem } from '../report/problem.ts';
import { quote } from '../report/wording.ts';
import type { FieldPath } from '../load/positions.ts';
import type { Figures, FigurePoint, FigureSeries } from '../schema/indicator.ts';
import type { CheckContext } from './context.ts';

/** Reports indicators with neither figures nor a reason for having none, or with both, and doubtful figures without a caveat. */
export function checkFigures(context: CheckContext): Problem[] {
  return context.ofKind('indicator').flatMap(({ path, data: { figures, noFigures } }) => {
    const report = (rule: Problem['rule'], place: FieldPath, message: string, fix: string): Problem[] => [
      { rule, ...context.locate(path, place), message, fix },
    ];
    if (figures === undefined) {
      if (noFigures !== undefined) return [];
      const fix = 'Add "figures", or say in "noFigures" why there are none and where to look.';
      return report('figures', [], 'The indicator has neither "figures" nor "noFigures".', fix);
    }
    if (noFigures !== undefined) {
      const message = 'The indicator has figures, and "noFigures" says that it has none.';
      return report('figures', ['noFigures'], message, 'Delete one of the two.');
    }
    if (figures.confidence !== 'medium' || figures.caveats.length > 0) return [];
    const message = 'The confidence is "medium", and no caveat says what is doubtful.';
    return report('confidence', ['figures', 'confidence'], message, 'Say it in "caveats".');
  });
}

/** A series of an indicator with the place of its file and its own place in it. */
export interface PlacedSeries {
  path: string;
  place: FieldPath;
  series: FigureSeries;
  figures: Figures;
}

/** Every series of every indicator. */
export function allSeries(context: CheckContext): PlacedSeries[] {
  return context
    .ofKind('indicator')
    .flatMap(({ path, data: { figures } }) =>
      figures === undefined
        ? []
        : figures.series.map((series, index) => ({ path, place: ['figures', 'series', index], series, figures })),
    );
}

/** Every figure of every indicator, each with its place. */
export function allPoints(context: CheckContext): (PlacedSeries & { point: FigurePoint })[] {
  return allSeries(context).flatMap((placed) =>
    placed.series.points.map((point, index) => ({ ...placed, place: [...placed.place, 'points', index], point })),
  );
}

/** `"Leeds"`, or `"England", "Class A"`. */
export function nameSeries({ area, strand }: FigureSeries): string {
  return strand === undefined ? quote(area) : `${quote(area)}, ${quote(strand)}`;
}
