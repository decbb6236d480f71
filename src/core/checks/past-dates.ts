import type { ContentKind } from '../content/schema/kinds.ts';
import { nameField } from '../content/naming.ts';
import { firstDay } from '../model/partial-date.ts';
import type { Problem } from '../problems/problem.ts';
import { formatDate } from '../text/format.ts';
import { quote } from '../text/wording.ts';
import { capitalise, countOf } from '../text/words.ts';
import type { CheckContext } from './context.ts';
import { datesOfStrategy } from './dates.ts';
import { textFields, type TextField } from './fields.ts';

/**
 * Reports days of what has happened that have not come yet: 2042 typed for 2024 would decide the status of an action and
 * date the feed. A rough date has come with its first day.
 */
export function checkPastDates(context: CheckContext): Problem[] {
  const late: { strategy: string; problem: Problem }[] = [];
  const inFuture = context.partialEntries.flatMap(({ path, kind, strategy, data }) => {
    const rules = pastDates.filter((candidate) => candidate.kind === kind);
    if (rules.length === 0) return [];
    return textFields(data).flatMap((field) => {
      const rule = rules.find(({ at }) => at === field.pattern);
      if (rule === undefined) return [];
      const latest = latestDay(context, strategy, rule.until);
      if (firstDay(field.text) <= latest.day) return [];
      const name = capitalise(nameField(data, field.path));
      const problem: Problem = {
        rule: 'future-date',
        ...context.locate(path, field.path),
        ...describe(name, field, latest),
      };
      if (!latest.isGiven) return [problem];
      late.push({ strategy: strategy ?? '', problem });
      return [];
    });
  });
  const outdated = [...Map.groupBy(late, ({ strategy }) => strategy)].flatMap(([strategy, ofStrategy]) => {
    const problems = ofStrategy.map(({ problem }) => problem);
    return problems.length > mostTypingErrors ? [outdatedAsAt(context, strategy, problems)] : problems;
  });
  return [...inFuture, ...outdated];
}

/** So many dates can be typing errors. If there are more, the day that the strategy is for is out of date. */
const mostTypingErrors = 3;

function outdatedAsAt(context: CheckContext, strategy: string, problems: readonly Problem[]): Problem {
  const path = `strategies/${strategy}/strategy.yml`;
  const [first] = problems;
  const place = first === undefined ? '' : ` The first is at ${first.file}:${first.line}.`;
  return {
    rule: 'future-date',
    ...context.locate(path, ['asAt']),
    message: `${countOf(problems.length, 'progress report')} are dated after "asAt", the day that the pages are for.${place}`,
    fix: 'Bring "asAt" up to date, or delete it: the pages are then for the day of each build.',
  };
}

/**
 * Which fields say when something happened. `until` is the latest day that they can have: today, or the day that the
 * pages of a strategy are for, or the later of today and the day of its publication.
 */
const pastDates: readonly { kind: ContentKind; at: string; until: 'today' | 'asAt' | 'published' }[] = [
  { kind: 'actionTable', at: 'actions.*.progress.*.date', until: 'asAt' },
  { kind: 'update', at: 'date', until: 'today' },
  { kind: 'response', at: 'date', until: 'today' },
  { kind: 'edition', at: 'date', until: 'published' },
  { kind: 'strategy', at: 'updated', until: 'published' },
  { kind: 'strategy', at: 'asAt', until: 'published' },
  { kind: 'documents', at: 'documents.*.date', until: 'published' },
  { kind: 'consultation', at: 'concluded.date', until: 'today' },
  { kind: 'measure', at: 'figures.series.*.points.*.end', until: 'today' },
  { kind: 'measure', at: 'figures.source.checked', until: 'today' },
  { kind: 'measure', at: 'sources.*.checked', until: 'today' },
  { kind: 'help', at: 'services.*.checked', until: 'today' },
  { kind: 'site', at: 'accessibility.prepared', until: 'today' },
  { kind: 'site', at: 'accessibility.reviewed', until: 'today' },
  { kind: 'accessibilityResults', at: 'date', until: 'today' },
];

interface LatestDay {
  day: string;
  /** True if strategy.yml gives the day. */
  isGiven: boolean;
}

function latestDay(
  context: CheckContext,
  strategy: string | undefined,
  until: (typeof pastDates)[number]['until'],
): LatestDay {
  const { asAt, published } = datesOfStrategy(context, strategy);
  const { today } = context;
  if (until === 'asAt' && asAt !== undefined) return { day: asAt, isGiven: true };
  // Content can be prepared before the day of its publication.
  const days = until === 'published' ? [today, published] : [today];
  return {
    day: days.reduce<string>((latest, day) => (day !== undefined && day > latest ? day : latest), ''),
    isGiven: false,
  };
}

function describe(name: string, { text }: TextField, { day, isGiven }: LatestDay): Pick<Problem, 'message' | 'fix'> {
  if (!isGiven) return { message: `${name} is ${quote(text)}, which is in the future.`, fix: 'Correct the date.' };
  return {
    message: `${name} is ${quote(text)}, but the strategy is "as at" ${formatDate(day)}.`,
    fix: 'Correct the date. If the strategy is brought up to date, change "asAt" in strategy.yml too.',
  };
}
