import { countLevels, formatProblems, mark } from '../../core/report/formats.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { countOf } from '../../core/text/words.ts';
import { byRow, formatLocation, type SheetNote, type SheetProblem } from '../cells/problems.ts';
import type { ImportPlan } from './plan-import.ts';
import type { ActionSheet } from './recognise-columns.ts';

/** Values up to this length stand side by side. */
const shortValue = 50;

/** What was read: `actions.csv: 129 rows of actions, 23 columns (UTF-8, commas).` */
export function formatSheet(file: string, { rows, titles, format }: ActionSheet): string {
  return `${file}: ${countOf(rows.length, 'row')} of actions, ${countOf(titles.size, 'column')} (${format}).`;
}

/** What an import would change, cell by cell, with what was understood on the way. */
export function formatPlan(file: string, plan: ImportPlan, { titles }: ActionSheet): string {
  const title = (column: string) => titles.get(column) ?? column;
  const { changed, added, removed, notes, doubts, problems } = plan;
  return [
    formatNotes(file, notes),
    section(`${countOf(changed.length, 'action')} would change:`, changed, (action) => [
      `${action.id} (${formatLocation(file, action)})`,
      ...action.cells.flatMap(({ column, from, to }) => changeLines(title(column), from, to)),
    ]),
    section(`${countOf(added.length, 'action')} would be added:`, added, (action) => [
      `${action.id} (${formatLocation(file, action)}), under ${action.table.under}, as row ${action.fields.row ?? 1} of its table`,
      ...action.cells.map(({ column, to }) => `  ${title(column)}: ${oneLine(to)}`),
    ]),
    section(
      `${countOf(removed.length, 'action')} would be removed, because no row of the sheet has the id:`,
      removed,
      ({ action, isPublished }) => [
        `${action.id} ${oneLine(action.text)}`,
        ...(isPublished
          ? []
          : [
              '  No edition has it, so its page would vanish. To keep the page as withdrawn, run "npm run snapshot" first.',
            ]),
      ],
    ),
    section('Some of these changes look like accidents:', doubts, (doubt) => [
      oneLine(`${formatLocation(file, doubt)} ${doubt.message}`),
    ]),
    changed.length + added.length + removed.length + problems.length === 0
      ? 'The sheet matches the plan. Nothing would change.'
      : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Everything that has to be put right: a line for each place in the sheet, then what is wrong in other files. */
export function formatSheetProblems(
  file: string,
  inSheet: readonly SheetProblem[],
  elsewhere: readonly Problem[] = [],
): string {
  const lines = [...inSheet]
    .sort(byRow)
    .map((problem) =>
      oneLine(
        `${formatLocation(file, problem)} ${mark(problem.level)}${problem.message}${problem.fix === undefined ? '' : ` ${problem.fix}`}`,
      ),
    );
  const others = elsewhere.length === 0 ? [] : [formatProblems(elsewhere)];
  const total = lines.length === 0 ? [] : [`${countLevels(inSheet.map(({ level }) => level))} in ${file}.`];
  return [lines.join('\n'), ...total, ...others].filter((part) => part !== '').join('\n\n');
}

function formatNotes(file: string, notes: readonly SheetNote[]): string {
  return notes.map((note) => oneLine(`Note: ${formatLocation(file, note)} ${note.message}`)).join('\n');
}

function section<Entry>(title: string, entries: readonly Entry[], linesOf: (entry: Entry) => string[]): string {
  if (entries.length === 0) return '';
  return [title, ...entries.flatMap(linesOf).map((line) => `  ${line}`)].join('\n');
}

function changeLines(title: string, from: string, to: string): string[] {
  const [before, after] = [from, to].map((value) => (value === '' ? '(empty)' : `"${oneLine(value)}"`));
  if (from.length <= shortValue && to.length <= shortValue) return [`  ${title}: ${before ?? ''} -> ${after ?? ''}`];
  return [`  ${title}`, `    was: ${before ?? ''}`, `    now: ${after ?? ''}`];
}

/** A cell could otherwise steer the terminal. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/\p{Cc}/gu, '');
}
