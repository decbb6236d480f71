import { addDays } from '../partial-date.ts';
import { dayAfter, dayBefore, daysOfYear } from './calendar.ts';
import { isMistypedMonth, monthAt } from './month-words.ts';
import type { PlanYears } from './plan-years.ts';
import { dayNumberAt, readPart } from './read-part.ts';
import { readUnit, unitOf, type Unit } from './read-unit.ts';
import { ordinalAt, smallNumberAt, yearOfPlan } from './read-year.ts';
import type { Span } from './span.ts';
import type { WordsRead } from './read-words.ts';
import { after, isJoinedToNumber, numberAt, textAt, type Read, type Tokens } from './tokens.ts';

/** A span, and the tokens that were read for it. */
export interface FoundSpan {
  span: Span;
  start: number;
  next: number;
}

interface Candidate extends FoundSpan {
  unit: Unit;
  isIntroduced: boolean;
  role: Intro['role'];
}

/**
 * Every span in a timescale. Years of the plan and times from its start are read only where no date is printed: in
 * `Year 2 (2026/27)` the printed year says more.
 */
export function readSpans(tokens: Tokens, plan: PlanYears, words: WordsRead): FoundSpan[] {
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length;) {
    if (countsFromEvent(tokens, at)) break;
    const isSign = !/^[\p{L}\d]/u.test(textAt(tokens, at));
    const candidate = isSign ? undefined : readCandidate(tokens, at, plan, words.read);
    const isMeant = candidate?.role !== 'old' && !(candidate?.role === 'review' && words.ongoing);
    if (candidate !== undefined && isMeant) found.push(candidate);
    at = candidate?.next ?? afterUnread(tokens, at);
  }
  const isDated = found.some(({ unit }) => !unit.isRelative);
  const dated = found.filter(({ unit }) => !isDated || !unit.isRelative);
  const isIntroduced = dated.some((candidate) => candidate.isIntroduced);
  return dated.filter((candidate) => !isNumberOf(tokens, candidate, isIntroduced));
}

function readCandidate(tokens: Tokens, at: number, plan: PlanYears, said: ReadonlySet<number>): Candidate | undefined {
  const intro = readIntro(tokens, at, said);
  const read = readRange(tokens, intro.next, plan, intro.isBetween) ?? readUnit(tokens, intro.next, plan);
  if (read === undefined || isCutYear(tokens, read)) return undefined;
  const onwards =
    after(tokens, read.next, 'onward|onwards') ??
    after(tokens, read.next, 'and onwards|beyond') ??
    after(tokens, read.next, 'to|- date|present|now');
  const relation = intro.isBetween ? undefined : onwards === undefined ? intro.relation : 'from';
  // "From 2025 to 2027" is the range.
  const isRange = read.value.kind === 'range' && relation === 'from' && onwards === undefined;
  return {
    unit: read.value,
    isIntroduced: intro.next > at,
    role: intro.role,
    span: spanOf(intro.role === 'week' ? weekFrom(read.value) : read.value, isRange ? undefined : relation, intro.edge),
    // The word "review" is not a part of the date.
    start: intro.role === 'review' ? at + 1 : at,
    next: onwards ?? read.next,
  };
}

interface Intro {
  relation: Span['relation'];
  edge: 'start' | 'end' | undefined;
  isBetween: boolean;
  /** Of a date that no longer counts, of a review, or of the first day of a week. */
  role: 'old' | 'review' | 'week' | undefined;
  next: number;
}

const roles: readonly [words: string, role: Exclude<Intro['role'], undefined>][] = [
  ['revised|moved|delayed|changed|postponed|deferred|slipped|rescheduled|extended|amended from', 'old'],
  ['brought forward from', 'old'],
  ['previously|originally|formerly|was', 'old'],
  ['review|reviewed|reviews', 'review'],
  ['week commencing|beginning|starting', 'week'],
  ['wc', 'week'],
  ['w / c', 'week'],
];

const relations: readonly [words: string, relation: Exclude<Span['relation'], undefined>][] = [
  ['not before|until', 'from'],
  ['no|not earlier|sooner than', 'from'],
  ['week ending', 'by'],
  ['w / e', 'by'],
  ['no|not later than', 'by'],
  ['by', 'by'],
  ['up to', 'until'],
  ['until|till|til', 'until'],
  ['prior to', 'before'],
  ['before', 'before'],
  ['from|since|starting|commencing|beginning', 'from'],
  ['after', 'after'],
];

