import { isDeepStrictEqual } from 'node:util';
import type { ActionFile } from '../../core/content/schema/plan.ts';
import type { Strategy } from '../../core/model/types.ts';
import { quote, quoteList } from '../../core/text/wording.ts';
import { countOf } from '../../core/text/words.ts';
import type { PublishedAction } from '../actions/column.ts';
import { actionCells, actionRecord, fileField, type FlatColumn } from '../actions/record.ts';
import { coercedFrom } from '../cells/coercions.ts';
import { foldText, isSameText, keepQuotes, normaliseCell } from '../cells/normalise.ts';
import { isCellProblem, type CellProblem, type SheetNote, type SheetProblem } from '../cells/problems.ts';
import { formatReport, lostReports } from '../cells/progress.ts';
import { hashCell, isOfNewestReport } from './export-state.ts';
import type { ImportContext } from './import-context.ts';
import { excelCellLetters } from './limits.ts';
import type { ActionSheet, ActionSheetRow } from './recognise-columns.ts';

/** Fields of an action's file with their new values. `null` and an empty list are none. */
export type FieldChanges = { [Field in keyof ActionFile]?: ActionFile[Field] | null };

/** A cell that says something new, in the words of an export. */
export interface CellChange {
  column: string;
  from: string;
  to: string;
}

export interface RowChanges {
  fields: FieldChanges;
  cells: CellChange[];
  problems: SheetProblem[];
  notes: SheetNote[];
  /** Changes that are possible and look like an accident. */
  doubts: SheetNote[];
  /** The columns that were ignored because others say the same. */
  ignored: string[];
}

/** The action that a row is about: one of the plan, or an empty one. */
export interface RowTarget {
  action: PublishedAction;
  /** Its fields in the file. */
  written: Partial<ActionFile>;
  /** The file that holds it, for messages. */
  path: string;
  isNew: boolean;
}

