const kilobyte = 1024;

/** What a content file may have at most. docs/limits.md explains each number, and what happens beyond it. */
export const limits = {
  /** Files and folders below the content folder. 150 strategies with 20,000 actions have a fifth of it. */
  files: 50_000,
  /** Bytes of a file of settings, with or without text below. Reading YAML takes time and memory for each line. */
  yamlFile: 512 * kilobyte,
  /** Bytes of a JSON file, which may hold the figures of every area of a country. */
  jsonFile: 1024 * kilobyte,
  /** Characters of one field. The longest in use has 700. */
  field: 20_000,
  /** Characters of the text below the settings: a long chapter. */
  body: 100_000,
  /** Characters "<" and "{", and "&" of a character's name, in such a text: the parser's time grows with their square. */
  specialCharacters: 500,
  /** Groups and lists in one another. Figures are five levels down. */
  nesting: 50,
  /** Lists, quotations and emphasis of a text in one another. A list in a list is four levels deep. */
  textNesting: 60,
  /** Problems that are reported in the syntax of one file. Whoever sees as many looks at the whole of it. */
  syntaxProblems: 20,
  /** Characters that are read in search of them: after each, the rest of the file is read again, at least once. */
  rereading: 300_000,
  /** Problems that are reported in the fields of one file. */
  fieldProblems: 200,
  /** Words and signs of YAML: names, colons, ends of lines, texts. A list of 1,500 areas has as many. */
  yamlSigns: 250_000,
  /** The same of JSON that is not valid. JSON that is valid is read in no time. */
  jsonSigns: 500_000,
} as const;

/** The most bytes that a file of a name may have. */
export function largestFile(path: string): number {
  return path.endsWith('.json') ? limits.jsonFile : limits.yamlFile;
}
