import { divide, rangesOf } from './parts.ts';
import { pack, unpack, UnknownIndexError } from './packed.ts';
import { entryShape, filterShape, metaShape, wordsShape, type Range } from './shapes.ts';

/** A file of the index, with its path below the folder `pagefind/`. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

const entryPath = 'pagefind-entry.json';

/**
 * Writes Pagefind's index anew, so that a search loads a few kilobytes of words where Pagefind's own parts have about 25, and
 * so that the same pages give the same bytes: Pagefind lists filters and their values in an order that changes from run
 * to run. What a search finds stays the same.
 *
 * @throws {UnknownIndexError} where Pagefind writes its index in another way than this program knows.
 */
export function divideIndex(files: readonly IndexFile[]): IndexFile[] {
  const index = new OpenIndex(files);
  const entry = readEntry(index.take(entryPath));
  for (const [language, known] of Object.entries(entry.languages)) {
    known.hash = divideLanguage(index, language, known.hash);
  }
  return [...index.close(), { path: entryPath, content: Buffer.from(JSON.stringify(entry)) }];
}

function divideLanguage(index: OpenIndex, language: string, hash: string): string {
  const path = (name: string) => `pagefind.${name}.pf_meta`;
  const [version, pages, ranges, filters, sorts, fields] = unpack(path(hash), index.take(path(hash)), metaShape);
  const meta = [
    version,
    pages,
    divideWords(index, language, ranges),
    filters
      .map(([name, file]) => [name, orderFilter(index, language, file)] as const)
      .sort(([a], [b]) => inByteOrder(a, b)),
    sorts,
    fields,
  ];
  const { hash: name, packed } = pack(language, meta);
  index.put({ path: path(name), content: packed });
  return name;
}

function divideWords(index: OpenIndex, language: string, ranges: readonly Range[]): Range[] {
  const path = (name: string) => `index/${name}.pf_index`;
  const words = ranges.flatMap(([, , file]) => unpack(path(file), index.take(path(file)), wordsShape)[0]);
  const misplaced = words.findIndex(
    ([word], place) => place > 0 && inByteOrder(words[place - 1]?.[0] ?? '', word) >= 0,
  );
  if (misplaced !== -1) throw new UnknownIndexError('index/', `does not hold "${words[misplaced]?.[0]}" in order`);
  return divide(words).flatMap((part) => {
    const { hash, packed } = pack(language, [part.words]);
    index.put({ path: path(hash), content: packed });
    return rangesOf(part, hash);
  });
}

function orderFilter(index: OpenIndex, language: string, file: string): string {
  const path = (name: string) => `filter/${name}.pf_filter`;
  const [name, values] = unpack(path(file), index.take(path(file)), filterShape);
  const { hash, packed } = pack(language, [name, values.toSorted(([a], [b]) => inByteOrder(a, b))]);
  index.put({ path: path(hash), content: packed });
  return hash;
}

function readEntry(content: Uint8Array) {
  try {
    return entryShape.parse(JSON.parse(Buffer.from(content).toString()));
  } catch {
    throw new UnknownIndexError(entryPath, 'has another shape');
  }
}

function inByteOrder(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** The files of an index, while old ones are taken out and new ones put in. */
class OpenIndex {
  #files: Map<string, Uint8Array>;
  #written: IndexFile[] = [];

  constructor(files: readonly IndexFile[]) {
    this.#files = new Map(files.map(({ path, content }) => [path, content]));
  }

  take(path: string): Uint8Array {
    const content = this.#files.get(path);
    if (content === undefined) throw new UnknownIndexError(path, 'is missing');
    this.#files.delete(path);
    return content;
  }

  put(file: IndexFile): void {
    this.#written.push(file);
  }

  /** What was put in, and what nobody took. */
  close(): IndexFile[] {
    const left = [...this.#files].map(([path, content]) => ({ path, content }));
    const unknown = left.find(({ path }) => /\.pf_(meta|index|filter)$/.test(path));
    if (unknown !== undefined) throw new UnknownIndexError(unknown.path, 'is named by no other file');
    return [...left, ...this.#written];
  }
}