/** Compares a row with its action. A cell that says the same as before is left alone, whatever it looks like. */
export function readRow(
  { row, cells, state, struck }: ActionSheetRow,
  { action: before, written, path, isNew }: RowTarget,
  { table, columns, titles }: ActionSheet,
  context: ImportContext,
): RowChanges {
  const { strategy } = context;
  const cellsBefore = actionCells(actionRecord(strategy, before, table), columns);
  const problems: SheetProblem[] = [];
  const notes: SheetNote[] = [];
  const doubts: SheetNote[] = [];
  const ignored: string[] = [];
  /** What the row said when it was exported, unless it is a copy of another one. */
  const exported = state?.id === before.id ? state.cells : undefined;
  const stale: string[] = [];
  const edited: FlatColumn[] = [];
  const refused: { column: FlatColumn; cell: string }[] = [];
  /** Columns that changed in the sheet and, since it was exported, in the plan too. */
  const contested: FlatColumn[] = [];
  let action = before;
  if (struck !== undefined) checkStruck(struck);
  for (const name of titles.keys()) {
    const column = columns.find((candidate) => candidate.name === name);
    const raw = cells[name] ?? '';
    const original = cellsBefore[name] ?? '';
    if (column === undefined || (column.edit ?? column.refuse) === undefined || raw === original) continue;
    const cell = normaliseCell(raw);
    if (isSameText(cell, original) || (isNew && cell === '')) continue;
    const hash = exported?.get(name);
    if (hash !== undefined && hash === hashCell(cell)) {
      if (column.edit !== undefined) stale.push(titles.get(name) ?? name);
      continue;
    }
    const coercion = column.isProse === true ? undefined : coercedFrom(original, cell);
    if (column.edit === undefined) {
      if (coercion === undefined) refused.push({ column, cell });
    } else if (coercion === 'certain') noteCoercion(column, cell, original);
    else if (coercion === 'possible') askForDate(column, cell, original);
    else if (wasCut(cell, original)) noteCut(column);
    else {
      if (hash !== undefined && hash !== hashCell(original)) contested.push(column);
      readCell(column, cell, original);
    }
  }
  if (stale.length > 0)
    notes.push({
      row,
      message: `${quoteList(stale, 'and')} of ${before.id} changed in the plan after this sheet was exported, but not in the sheet. The plan keeps its current text.`,
    });
  const stillRefused = refused.filter(({ column, cell }) => !readAsAnother(column, cell));
  const record = actionRecord(strategy, action, table);
  const cellsAfter = actionCells(record, columns);
  // A cell may say the same as the plan in other words, such as a name for an id.
  for (const column of contested)
    if (cellsAfter[column.name] !== cellsBefore[column.name]) doubtConflict(column, cellsBefore[column.name] ?? '');
  if (!isNew) checkLosses();
  for (const { column, cell } of stillRefused) checkRefused(column, cell, cellsAfter[column.name] ?? '');
  const fields = Object.fromEntries(
    edited.map((column) => {
      const value = column.valueIn(record) ?? null;
      return [fileField(column), column.edit?.write?.(value, written, action, context) ?? value];
    }),
  );
  if ('timescale' in fields && written.due !== undefined) {
    fields['due'] = null;
    notes.push({
      row,
      message: `The timescale of ${before.id} changes, so "due" is removed from its file: it said what the old words mean.`,
    });
  }
  return {
    fields,
    cells: columns.flatMap(({ name, edit }) => {
      const [from = '', to = ''] = [cellsBefore[name], cellsAfter[name]];
      return edit === undefined || from === to ? [] : { column: name, from, to };
    }),
    problems,
    notes,
    doubts,
    ignored,
  };

  function checkStruck(words: Readonly<Record<string, string>>): void {
    const isWhole = (name: string) => words[name] !== undefined && words[name] === normaliseCell(cells[name] ?? '');
    if (isWhole('id') || isWhole('text')) {
      problems.push({
        row,
        message: `The row of ${before.id} is struck out.`,
        fix: 'Delete the row to remove the action, or remove the strikethrough.',
      });
      return;
    }
    for (const [name, text] of Object.entries(words))
      problems.push({
        row,
        column: titles.get(name),
        message: `${quote(shorten(text))} is struck out.`,
        fix: 'Delete these words, or remove the strikethrough.',
      });
  }

  function askForDate({ name }: FlatColumn, cell: string, original: string): void {
    problems.push({
      row,
      column: titles.get(name),
      message: `${quote(cell)} may be ${quote(original)}, changed to a date by a spreadsheet, or it may be a new value.`,
      fix: `Format the cell as text, and write ${quote(original)} or the new value again.`,
    });
  }

  function noteCut({ name }: FlatColumn): void {
    notes.push({
      row,
      column: titles.get(name),
      message: `The cell was cut off, because Excel allows only ${excelCellLetters} characters. It is ignored, and the plan keeps the whole text.`,
    });
  }

  function doubtConflict({ name }: FlatColumn, original: string): void {
    doubts.push({
      row,
      column: titles.get(name),
      message: `This cell changed in the sheet, and also in the plan after the export. The plan now says ${original === '' ? 'nothing' : quote(shorten(original))}. The sheet would replace that.`,
    });
  }

  /** Reports that would be gone, and wording of an earlier edition that would come back. */
  function checkLosses(): void {
    const lost = lostReports(action.progress, before.progress);
    if (lost.length > 0)
      doubts.push({
        row,
        column: titles.get('progress'),
        message: `${countOf(lost.length, 'report')} of ${before.id} would be removed: ${quoteList(
          lost.map((report) => shorten(formatReport(report))),
          'and',
        )}.`,
      });
    if (exported !== undefined) return;
    const [past, edition] = editionWith(strategy, action, before);
    if (past.length > 0)
      doubts.push({
        row,
        message: `${quoteList(past, 'and')} of ${before.id} would go back to what the edition of ${edition} said. The sheet may be older than the plan.`,
      });
  }

  function noteCoercion({ name }: FlatColumn, cell: string, value: string): void {
    const message = `${quote(cell)} is read as ${quote(value)}. The spreadsheet changed how it was written.`;
    notes.push({ row, column: titles.get(name), message });
  }

  function readCell(column: FlatColumn, cell: string, original: string): void {
    const damage = damageIn(cell);
    if (damage !== undefined) {
      problems.push({ row, column: titles.get(column.name), ...damage });
      return;
    }
    if (cells[column.name]?.length === excelCellLetters) {
      problems.push({
        row,
        column: titles.get(column.name),
        message: `The cell has ${excelCellLetters} characters, the most that Excel allows. The end may be missing.`,
        fix: `Shorten it, or write the text in ${path}.`,
      });
      return;
    }
    if (!edit(column, keepQuotes(cell, original, context.isCurly), column.name)) return;
    const value = column.valueIn(actionRecord(strategy, action, table));
    if (typeof value === 'string' && coercedFrom(value, cell) !== undefined) noteCoercion(column, cell, value);
  }

  /** Changes the action as a cell says, which may be that of another column. False if the cell has a problem. */
  function edit(column: FlatColumn, cell: string, cellColumn: string): boolean {
    const change = column.edit?.read(cell, action, context) ?? {};
    if (isCellProblem(change)) {
      problems.push({ row, column: titles.get(cellColumn), ...change });
      return false;
    }
    action = { ...action, ...change };
    edited.push(column);
    return true;
  }

  function readAsAnother({ name, readAs }: FlatColumn, cell: string): boolean {
    const other = columns.find((candidate) => candidate.name === readAs);
    if (other === undefined || cell === '' || edited.includes(other)) return false;
    edit(other, cell, name);
    return true;
  }

  function checkRefused({ name, refuse, isWorkedOut }: FlatColumn, cell: string, computed: string): void {
    if (cell === '' || isSameText(cell, computed) || cell.toLowerCase() === computed.toLowerCase()) return;
    if (coercedFrom(computed, cell) !== undefined) return;
    // A new row may name its priority in the column of objectives.
    if (name === 'objective' && before.objective === undefined && cell === before.priority.id) return;
    // A row that was copied to make a new action brings the other action's words along.
    if (isNew && !isOfNewestReport(name)) return;
    if (isWorkedOut === true) {
      ignored.push(name);
      return;
    }
    const problem = refuse?.(path);
    if (problem !== undefined)
      problems.push({
        row,
        column: titles.get(name),
        ...problem,
        message: `${quote(cell)} cannot be changed here. ${problem.message}`,
      });
  }
}

