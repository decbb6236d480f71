import { createHash } from 'node:crypto';
import type { FlatColumn } from '../actions/record.ts';
import { foldText, normaliseCell } from '../cells/normalise.ts';

/** The column of an exported table that says what the plan was when it was exported. It is not for people. */
export const stateColumn = 'export_state';

/** What the plan was when a row was exported. */
export interface ExportState {
  /** The action of the row. Another row with this state is a copy. */
  id: string;
  /** A short hash of the ids of all actions of the plan. */
  ids: string;
  /** A short hash of each cell that can be edited, by the column's name. */
  cells: ReadonlyMap<string, string>;
}

/** The state of an exported row as a cell: `1.1-01 9f86d0 text:1b4f0e leads:60303a`. */
export function formatState(
  cells: Readonly<Record<string, string>>,
  columns: readonly FlatColumn[],
  ids: Iterable<string>,
): string {
  const hashes = columns
    .filter(({ edit, readAs, name }) => edit !== undefined || readAs !== undefined || isOfNewestReport(name))
    .map(({ name }) => `${name}:${hashCell(cells[name] ?? '')}`);
  return [cells['id'] ?? '', hashIds(ids), ...hashes].join(' ');
}

export function parseState(cell: string): ExportState | undefined {
  const [id, ids, ...hashes] = normaliseCell(cell).split(/\s+/);
  if (id === undefined || ids === undefined || !/^[0-9a-f]{6}$/.test(ids)) return undefined;
  return { id, ids, cells: new Map(hashes.map((hash) => hash.split(':') as [string, string])) };
}

/** What programs change unasked, such as quotation marks and spaces, does not count. */
export function hashCell(cell: string): string {
  return shortHash(foldText(normaliseCell(cell)));
}

export function hashIds(ids: Iterable<string>): string {
  return shortHash([...ids].sort().join('\n'));
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6);
}

/** Whether a column says what the newest report says, so that it changes with another column and cannot be edited. */
export function isOfNewestReport(column: string): boolean {
  return column === 'status' || column === 'outlook';
}
