import type { Location, Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import type { CheckContext } from './context.ts';
import { readEntries } from './entries.ts';
import { allSeries, nameSeries, type PlacedSeries } from './figures.ts';

/** Reports series that cannot be told apart, areas with a code that is not theirs, and an area that is listed twice. */
export function checkFigureAreas(context: CheckContext): Problem[] {
  return [...sameSeries(context), ...codes(context), ...repeatedAreas(context), ...missingList(context)];
}

function sameSeries(context: CheckContext): Problem[] {
  const earlier: PlacedSeries[] = [];
  return allSeries(context).flatMap((placed) => {
    const { path, place, series } = placed;
    if (series.strand === undefined && !context.isAbsent(path, [...place, 'strand'])) return [];
    const ofArea = earlier.filter((other) => other.path === path && other.series.area === series.area);
    earlier.push(placed);
    const twin = ofArea.find(({ series: { strand } }) => strand === series.strand);
    const isUnnamed = series.strand === undefined || ofArea.some((other) => other.series.strand === undefined);
    if (twin === undefined && (ofArea.length === 0 || !isUnnamed)) return [];
    const message =
      twin === undefined
        ? `The area ${quote(series.area)} has several series, but one of them has no "strand".`
        : `There are two series ${nameSeries(series)}.`;
    const fix = 'Put the figures into one series, or give each a "strand" of its own that says what it counts.';
    return [{ rule: 'joined-series', ...context.locate(path, [...place, 'area']), message, fix }];
  });
}

function codes(context: CheckContext): Problem[] {
  const reported = new Set([...context.problems, ...repeatedAreas(context)].map(placeOf));
  const listed = context.ofKind('areas').flatMap(({ path, data }) =>
    readEntries(data.areas).flatMap(({ index, entry }) => {
      const place = context.locate(path, ['areas', index, 'code']);
      const isKnown = entry.code !== undefined || context.isAbsent(path, ['areas', index, 'code']);
      // A code that is wrong by itself is reported as that.
      return isKnown && !reported.has(placeOf(place)) ? [{ entry, place }] : [];
    }),
  );
  const all = allSeries(context);
  return all.flatMap(({ path, place, series: { area, code } }): Problem[] => {
    const { entry: known, place: placeOfCode } = listed.find(({ entry }) => entry.name === area) ?? {};
    if (known === undefined || placeOfCode === undefined || known.code === code) return [];
    if (code === undefined && !context.isAbsent(path, [...place, 'code'])) return [];
    const used = all.filter(({ series }) => series.area === area).map(({ series }) => series.code);
    if (used.length > 1 && used.every((other) => other === code)) {
      const inMeasures = code === undefined ? 'none' : quote(code);
      const message = `The area ${quote(area)} has ${known.code === undefined ? 'no code' : `the code ${quote(known.code)}`} here, but ${inMeasures} in each of its ${used.length} series.`;
      const fix = 'Correct it here, or in all of them.';
      return [{ rule: 'area-code', ...placeOfCode, message, fix, cause: `code of ${area}` }];
    }
    const message =
      known.code === undefined
        ? `The area ${quote(area)} has the code ${quote(code ?? '')} here, but none in ${context.shownPath('areas.yml')}.`
        : code === undefined
          ? `The area ${quote(area)} needs its code, ${quote(known.code)}.`
          : `The area ${quote(area)} is listed with the code ${quote(known.code)}, but has ${quote(code)} here.`;
    const field = code === undefined ? 'area' : 'code';
    const list = context.shownPath('areas.yml');
    const fix =
      known.code === undefined
        ? 'Delete it here, or add it there.'
        : `Copy the code from ${list}, or correct it there.`;
    return [{ rule: 'area-code', ...context.locate(path, [...place, field]), message, fix }];
  });
}

function repeatedAreas(context: CheckContext): Problem[] {
  return context.ofKind('areas').flatMap(({ path, data: { areas } }) =>
    readEntries(areas).flatMap(({ index, entry: { name, code } }) => {
      const earlier = readEntries(areas?.slice(0, index)).find(
        ({ entry }) => (name !== undefined && entry.name === name) || (code !== undefined && entry.code === code),
      )?.entry;
      if (earlier === undefined) return [];
      const field = earlier.name === name ? 'name' : 'code';
      const message =
        field === 'name'
          ? `The area ${quote(name ?? '')} is listed twice.`
          : `The code ${quote(code ?? '')} is already used for ${quote(earlier.name ?? 'another area')}.`;
      const place = context.locate(path, ['areas', index, field]);
      return [{ rule: 'repeated-id' as const, ...place, message, fix: 'Delete one of the two, or correct it.' }];
    }),
  );
}

function placeOf({ file, line, column }: Location): string {
  return `${file}:${line}:${column}`;
}

/** The list is needed as soon as there are figures. */
function missingList(context: CheckContext): Problem[] {
  const isThere = [...context.entries, ...context.invalid].some(({ kind }) => kind === 'areas');
  const isNearby = context.unexpectedFiles.some(({ suggestion }) => suggestion === 'areas.yml');
  if (isThere || isNearby || allSeries(context).length === 0) return [];
  const message = 'The measures need this file, but it is missing. It lists the areas that figures are about.';
  return [{ rule: 'required-file', ...context.locate('areas.yml'), message }];
}