/** Whether a cell is a long text that a program cut. */
function wasCut(cell: string, original: string): boolean {
  if (original.length <= excelCellLetters || cell.length > excelCellLetters) return false;
  // Spaces at the cut are not kept, and a guard takes a letter.
  return cell.length >= excelCellLetters - 100 && foldText(original).startsWith(foldText(cell));
}

/** Which fields an import would put back to what an edition had, and the date of that edition. */
function editionWith({ editions }: Strategy, after: PublishedAction, before: PublishedAction): [string[], string] {
  for (const { date, actions } of editions) {
    const past = actions.find(({ id }) => id === before.id);
    if (past === undefined) continue;
    const isPutBack: Record<string, boolean> = {
      text: after.text !== before.text && after.text === past.text,
      details: after.details.join('\n') !== before.details.join('\n') && isDeepStrictEqual(after.details, past.details),
      timescale:
        after.timescale?.asPublished !== before.timescale?.asPublished &&
        (after.timescale?.asPublished ?? null) === past.timescale,
    };
    const names = Object.keys(isPutBack).filter((name) => isPutBack[name]);
    if (names.length > 0) return [names, date];
  }
  return [[], ''];
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}

/** What a spreadsheet shows in place of a value, or of a letter. */
function damageIn(cell: string): CellProblem | undefined {
  if (/^#(?:REF!|NAME\?|N\/A|VALUE!|DIV\/0!|NULL!|NUM!)$|^#{3,}$/.test(cell))
    return {
      message: `The cell shows the spreadsheet error ${quote(cell)}.`,
      fix: 'Enter the value itself.',
    };
  if (cell.includes('\uFFFD'))
    return {
      message: `A character was lost in ${quote(cell)}.`,
      fix: 'Enter it again, and save as "CSV UTF-8" or .xlsx.',
    };
  return undefined;
}
