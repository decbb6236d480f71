import type { Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import type { FieldPath } from '../content/positions.ts';
import type { CheckContext } from './context.ts';
import { readEntries } from './entries.ts';

/** Reports dates and years of which the later one comes first. */
export function checkDates(context: CheckContext): Problem[] {
  const site = context.ofKind('site').flatMap(({ path, data: { accessibility } }) =>
    inOrder(context, path, ['accessibility'], {
      prepared: accessibility?.prepared,
      reviewed: accessibility?.reviewed,
    }),
  );
  const strategies = context
    .ofKind('strategy')
    .flatMap(({ path, data: { published, updated, asAt, period } }) => [
      ...inOrder(context, path, [], { published, updated }),
      ...inOrder(context, path, [], { published, asAt }),
      ...inOrder(context, path, ['period'], { from: yearOf(period?.from), to: yearOf(period?.to) }),
    ]);
  const events = [...context.ofKind('section'), ...context.ofKind('vision')].flatMap(({ path, data }) =>
    readEntries(data.timeline).flatMap(({ index, entry: { from, to } }) =>
      inOrder(context, path, ['timeline', index], { from, to }),
    ),
  );
  const consultations = context.ofKind('consultation').flatMap(({ path, data: { opens, closes, concluded } }) => [
    ...inOrder(context, path, [], { opens, closes }),
    ...inOrder(context, path, ['concluded'], {
      [context.isAbsent(path, ['closes']) ? 'opens' : 'closes']: context.isAbsent(path, ['closes']) ? opens : closes,
      date: concluded?.date,
    }),
  ]);
  return [...site, ...strategies, ...events, ...consultations];
}

function yearOf(year: number | undefined): string | undefined {
  return year === undefined ? undefined : String(year);
}

/** Rough dates are compared as far as both go: `2024` does not come before `2024-05`. A date not given is in order. */
function inOrder(
  context: CheckContext,
  path: string,
  group: FieldPath,
  dates: Record<string, string | undefined>,
): Problem[] {
  const [[firstName, first] = [], [lastName, last] = []] = Object.entries(dates);
  if (firstName === undefined || lastName === undefined || first === undefined || last === undefined) return [];
  const length = Math.min(first.length, last.length);
  if (first.slice(0, length) <= last.slice(0, length)) return [];
  return [
    {
      rule: 'date-order',
      ...context.locate(path, [...group, lastName]),
      message: `"${lastName}" is ${quote(last)}, which comes before "${firstName}", ${quote(first)}.`,
      fix: 'Correct one of the two.',
    },
  ];
}
