import { countOf } from '../../../src/core/text/words.ts';
import { tableText } from '../bench/table.ts';
import { categories, isPerfect, type Category } from './audit-result.ts';
import type { Measurement, Screen } from './lighthouse-runs.ts';

/** A page on a kind of screen, and what was measured or why nothing was. */
export interface Row {
  page: string;
  screen: Screen;
  /** Why search engines are asked to leave the page out. It is then not judged by whether they can find it. */
  noindex?: string;
  measured?: Measurement;
  failure?: string;
}

/** Whether a page has nothing left to improve. */
export function isDone({ measured }: Row): boolean {
  return measured !== undefined && isPerfect(measured);
}

/** Every page in a table, then what to improve, in Markdown. */
export function reportText(rows: readonly Row[]): string {
  const table = tableText(
    rows.map(({ page, screen, measured, noindex }) => ({
      page: `\`${page}\``,
      screen,
      ...Object.fromEntries(
        Object.entries(categories).map(([category, name]) => [name, measured?.scores[category as Category]]),
      ),
      'layout shift': measured && shiftText(measured.shift),
      remark: noindex === undefined ? '' : `not for search engines: ${noindex}`,
    })),
  );
  const open = rows.filter((row) => !isDone(row));
  const sum = `${rows.length - open.length} of ${rows.length} have 100 in each category and no layout shift.`;
  return [table, [sum, ...(open.length > 0 ? ['What to improve:'] : [])].join(' '), ...open.map(improvements)].join(
    '\n\n',
  );
}

function improvements({ page, screen, measured, failure }: Row): string {
  const lines = (measured?.faults ?? []).flatMap(({ category, audit, elements }) => [
    `- ${category}: ${audit}`,
    ...elements.map((element) => `  - \`${element}\``),
  ]);
  const heading = `${page}, ${screen}${measured === undefined ? '' : `, the middle one of ${countOf(measured.runs, 'run')}`}:`;
  return [heading, '', ...(failure === undefined ? lines : [`- not measured: ${failure}`])].join('\n');
}

/** The scores in one line, for those who wait: `performance 100, ..., layout shift 0`. */
export function shortText({ scores, shift }: Measurement): string {
  const named = Object.entries(categories).map(([category, name]) => `${name} ${scores[category as Category]}`);
  return [...named, `layout shift ${shiftText(shift)}`].join(', ');
}

/** Not rounded down to 0. */
function shiftText(shift: number): string {
  return shift === 0 ? '0' : shift.toPrecision(2);
}
