import type { Year } from './calendar.ts';
import type { PlanYears } from './plan-years.ts';
import { after, isJoinedToNumber, numberAt, textAt, yearAt, type Read, type Token, type Tokens } from './tokens.ts';

/** A year as it stands in the text. */
export interface YearRead extends Year {
  /** `Year 1`, counted from the first year of the plan. */
  isRelative?: boolean;
  /** Four digits alone, which can be a number of something. */
  isBare?: boolean;
}

const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ordinals = 'first second third fourth fifth'.split(' ');

/** A number of one or two digits, or as a word up to twelve. */
export function smallNumberAt(tokens: Tokens, at: number): number | undefined {
  return numberAt(tokens, at, 2) ?? placeIn(numbers, textAt(tokens, at));
}

/** 1 for `first`. */
export function ordinalAt(tokens: Tokens, at: number): number | undefined {
  return placeIn(ordinals, textAt(tokens, at));
}

/**
 * A year of any kind: `2025/26`, `2025-26`, `2025/2026`, `FY25`, `financial year 2025/26`, `school year 2025/26`, `Year 1`,
 * `2025`. A financial year that is named by one year ends in it: `FY25` is 2024/25.
 */
export function readYear(tokens: Tokens, at: number, plan: PlanYears): Read<YearRead> {
  return (
    financialYear(tokens, at, plan) ?? schoolYear(tokens, at) ?? relativeYear(tokens, at, plan) ?? bare(tokens, at)
  );
}

function financialYear(tokens: Tokens, at: number, plan: PlanYears): Read<YearRead> {
  const labelled = after(tokens, at, 'fy') ?? after(tokens, at, 'financial|fiscal year');
  const pair = readPair(tokens, labelled ?? at, labelled === undefined ? plan : 'labelled');
  if (pair !== undefined) {
    const school = after(tokens, pair.next, 'academic|school year');
    const next = school ?? after(tokens, pair.next, 'financial|fiscal year') ?? pair.next;
    return { value: { kind: school === undefined ? 'financial year' : 'school year', year: pair.value }, next };
  }
  if (labelled === undefined || isJoinedToNumber(tokens, labelled + 1)) return undefined;
  const short = textAt(tokens, labelled).length === 2 ? numberAt(tokens, labelled, 2) : undefined;
  const end = yearAt(tokens, labelled) ?? (short === undefined ? undefined : 2000 + short);
  return end === undefined ? undefined : { value: { kind: 'financial year', year: end - 1 }, next: labelled + 1 };
}

function schoolYear(tokens: Tokens, at: number): Read<YearRead> {
  const labelled = after(tokens, at, 'academic|school year');
  const pair = labelled === undefined ? undefined : readPair(tokens, labelled, 'labelled');
  return pair && { value: { kind: 'school year', year: pair.value }, next: pair.next };
}

/**
 * Two years that follow each other, joined by a dash or a slash. Four digits twice with a dash (`2025-2026`) are a financial
 * year in a plan that counts in these, and else two calendar years. Two digits twice need a slash, or a label before them.
 */
function readPair(tokens: Tokens, at: number, context: PlanYears | 'labelled'): Read<number> {
  const [first, sign, second] = [at, at + 1, at + 2].map((index) => textAt(tokens, index));
  if (!/^\d+$/.test(first ?? '') || !/^[-/]$/.test(sign ?? '') || !/^\d+$/.test(second ?? '')) return undefined;
  if (isJoinedToNumber(tokens, at + 3) || isAfterNumber(tokens, at)) return undefined;
  const lengths = `${first?.length ?? 0}${sign ?? ''}${second?.length ?? 0}`;
  const isLabelled = context === 'labelled';
  const isFinancial = isLabelled || context.kind === 'financial year';
  const allowed = ['4/2', '4-2', '4/4', ...(isFinancial ? ['4-4'] : []), '2/2', ...(isLabelled ? ['2-2'] : [])];
  const from = first?.length === 2 ? 2000 + Number(first) : yearAt(tokens, at);
  const to = Number(second) + (second?.length === 2 ? 2000 : 0);
  if (!allowed.includes(lengths) || from === undefined || (from + 1) % 100 !== to % 100) return undefined;
  if (second?.length === 4 && to !== from + 1) return undefined;
  // 11/12 alone is as likely a day of a month.
  if (lengths === '2/2' && !isLabelled && from < 2020) return undefined;
  return { value: from, next: at + 3 };
}

function relativeYear(tokens: Tokens, at: number, plan: PlanYears): Read<YearRead> {
  const labelled =
    after(tokens, at, 'year|years|yr|yrs') ?? (tokens[at + 1]?.isGlued ? after(tokens, at, 'y') : undefined);
  const number =
    labelled === undefined ? after(tokens, at + 1, 'year') && ordinalAt(tokens, at) : smallNumberAt(tokens, labelled);
  if (number === undefined || number < 1 || number > 50) return undefined;
  const end = labelled === undefined ? at + 2 : labelled + 1;
  const next = after(tokens, end, 'of the plan|strategy|programme') ?? end;
  return { value: { ...yearOfPlan(plan, number), isRelative: true }, next };
}

/** 1 is the first year of the plan. */
export function yearOfPlan({ kind, first }: PlanYears, number: number): Year {
  return { kind, year: first + number - 1 };
}

function bare(tokens: Tokens, at: number): Read<YearRead> {
  const labelled = after(tokens, at, 'year') ?? after(tokens, at, 'calendar year') ?? at;
  const year = yearAt(tokens, labelled);
  const token = tokens[labelled];
  if (year === undefined || token === undefined || isAfterNumber(tokens, labelled)) return undefined;
  if (token.isGlued && /^[£$€#\p{L}]/u.test(textAt(tokens, labelled - 1))) return undefined;
  const following = tokens[labelled + 1];
  if (following !== undefined && isPartOfNumber(following)) return undefined;
  if (/^[.,]$/.test(following?.text ?? '') && isJoinedToNumber(tokens, labelled + 1)) return undefined;
  return { value: { kind: 'calendar year', year, isBare: labelled === at }, next: labelled + 1 };
}

function isPartOfNumber({ text, isGlued }: Token): boolean {
  return isGlued && /^[%\p{L}]/u.test(text);
}

/** Whether a number and a sign stand before a place without a space: it is the end of `1.2025` or `13/2025`. */
function isAfterNumber(tokens: Tokens, at: number): boolean {
  return (
    at >= 2 &&
    numberAt(tokens, at - 2, 9) !== undefined &&
    isJoinedToNumber(tokens, at - 1) &&
    textAt(tokens, at - 1) !== '-'
  );
}

function placeIn(words: readonly string[], word: string): number | undefined {
  const index = words.indexOf(word);
  return index === -1 ? undefined : index + 1;
}
