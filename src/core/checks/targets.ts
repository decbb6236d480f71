import type { FieldPath } from '../content/positions.ts';
import type { Figures, MeasureFile, PeriodTarget } from '../content/schema/measure.ts';
import type { PartialData } from '../content/validate/parse-partial.ts';
import { targetPosition, type DatedPeriod } from '../model/target-periods.ts';
import { yearOf } from '../model/trend/periods.ts';
import type { Problem } from '../problems/problem.ts';
import { quote, quoteList } from '../text/wording.ts';
import type { CheckContext } from './context.ts';
import { allEntries, readEntries } from './entries.ts';
import { yearsIn } from './figure-years.ts';
import { isShare, noShare } from './figure-values.ts';

/**
 * Reports targets and baselines that cannot be: no share, far worse than every figure, for a period that cannot be placed, out of
 * order or before the figures; and a baseline that is not the figure of its period.
 */
export function checkTargets(context: CheckContext): Problem[] {
  return context.ofKind('measure').flatMap(({ path, data: { better, figures } }) => {
    if (figures === undefined) return [];
    const measure: MeasureFigures = { context, path, better, figures, points: pointsOf(figures) };
    const levels = levelsOf(figures);
    return [
      ...levels.flatMap((level) => [...share(measure, level), ...side(measure, level)]),
      ...lapsed(measure),
      ...twoWays(measure),
      ...periods(measure),
      ...baseline(measure),
    ];
  });
}

interface MeasureFigures {
  context: CheckContext;
  path: string;
  better: MeasureFile['better'] | undefined;
  figures: PartialData<Figures>;
  /** Every figure of every series. `undefined` if one could not be read. */
  points: (DatedPeriod & { value: number; flags: string[] })[] | undefined;
}

/** A level that is to be reached, or was the start. */
interface Level {
  noun: string;
  value: number;
  place: FieldPath;
  isTarget: boolean;
}

function levelsOf({ target, baseline, targets }: PartialData<Figures>): Level[] {
  const level = (noun: string, value: number | undefined, place: FieldPath): Level[] =>
    value === undefined ? [] : [{ noun, value, place: [...place, 'value'], isTarget: noun !== 'baseline' }];
  return [
    ...level('target', target?.value, ['figures', 'target']),
    ...level('baseline', baseline?.value, ['figures', 'baseline']),
    ...readEntries(targets).flatMap(({ index, entry: { period, value } }) =>
      level(period === undefined ? 'target' : `target for ${quote(period)}`, value, ['figures', 'targets', index]),
    ),
  ];
}

function pointsOf({ series }: PartialData<Figures>): MeasureFigures['points'] {
  const points = allEntries(allEntries(series)?.flatMap((each) => each.points ?? [undefined]));
  return allEntries(
    points?.map(({ period, end, value, flags }) =>
      period === undefined || end === undefined || value === undefined
        ? undefined
        : { period, end, value, flags: readEntries(flags).map(({ entry }) => entry) },
    ),
  );
}

function share({ context, path, figures }: MeasureFigures, { noun, value, place }: Level): Problem[] {
  if (figures.unit?.kind !== 'percent' || isShare(value)) return [];
  return [noShare(context, path, [...place], `The ${noun} is ${value}%. A share is between 0% and 100%.`)];
}

/** A target is far worse than a figure from this ratio on. */
const farWorse = 1.5;

/**
 * Reports a target that is far worse than every figure. One that is somewhat worse can be right: it may be a level to
 * keep, or have been reached long ago.
 */
function side({ context, path, better, points }: MeasureFigures, { noun, value, place, isTarget }: Level): Problem[] {
  const values = points?.map((point) => point.value);
  if (!isTarget || values === undefined || values.some((figure) => figure <= 0)) return [];
  const worst = better === 'higher' ? Math.min(...values) : Math.max(...values);
  const isWrong =
    better === 'higher' ? value * farWorse < worst : better === 'lower' ? value > worst * farWorse : false;
  if (!isWrong) return [];
  const message = `The ${noun} is ${value}, which is far worse than every figure: ${quote(better ?? '')} is better, and the worst figure is ${worst}.`;
  return [{ rule: 'target-side', ...context.locate(path, place), message, fix: 'Correct the target, or "better".' }];
}

