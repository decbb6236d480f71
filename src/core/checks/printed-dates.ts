import type { FieldPath } from '../content/positions.ts';
import type { Problem } from '../problems/problem.ts';
import { monthNumber } from '../text/format.ts';
import { quote } from '../text/wording.ts';
import type { CheckContext } from './context.ts';
import { readEntries } from './entries.ts';
import { yearsIn } from './figure-years.ts';

/** Reports dates for programs that are not those printed beside them: of documents, of events and of a strategy's period. */
export function checkPrintedDates(context: CheckContext): Problem[] {
  const documents = context
    .ofKind('documents')
    .flatMap(({ path, data }) =>
      readEntries(data.documents).flatMap(({ index, entry: { date, published } }) =>
        differing(context, path, ['documents', index], { date }, { published }),
      ),
    );
  const events = [...context.ofKind('section'), ...context.ofKind('vision')].flatMap(({ path, data }) =>
    readEntries(data.timeline).flatMap(({ index, entry: { from, to, when } }) => {
      const place = ['timeline', index];
      const begins = differing(context, path, place, { from }, { when });
      // The winter of 2023 ends in 2024.
      const hasEnd = begins.length === 0 && when !== undefined && datesIn(when).every((date) => date.length > 4);
      return hasEnd ? differing(context, path, place, { to }, { when }) : begins;
    }),
  );
  return [...documents, ...events, ...periods(context)];
}

function differing(
  context: CheckContext,
  path: string,
  group: FieldPath,
  given: Record<string, string | undefined>,
  printed: Record<string, string | undefined>,
): Problem[] {
  const [[name, date] = []] = Object.entries(given);
  const [[printedName, words] = []] = Object.entries(printed);
  if (name === undefined || date === undefined || printedName === undefined || words === undefined) return [];
  const dates = datesIn(words);
  if (dates.length === 0 || dates.some((each) => each.startsWith(date) || date.startsWith(each))) return [];
  const message = `"${name}" is ${quote(date)}, but "${printedName}" is ${quote(words)}.`;
  return [{ rule: 'printed-date', ...context.locate(path, [...group, name]), message, fix: 'Correct one of the two.' }];
}

const month = String.raw`(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*`;
const fullDate = new RegExp(String.raw`(?:(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s+)?\b(${month}),?\s+(\d{4})(?!\d)`, 'g');

/** The dates in words, each as exact as all of them are: "6 to 8 May 2024" is in May, "May and June 2024" is in 2024. */
function datesIn(words: string): string[] {
  const dates = [...words.matchAll(fullDate)];
  const months = words.match(new RegExp(String.raw`\b${month}\b`, 'g')) ?? [];
  const years = yearsIn(words);
  if (dates.length === 0 || dates.length < months.length || dates.length < years.length) return years.map(String);
  const days = words.match(/(?<!\d)\d{1,2}(?!\d)/g) ?? [];
  const haveDays = dates.every(([, day]) => day !== undefined) && days.length === dates.length;
  return dates.map(([, day = '', monthName, year = '']) => {
    const inMonth = `${year}-${String(monthNumber(monthName)).padStart(2, '0')}`;
    return haveDays ? `${inMonth}-${day.padStart(2, '0')}` : inMonth;
  });
}

/** The first and the last year of a label such as "2024 to 2027" or "2024/25 to 2026/27". */
function periods(context: CheckContext): Problem[] {
  return context.ofKind('strategy').flatMap(({ path, data: { period, title = '' } }): Problem[] => {
    const { label, from, to } = period ?? {};
    if (label === undefined || from === undefined || to === undefined || from > to) return [];
    const years = yearsIn(label);
    const [first, last] = [Math.min(...years), Math.max(...years)];
    // "2024/25" is one year of a plan, which may say how many follow. "2026/27" at the end begins in 2026.
    const hasEnd = last > first + 1 && !(/[/–-]\d\d$/.test(label.trim()) && to === last - 1);
    const wrong = from !== first ? 'from' : hasEnd && to !== last ? 'to' : undefined;
    if (years.length === 0 || wrong === undefined) return [];
    const isTitled = yearsIn(title).length > 1 && yearsIn(title).every((year) => years.includes(year));
    const message = `The period is ${quote(label)}, but "${wrong}" is ${wrong === 'from' ? from : to}.`;
    const place = context.locate(path, ['period', isTitled ? wrong : 'label']);
    return [{ rule: 'printed-date', ...place, message, fix: 'Correct one of the two.' }];
  });
}
