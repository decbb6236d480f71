/** When an action is to be done: the printed words, and what can be read from them. */
export interface Timescale {
  /** Exactly as the document prints it. */
  asPublished: string;
  /** True if the action has no end: it goes on through the whole strategy. */
  ongoing: boolean;
  /** Financial years, each from 1 April to 31 March, as `2024/25`. */
  financialYears: string[];
  /** Calendar years, as `2024`. */
  calendarYears: string[];
  /** The words that are neither a year nor "ongoing": `Establish a baseline`. */
  note: string | undefined;
}

const financialYear = /\b(20\d{2})\/(\d{2})\b/g;
const calendarYear = /\b20\d{2}\b/g;

/**
 * Reads a timescale as papers print it: `Ongoing`, `2024/25`, `2024`, `2023/24 Ongoing`,
 * `2023/24 first audit due, then ongoing`, `2023/24 Establish a baseline`.
 *
 * @returns `undefined` for words with neither a year nor "ongoing", with a financial year whose two halves do not
 * follow each other (`2024/26`), or years joined in another way (`2024/2025`).
 */
export function parseTimescale(asPublished: string): Timescale | undefined {
  const matches = [...asPublished.matchAll(financialYear)];
  if (matches.some(([, from, to]) => (Number(from) + 1) % 100 !== Number(to))) return undefined;

  const financialYears = matches.map(([label]) => label);
  const rest = asPublished.replaceAll(financialYear, ' ');
  if (/\d\/|\/\d/.test(rest)) return undefined;
  const calendarYears = rest.match(calendarYear) ?? [];
  const ongoing = /\bongoing\b/i.test(rest);
  if (!ongoing && financialYears.length + calendarYears.length === 0) return undefined;

  return { asPublished, ongoing, financialYears, calendarYears, note: noteIn(rest) };
}

/** A day or month before or after its year, which is not a note. */
const restOfDate =
  /\b(?:\d{1,2}(?:st|nd|rd|th)? +)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?(?: +\d{1,2}(?:st|nd|rd|th)?)?,? +(?=20\d{2}\b)/gi;

function noteIn(rest: string): string | undefined {
  const words = rest.replaceAll(restOfDate, ' ').replaceAll(calendarYear, ' ').replaceAll(/\s+/g, ' ').trim();
  return words === '' || /^ongoing$/i.test(words) ? undefined : words;
}

/** The first calendar year that a timescale touches: 2023 for `2023/24`. `undefined` for one that is only ongoing. */
export function firstYear(timescale: Timescale): number | undefined {
  const years = [...timescale.financialYears, ...timescale.calendarYears].map((label) => Number(label.slice(0, 4)));
  return years.length === 0 ? undefined : Math.min(...years);
}

/** Whether all of it is before a day. Never true of what is ongoing. */
export function hasPassed({ ongoing, financialYears, calendarYears }: Timescale, day: string): boolean {
  const ends = [
    ...financialYears.map((label) => `${Number(label.slice(0, 4)) + 1}-03-31`),
    ...calendarYears.map((label) => `${label}-12-31`),
  ];
  return !ongoing && ends.length > 0 && ends.every((end) => end < day);
}

/** The labels that a reader can filter by: `Ongoing`, `2024/25`, `2024`. */
export function timescaleLabels(timescale: Timescale | undefined): string[] {
  if (timescale === undefined) return ['No date'];
  const years = [...timescale.financialYears, ...timescale.calendarYears].sort();
  return timescale.ongoing ? [...years, 'Ongoing'] : years;
}
