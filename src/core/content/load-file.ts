import { classifyPath, type ContentData, type ContentKind, type Entry } from './schema/kinds.ts';
import { parseFile, type ContentFile, type FilePlace } from './content-file.ts';
import { withoutConsequences } from './consequences.ts';
import { decode } from './decode.ts';
import { emptyTree } from './markdown.ts';
import type { Finding } from './positions.ts';
import type { PartialData } from './validate/parse-partial.ts';
import { validate } from './validate/validate.ts';

/** A file as it was found below the content folder. */
export interface SourceFile {
  /** The path below the content folder, with forward slashes. */
  path: string;
  /** What it holds, or why it is not read. */
  bytes: Uint8Array | Finding;
}

/** What could be made of a file by itself. */
export interface LoadedFile {
  path: string;
  /** Where the file belongs. `undefined` where no content is read. */
  place: FilePlace | undefined;
  file?: ContentFile;
  /** The file, where nothing is wrong in it. */
  entry?: Entry | undefined;
  partial?: PartialEntry | undefined;
  text: string;
  findings: Finding[];
}

/** The fields of one file that could be read. */
export type PartialEntry<Kind extends ContentKind = ContentKind> = {
  [K in Kind]: Omit<Entry<K>, 'data' | 'body'> & { data: PartialData<ContentData<K>> };
}[Kind];

/** Reads and validates one file. A file is read in the same way whatever files are beside it. */
export function loadFile({ path, bytes }: SourceFile): LoadedFile {
  // Such a name is not the one that the file has.
  const classified = path.includes('\ufffd') ? undefined : classifyPath(path);
  const place = classified && { strategy: undefined, id: undefined, ...classified, path };
  if ('rule' in bytes) return { path, place, text: '', findings: [bytes] };
  if (place === undefined) return { path, place, text: '', findings: [] };
  const { text, findings: unreadable } = decode(bytes, path);
  if (unreadable.length > 0) return { path, place, text, findings: unreadable };
  const { file, findings } = parseFile(place, text);
  if (file === undefined) return { path, place, text, findings };
  const validated = validate(file, findings);
  return {
    path,
    place,
    file: validated.file,
    entry: findings.length > 0 ? undefined : toEntry(file, validated.data),
    partial: toPartialEntry(file, validated.partial),
    text,
    findings: withoutConsequences([...findings, ...validated.findings], text),
  };
}

// Both were read by the schema of this very kind, which the type system cannot follow.
function toEntry({ kind, path, strategy, id, tree }: ContentFile, data: unknown): Entry | undefined {
  return data === undefined ? undefined : ({ kind, path, strategy, id, body: tree ?? emptyTree, data } as Entry);
}

function toPartialEntry({ kind, path, strategy, id }: ContentFile, data: unknown): PartialEntry | undefined {
  return data === undefined ? undefined : ({ kind, path, strategy, id, data } as PartialEntry);
}
