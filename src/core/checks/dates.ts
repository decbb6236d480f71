import type { Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import type { FieldPath } from '../content/positions.ts';
import type { SectionFile } from '../content/schema/narrative.ts';
import type { PartialData } from '../content/validate/parse-partial.ts';
import type { CheckContext } from './context.ts';
import { readEntries } from './entries.ts';
import { yearsIn } from './figure-years.ts';

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
  const editions = context.ofKind('section').flatMap(({ path, data }) => editionsInOrder(context, path, data.editions));
  const consultations = context.ofKind('consultation').flatMap(({ path, data: { opens, closes, concluded } }) => [
    ...inOrder(context, path, [], { opens, closes }),
    ...inOrder(context, path, ['concluded'], {
      [context.isAbsent(path, ['closes']) ? 'opens' : 'closes']: context.isAbsent(path, ['closes']) ? opens : closes,
      date: concluded?.date,
    }),
  ]);
  const responses = context.ofKind('response').flatMap(({ path, strategy, data: { date } }) => {
    const { opens, closes } = context.ofKind('consultation', strategy)[0]?.data ?? {};
    if (opens === undefined || date === undefined || (closes !== undefined && closes < opens)) return [];
    if (date.slice(0, opens.length) >= opens) return [];
    const message = `The decision is dated ${quote(date)}, which is before the consultation opened on ${quote(opens)}.`;
    const fix = 'Correct the date, or "opens" in consultation.mdx.';
    return [{ rule: 'date-order' as const, ...context.locate(path, ['date']), message, fix }];
  });
  return [...site, ...strategies, ...events, ...editions, ...consultations, ...responses];
}

/** The dates in strategy.yml by which others can be judged: none if they contradict one another, which is reported. */
export function datesOfStrategy(
  context: CheckContext,
  strategy: string | undefined,
): { published?: string | undefined; asAt?: string | undefined; from?: number | undefined } {
  const { published, updated, asAt, period } = context.ofKind('strategy', strategy)[0]?.data ?? {};
  const isInOrder = [updated, asAt].every((day) => day === undefined || published === undefined || published <= day);
  const { from, to } = period ?? {};
  return isInOrder && (from === undefined || to === undefined || from <= to) ? { published, asAt, from } : {};
}

/** Earlier strategies and this one are listed from the oldest or from the newest, and this one is the newest of them. */
function editionsInOrder(
  context: CheckContext,
  path: string,
  editions: PartialData<SectionFile>['editions'],
): Problem[] {
  const dated = readEntries(editions).flatMap(({ index, entry: { period, current } }) => {
    const [year] = yearsIn(period ?? '');
    return year === undefined || period === undefined ? [] : [{ index, period, year, isCurrent: current === true }];
  });
  const report = (index: number, message: string, fix: string): Problem[] => [
    { rule: 'date-order', ...context.locate(path, ['editions', index, 'period']), message, fix },
  ];
  const current = dated.find(({ isCurrent }) => isCurrent);
  const newer = dated.find(({ year }) => current !== undefined && year > current.year);
  if (current !== undefined && newer !== undefined) {
    const message = `The edition of ${quote(newer.period)} is newer than the current one, of ${quote(current.period)}.`;
    return report(newer.index, message, 'Correct the period, or "current".');
  }
  const steps = dated.slice(1).map((edition, index) => ({ edition, before: dated[index] ?? edition }));
  if (steps.every(({ edition, before }) => edition.year <= before.year)) return [];
  return steps.flatMap(({ edition, before }) =>
    edition.year >= before.year
      ? []
      : report(
          edition.index,
          `The edition of ${quote(edition.period)} is older than the one before it, of ${quote(before.period)}.`,
          'List the editions with the oldest first, or correct the period.',
        ),
  );
}

function yearOf(year: number | undefined): string | undefined {
  return year === undefined ? undefined : String(year);
}

/** Rough dates are compared to the precision that both have: `2024` does not come before `2024-05`. A date not given is in order. */
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
