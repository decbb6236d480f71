/** A cell of a table: text, a number, or nothing. */
export type Cell = string | number | null | undefined;

/** With it, Excel reads a file as UTF-8. */
const byteOrderMark = '\uFEFF';

/** `=`, `+`, `-`, `@`, their full-width forms, a tab or a line break, also behind spaces and quotation marks. */
const startOfFormula = /^[\s'"‘’“”]*[=+\-@＝＋－＠\t\r\n]/;

/**
 * A table as CSV, as RFC 4180 has it: commas, CRLF after every row, quotation marks only around cells that need them. In
 * UTF-8 with a byte order mark. Text that a spreadsheet could run as a formula is guarded.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((cells) => `${cells.map(cellText).join(',')}\r\n`);
  return byteOrderMark + lines.join('');
}

/** A table as `toCsv` writes it, without the mark that Excel needs and that some programs take for a part of the first title. */
export function withoutMark(csv: string): string {
  return csv.replace(byteOrderMark, '');
}

/** The header of a table, marked for Excel, with those rows that begin with the given cells, in their order. */
export function selectRows(csv: string, firstCells: readonly string[]): string {
  const [header = '', ...rows] = withoutMark(csv).match(/(?:"[^"]*"|[^"\r])+\r\n/g) ?? [];
  const byFirstCell = new Map(rows.map((row) => [/^[^,\r]*/.exec(row)?.[0], row]));
  return byteOrderMark + header + firstCells.map((cell) => byFirstCell.get(cell) ?? '').join('');
}

/** Text with an apostrophe before it if a spreadsheet could run it as a formula. `unguard` gives the text back. */
export function guard(text: string): string {
  return startOfFormula.test(text) ? `'${text}` : text;
}

/** The text that `guard` was given. Apostrophes of the text itself stay. */
export function unguard(cell: string): string {
  return cell.startsWith("'") && startOfFormula.test(cell.slice(1)) ? cell.slice(1) : cell;
}

function cellText(cell: Cell): string {
  const text = typeof cell === 'string' ? guard(cell) : String(cell ?? '');
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