/** The words before a date: `by the end of`. */
function readIntro(tokens: Tokens, at: number, said: ReadonlySet<number>): Intro {
  const intro: Intro = { relation: undefined, edge: undefined, isBetween: false, role: undefined, next: at };
  for (let words = 0; words < 6; words++) {
    const { next } = intro;
    const edge = (['end', 'start', 'beginning'] as const).find((word) => textAt(tokens, next) === word);
    const isEdge = edge === 'end' || after(tokens, next + 1, 'of') !== undefined;
    const relation = relations.find(([form]) => after(tokens, next, form) !== undefined);
    const between = after(tokens, next, 'between');
    const role = roles.find(([form]) => after(tokens, next, form) !== undefined);
    // "Quarterly to March 2026" and "ongoing to 2027" say until when.
    const until = said.has(next - 1) ? after(tokens, next, 'to') : undefined;
    if (role !== undefined) {
      intro.role = role[1];
      intro.next = after(tokens, next, role[0]) ?? next;
    } else if (until !== undefined) {
      intro.relation ??= 'until';
      intro.next = until;
    } else if (edge !== undefined && isEdge) {
      intro.edge = edge === 'end' ? 'end' : 'start';
      intro.next = after(tokens, next + 1, 'of') ?? next + 1;
    } else if (relation !== undefined) {
      intro.relation ??= relation[1];
      intro.next = after(tokens, next, relation[0]) ?? next;
    } else if (between !== undefined) {
      intro.isBetween = true;
      intro.next = between;
    } else {
      const neutral = after(tokens, next, 'in|on|during|the');
      // "In the first 12 months" is read as a whole.
      if (
        neutral === undefined ||
        (/^\d/.test(textAt(tokens, next + 3)) && after(tokens, next, 'in the first') !== undefined)
      )
        break;
      intro.next = neutral;
    }
  }
  return intro;
}

/** Whether `within 6 months of` is there: a date that follows is what is counted from, and not when something is due. */
function countsFromEvent(tokens: Tokens, at: number): boolean {
  const number = after(tokens, at, 'within');
  const unit =
    number === undefined ? undefined : after(tokens, number + 1, 'day|days|week|weeks|month|months|year|years');
  return unit !== undefined && after(tokens, unit, 'of|from|after|following|since') !== undefined;
}

/** The seven days from a day on. */
function weekFrom(unit: Unit): Unit {
  return unit.kind === 'day' ? { ...unit, kind: 'range', to: addDays(unit.to, 6) } : unit;
}

/** Two dates and all between: `2025 to 2027`, `2025-28`, `April to June 2025`, `Q1-Q2 2025/26`, `Years 1-3`. */
function readRange(tokens: Tokens, at: number, plan: PlanYears, isBetween: boolean): Read<Unit> {
  const connector = (next: number) =>
    after(tokens, next, 'up to') ??
    after(tokens, next, isBetween ? 'to|-|until|till|through|and' : 'to|-|until|till|through');

  const first = readUnit(tokens, at, plan);
  if (first !== undefined) {
    const second = connector(first.next);
    if (second === undefined) return readPairOfYears(tokens, first, plan);
    const last = readUnit(tokens, second, plan) ?? restOfYears(tokens, second, first.value, plan);
    return last && rangeOf(first.value, last);
  }
  // The first has its year from the second.
  const part = readPart(tokens, at) ?? dayAlone(tokens, at);
  const second = part && connector(part.next);
  const last = second === undefined ? undefined : readUnit(tokens, second, plan);
  if (part === undefined || last?.value.part === undefined || last.value.year === undefined) return undefined;
  const { part: lastPart, year } = last.value;
  const own =
    part.value.kind === 'day' && part.value.month === 0 && lastPart.kind === 'day'
      ? { ...part.value, month: lastPart.month }
      : part.value;
  const start = unitOf(own, year);
  if (start === undefined) return undefined;
  const isEarlier = start.from > last.value.from;
  const before = isEarlier ? unitOf(own, { ...year, year: year.year - 1 }) : start;
  return before && rangeOf(before, last);
}

function rangeOf(first: Unit, { value: last, next }: NonNullable<Read<Unit>>): Read<Unit> {
  if (first.from > last.to) return undefined;
  const isRelative = (first.isRelative ?? false) || (last.isRelative ?? false);
  return { value: { kind: 'range', from: first.from, to: last.to, isRelative }, next };
}

