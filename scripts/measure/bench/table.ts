type Cell = string | number | undefined;

/** Prints a table with an empty line above and below. */
export function printTable(rows: readonly Readonly<Record<string, Cell>>[]): void {
  console.log(`\n${tableText(rows)}\n`);
}

/** A table in Markdown, with equal columns, so that a terminal shows it as well as a page does. */
export function tableText(rows: readonly Readonly<Record<string, Cell>>[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [names, ...rows.map((row) => names.map((name) => cellText(row[name])))];
  const widths = names.map((_, column) => Math.max(3, ...lines.map((line) => (line[column] ?? '').length)));
  const write = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = lines;
  return [head, widths.map((width) => '-'.repeat(width)), ...body].map(write).join('\n');
}

/** The same for rows with a name each, which is in the first column under `heading`. */
export function printNamed(heading: string, rows: Readonly<Record<string, Readonly<Record<string, Cell>>>>): void {
  printTable(Object.entries(rows).map(([name, row]) => ({ [heading]: name, ...row })));
}

/** `1,234`, `12.3`, `not measured`. */
function cellText(cell: Cell): string {
  if (typeof cell !== 'number') return cell ?? 'not measured';
  return cell.toLocaleString('en-GB', { maximumFractionDigits: Math.abs(cell) < 100 ? 1 : 0 });
}
