import { firstDay, lastDay } from '../partial-date.ts';
import type { PlanYears } from './plan-years.ts';
import { readSpans } from './read-spans.ts';
import { readWords } from './read-words.ts';
import { tokensOf, type Token } from './tokens.ts';
import type { Span, SpanKind } from './span.ts';
import { yearsNamed } from './years-named.ts';

/** When an action is to be done: the printed words, and what can be read from them. */
export interface Timescale {
  /** Exactly as the document prints it. */
  asPublished: string;
  /** The dates, in the order of the text. None if it prints none that can be read. */
  spans: Span[];
  /** True if it says that the action has no end: "ongoing", "continuous", "throughout the plan". */
  ongoing: boolean;
  /** True if it is to be done again and again: "annually", "every quarter", "twice a year". */
  repeats: boolean;
  /** True if it says itself that no date is fixed: "TBC", "n/a", "As required". */
  isOpen: boolean;
  /** Financial years, each from 1 April to 31 March, as `2024/25`. */
  financialYears: string[];
  /** Calendar years, as `2024`. */
  calendarYears: string[];
  /** The words that are neither a date nor "ongoing": `Establish a baseline`. */
  note: string | undefined;
}

/** The longest words that are read. What is longer is a text, and not a timescale. */
const longestTimescale = 2000;

/**
 * Reads a timescale as plans print it. The printed words are always kept: what cannot be read has no spans.
 *
 * @param due what the content says that the words mean, in plain dates: `2026-03`, `2026-04/2026-09`. It overrides the reading.
 */
export function parseTimescale(asPublished: string, plan: PlanYears, due?: string): Timescale {
  const isTooLong = asPublished.length > longestTimescale;
  const tokens = isTooLong ? [] : tokensOf(asPublished);
  const words = readWords(tokens);
  const found = readSpans(tokens, plan, words);
  const spans = due === undefined ? distinct(found.map(({ span }) => span)) : [spanOfDue(due)];
  const isDated = spans.length > 0;
  return {
    asPublished,
    spans,
    ongoing: due === undefined && words.ongoing,
    repeats: due === undefined && words.repeats,
    isOpen: words.isOpen && !isDated && !words.ongoing && !words.repeats,
    ...yearsNamed(spans, plan),
    note: isTooLong ? asPublished : noteIn(asPublished, tokens, found, words.read),
  };
}

/** Whether something can be read from it: a date, "ongoing", how often, or that no date is fixed. */
export function isUnderstood({ spans, ongoing, repeats, isOpen }: Timescale): boolean {
  return spans.length > 0 || ongoing || repeats || isOpen;
}

/** The first calendar year that it touches: 2023 for `2023/24`. `undefined` without a date. */
export function firstYear({ spans }: Timescale): number | undefined {
  const years = spans.flatMap(({ from, to }) => from ?? to ?? []).map((day) => Number(day.slice(0, 4)));
  return years.length === 0 ? undefined : years.reduce((a, b) => Math.min(a, b));
}

/** The first day, if it is said of every date. */
export function dueFrom({ spans }: Timescale): string | undefined {
  const days = spans.flatMap(({ from }) => from ?? []);
  return days.length < spans.length ? undefined : days.sort()[0];
}

/** The last day by which all of it is due. `undefined` of what has no end. */
export function dueTo(timescale: Timescale): string | undefined {
  const { spans, ongoing } = timescale;
  const saysUntilWhen = spans.some(({ relation }) => relation === 'until');
  const hasNoEnd = (ongoing && !saysUntilWhen) || spans.some(({ to }) => to === undefined);
  return hasNoEnd ? undefined : lastDayNamed(timescale);
}

/** The last day that it names, whether or not it goes on after that: what lists are sorted by. */
export function lastDayNamed({ spans }: Timescale): string | undefined {
  return spans
    .map(({ from, to }) => to ?? from ?? '')
    .sort()
    .at(-1);
}

/** The day after which nothing is left to do. `undefined` of what is ongoing, and of what repeats unless it says until when. */
export function endDay(timescale: Timescale): string | undefined {
  const { spans, repeats } = timescale;
  const saysUntilWhen = spans.some(({ kind, relation }) => kind === 'range' || relation === 'until');
  return repeats && !saysUntilWhen ? undefined : dueTo(timescale);
}

/** A single date of `due` is a time by the end of which it is due. */
function spanOfDue(due: string): Span {
  const [first = '', last = first] = due.split('/');
  const [from, to] = [firstDay(first), lastDay(last)];
  const isFinancial = from.endsWith('-04-01') && to === `${Number(from.slice(0, 4)) + 1}-03-31`;
  const kinds: Readonly<Record<number, SpanKind>> = { 4: 'calendar year', 7: 'month', 10: 'day' };
  const kind = first === last ? kinds[first.length] : isFinancial ? 'financial year' : undefined;
  return { kind: kind ?? 'range', from, to, relation: undefined };
}

function distinct(spans: readonly Span[]): Span[] {
  return [...new Map(spans.map((span) => [Object.values(span).join(), span])).values()];
}

/** What is left without the dates, if it says more than "ongoing", how often, or that there is no date. */
function noteIn(
  printed: string,
  tokens: readonly Token[],
  dates: readonly { start: number; next: number }[],
  words: ReadonlySet<number>,
): string | undefined {
  const isRead = new Set(words);
  const rest: string[] = [];
  let end = 0;
  for (const { start, next } of dates) {
    rest.push(printed.slice(end, tokens[start]?.start));
    end = tokens[next - 1]?.end ?? printed.length;
    for (let at = start; at < next; at++) isRead.add(at);
  }
  rest.push(printed.slice(end));
  const saysMore = tokens.some(({ text }, at) => !isRead.has(at) && /^[\p{L}\d]/u.test(text));
  return saysMore ? tidy(rest.join(' ')) : undefined;
}

/** Without empty brackets, and without signs at both ends that joined the words to a date. */
function tidy(text: string): string {
  const words = text
    .replaceAll(/\(\s?\)/g, ' ')
    .trim()
    .split(/\s+/);
  const isSign = (word: string | undefined) => word !== undefined && /^[-,;:/.‐‑‒–—−]$/.test(word);
  while (isSign(words[0])) words.shift();
  while (isSign(words.at(-1))) words.pop();
  return words
    .join(' ')
    .replace(/^[,;:]/, '')
    .replace(/[,;:]$/, '')
    .trim();
}
