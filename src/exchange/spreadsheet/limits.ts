const megabyte = 1024 * 1024;

/** How large a spreadsheet may be. Beyond any of these it is refused, before it takes much time or memory. */
export const sheetLimits = {
  /** Bytes of the file. */
  fileBytes: 20 * megabyte,
  /** Bytes of everything in a workbook that holds cells, unpacked. */
  unpackedBytes: 30 * megabyte,
  /** Files that a workbook is made of. */
  parts: 2000,
  /** Elements of XML in a workbook. A cell takes two or three. */
  elements: 1_000_000,
  /** Letters of one element of XML, its attributes included. */
  elementLetters: 20_000,
  /** Elements of XML one within another. */
  depth: 100,
  /** Ranges of merged cells in a workbook. */
  merges: 5000,
  /** Rows of a sheet. */
  rows: 20_000,
  /** Cells of a sheet, empty ones between others included. */
  cells: 500_000,
  /** Commas or the like of a CSV file, those within texts included. */
  delimiters: 1_000_000,
  /** Letters of one row of a CSV file. */
  rowLetters: 500_000,
  /** Megabytes of memory for reading one file. */
  memory: 256,
  /** Milliseconds for reading one file. */
  time: 20_000,
} as const;

/** The characters that a cell of Excel can have. It cuts longer ones without warning. */
export const excelCellLetters = 32_767;

export function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / megabyte)} MB`;
}