/** `Years 1 and 2` are what is between too, as years that follow each other. */
function readPairOfYears(tokens: Tokens, first: NonNullable<Read<Unit>>, plan: PlanYears): Read<Unit> {
  const second = after(tokens, first.next, 'and|&');
  const isRelative = first.value.isRelative === true && first.value.year !== undefined;
  const last = second === undefined || !isRelative ? undefined : restOfYears(tokens, second, first.value, plan);
  const isNext = last?.value.year?.year === (first.value.year?.year ?? 0) + 1;
  return last !== undefined && isNext ? rangeOf(first.value, last) : undefined;
}

/** The 3 of `Years 1-3` and the 28 of `2025-28`. */
function restOfYears(tokens: Tokens, at: number, first: Unit, plan: PlanYears): Read<Unit> {
  if (first.part !== undefined || first.year === undefined || isJoinedToNumber(tokens, at + 1)) return undefined;
  if (first.isRelative === true) {
    const number = ordinalAt(tokens, at) ?? smallNumberAt(tokens, at);
    if (number === undefined) return undefined;
    const year = { ...yearOfPlan(plan, number), isRelative: true };
    return { value: { ...daysOfYear(year), kind: year.kind, year, isRelative: true }, next: at + 1 };
  }
  const short = textAt(tokens, at).length === 2 ? numberAt(tokens, at, 2) : undefined;
  // "2025 – 27" with spaces is a range too, and "2025 / 27" is none.
  const isJoined = tokens[at]?.isGlued === true || textAt(tokens, at - 1) === '-';
  if (first.isBare !== true || short === undefined || !isJoined) return undefined;
  const year = { kind: 'calendar year' as const, year: 2000 + short };
  return { value: { ...daysOfYear(year), kind: year.kind, year }, next: at + 1 };
}

/** The 1 of `1 to 31 March 2026`, a day whose month is not known yet. */
function dayAlone(tokens: Tokens, at: number): Read<{ kind: 'day'; day: number; month: number }> {
  const day = dayNumberAt(tokens, at);
  return day && { value: { kind: 'day', day: day.value, month: 0 }, next: day.next };
}

/** Whether a year is a part of something else: the 2024 of `2024/26`, the 2026 of `31 February 2026`. */
function isCutYear(tokens: Tokens, { value, next }: NonNullable<Read<Unit>>): boolean {
  const before = textAt(tokens, next - 2) === ',' ? next - 3 : next - 2;
  const isOfMonth = monthAt(tokens, before) !== undefined || isMistypedMonth(tokens, before);
  return value.isBare === true && (isJoinedToNumber(tokens, next) || isOfMonth);
}

/** What cannot be read is skipped with all that is joined to it: the 26 of `2024/26` is not looked at again. */
function afterUnread(tokens: Tokens, at: number): number {
  let next = at + 1;
  if (!/^\d/.test(textAt(tokens, at))) return next;
  while (isJoinedToNumber(tokens, next)) next += 2;
  return next;
}

function spanOf({ kind, from, to }: Unit, relation: Span['relation'], edge: Intro['edge']): Span {
  switch (relation) {
    case 'by':
    case 'until':
      return { kind, from: undefined, to: edge === 'start' ? from : to, relation };
    case 'before':
      return { kind, from: undefined, to: edge === 'end' ? to : dayBefore(from), relation };
    case 'from':
      return { kind, from: edge === 'end' ? to : from, to: undefined, relation };
    case 'after':
      return { kind, from: dayAfter(edge === 'start' ? from : to), to: undefined, relation };
    case undefined:
      return { kind, from, to, relation };
  }
}

/** Words that follow a year and are not what it counts. */
const notCounted = new Set(
  'and or to then is as for with by in on at of if from until due ongoing onwards onward this plus via status'.split(
    ' ',
  ),
);

/**
 * Whether four digits are a number of things, such as the 2000 of `2000 homes by 2025`: nothing introduces them, and what
 * follows is a plural, or any word where another date has words like "by" before it.
 */
function isNumberOf(tokens: Tokens, { unit, isIntroduced, next }: Candidate, isAnotherIntroduced: boolean): boolean {
  const following = tokens[next];
  if (unit.isBare !== true || isIntroduced || following === undefined || following.isCapital) return false;
  if (!/^\p{L}+$/u.test(following.text) || notCounted.has(following.text)) return false;
  return isAnotherIntroduced || /[^s]s$/.test(following.text);
}
