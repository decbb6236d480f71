import { quote } from '../../src/core/text/wording.ts';
import { countOf } from '../../src/core/text/words.ts';
import { fewestWords, type PageReading } from './page-reading.ts';
import { fixedWording } from './text-statistics.ts';

/** By reading age; pages too short to have one come last, by their number of phrases. */
export function hardestFirst(readings: readonly PageReading[]): PageReading[] {
  return readings.toSorted(
    (a, b) =>
      (b.readingAge ?? 0) - (a.readingAge ?? 0) || b.phrases.length - a.phrases.length || (a.file < b.file ? -1 : 1),
  );
}

/** A paragraph a page with what to change, for the first `pages` of them, and what there is of all. */
export function formatReadings(readings: readonly PageReading[], pages: number): string {
  const shown = readings.slice(0, pages).map(formatPage);
  return [...shown, totals(readings, pages)].join('\n\n');
}

function formatPage(reading: PageReading): string {
  const { file, words, wordsPerSentence, longest, phrases } = reading;
  const head = `${file}: ${age(reading)}, ${wordsPerSentence.toFixed(1)} words a sentence, the longest ${longest} (${countOf(words, 'word')})`;
  const lines = phrases.map(
    ({ line, column, words: text, advice }) => `  ${file}:${line}:${column} ${quote(readable(text))} ${advice}`,
  );
  return [head, ...lines].join('\n');
}

function age({ readingAge }: PageReading): string {
  return readingAge === undefined ? 'too short for a reading age' : `reading age ${Math.round(readingAge)}`;
}

function totals(readings: readonly PageReading[], pages: number): string {
  const phrases = readings.reduce((sum, reading) => sum + reading.phrases.length, 0);
  const aged = readings.flatMap(({ readingAge, words }) => (readingAge === undefined ? [] : [{ readingAge, words }]));
  const words = aged.reduce((sum, reading) => sum + reading.words, 0);
  const mean = aged.reduce((sum, reading) => sum + reading.readingAge * reading.words, 0) / words;
  const average = words === 0 ? [] : [`The reading age is ${mean.toFixed(1)} on average, weighted by words.`];
  const rest =
    readings.length > pages ? [`Shown in full: the hardest ${pages}. "--pages ${readings.length}" shows all.`] : [];
  return [
    `${countOf(readings.length, 'file')} with ${countOf(phrases, 'phrase')} to look at.`,
    ...average,
    `Quotations and formal names are not counted. Files of fewer than ${fewestWords} words have no reading age.`,
    ...rest,
  ].join('\n');
}

function readable(text: string): string {
  return text.replaceAll(fixedWording, '…');
}