/** Reports a target that was to be reached before the year of the first figure. */
function lapsed({ context, path, figures, points }: MeasureFigures): Problem[] {
  const by = figures.target?.by;
  const year = Math.max(...yearsIn(by ?? ''));
  if (by === undefined || points === undefined || year < 0) return [];
  const first = Math.min(...points.map(({ end }) => Number(end.slice(0, 4))));
  if (year >= first) return [];
  const message = `The target was to be reached by ${quote(by)}, and the first figure is of ${first}.`;
  const place = context.locate(path, ['figures', 'target', 'by']);
  return [{ rule: 'date-order', ...place, message, fix: 'Correct the period, or leave the target out.' }];
}

function twoWays({ context, path, figures: { target, targets } }: MeasureFigures): Problem[] {
  if (target === undefined || targets === undefined || targets.length === 0) return [];
  const message = 'The measure has both "target" and "targets", so nobody can say which level counts.';
  const fix = 'Add the level of "target" to "targets" with its period, and delete "target".';
  return [{ rule: 'target-period', ...context.locate(path, ['figures', 'target']), message, fix }];
}

/** Reports periods of targets, and of the baseline, that have no place among those of the figures, come twice or are out of order. */
function periods({ context, path, figures, points }: MeasureFigures): Problem[] {
  if (points === undefined) return [];
  const first = Math.min(...points.map(({ end }) => yearOf(end)));
  const earlier: { period: string; area: string | undefined; x: number }[] = [];
  const placed = [
    ...(figures.baseline === undefined ? [] : [{ noun: 'baseline', place: ['baseline'], entry: figures.baseline }]),
    ...readEntries(figures.targets).map(({ index, entry }) => ({ noun: 'target', place: ['targets', index], entry })),
  ];
  return placed.flatMap(({ noun, place, entry: { period, ...entry } }): Problem[] => {
    if (period === undefined) return [];
    const report = (message: string, fix: string): Problem[] => [
      { rule: 'target-period', ...context.locate(path, ['figures', ...place, 'period']), message, fix },
    ];
    const x = targetPosition({ period, ...entry }, points);
    if (x === undefined) {
      const written = [...new Set(points.map((point) => point.period))].slice(-3);
      const message = `The ${noun} is for the period ${quote(period)}, which is not written like those of the figures, such as ${quoteList(written, 'and')}.`;
      return report(message, 'Write it like them, or add "end".');
    }
    if (noun === 'baseline') return [];
    const ofArea = earlier.filter(({ area }) => area === entry.area);
    const newest = Math.max(...ofArea.map((each) => each.x));
    const isRepeated = ofArea.some((each) => each.period === period);
    earlier.push({ period, area: entry.area, x });
    if (isRepeated) return report(`There are two targets for the period ${quote(period)}.`, 'Delete one of the two.');
    if (x <= newest)
      return report(
        `The target for the period ${quote(period)} comes after that for a later one.`,
        'Give the targets from the oldest period to the newest.',
      );
    if (x < first)
      return report(
        `The target is for the period ${quote(period)}, which is before the first figure, so it can never be compared.`,
        'Correct the period, or leave the target out.',
      );
    return [];
  });
}

/** A baseline is compared to the precision in which it is printed. A figure that its publisher has revised may differ. */
function baseline({ context, path, figures, points = [] }: MeasureFigures): Problem[] {
  const { period, value } = figures.baseline ?? {};
  if (period === undefined || value === undefined) return [];
  // A share that no share can be is reported at its own line.
  const isPossible = ({ value: figure }: Pick<PeriodTarget, 'value'>) =>
    figures.unit?.kind !== 'percent' || isShare(figure);
  const ofPeriod = points.filter((point) => point.period === period && isPossible(point));
  const step = 10 ** -(String(value).split('.')[1]?.length ?? 0);
  const agrees = ({ value: figure }: Pick<PeriodTarget, 'value'>) => Math.abs(figure - value) <= step / 2 + 1e-9;
  if (ofPeriod.length === 0 || ofPeriod.some((point) => agrees(point) || point.flags.includes('revised'))) return [];
  const values = [...new Set(ofPeriod.map((point) => String(point.value)))];
  const message = `The baseline is ${value} for ${quote(period)}, and the figure of that period is ${values.join(' or ')}.`;
  const fix = 'Correct one of the two, or add the flag "revised" to the figure if its publisher changed it.';
  return [{ rule: 'baseline', ...context.locate(path, ['figures', 'baseline', 'value']), message, fix }];
}
