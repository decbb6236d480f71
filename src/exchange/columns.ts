/** A column of a CSV file, for its documentation and for the programs that read it. */
export interface Column {
  name: string;
  /** Where the JSON holds the same. */
  field: string;
  /** What it holds, in plain English. */
  about: string;
  /** `list`: several values in one cell. `rough date`: a year, a month or a day. */
  type: 'text' | 'list' | 'whole number' | 'number' | 'true or false' | 'date' | 'rough date' | 'address';
  /** Whether every row has a value. */
  isFilled: boolean;
  /** Every value that may stand in it. */
  values?: readonly string[];
}

/** A CSV file with what its columns hold. */
export interface Table {
  /** Without its ending: `actions`. */
  name: string;
  title: string;
  about: string;
  columns: Column[];
  /** The columns whose values together stand in one row alone. */
  key: string[];
}
