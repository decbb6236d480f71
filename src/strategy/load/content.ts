import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { classifyPath, type ContentData, type ContentKind, type Entry } from '../schema/kinds.ts';
import type { Location, Problem } from '../report/problem.ts';
import { parseFile, type ContentFile, type FilePlace } from './content-file.ts';
import { decode } from './decode.ts';
import { fieldOffset } from './field-offset.ts';
import { listFiles, type FoundFile } from './list-files.ts';
import { positionAt, type FieldPath, type Finding } from './positions.ts';
import type { Partly } from './reading.ts';
import { unknownFile } from './unknown-file.ts';
import { validate } from './validate.ts';

/** The content as it stands on disk. */
export interface Content {
  /** Files in which nothing is wrong. */
  entries: Entry[];
  /** Every file that could be opened, whatever is wrong in it. */
  files: ContentFile[];
  /** The fields of each of these files, as far as they could be read. */
  readings: Reading[];
  /** Places of files that are not among the entries, because something is wrong in them. */
  broken: FilePlace[];
  /** Places of files whose syntax is wrong, so that more may stand in them than could be read. */
  unread: FilePlace[];
  /** Paths of files that lie where no content is read, each with the path that was most likely meant. */
  strays: { path: string; meant: string | undefined }[];
  /** What is wrong inside single files. */
  problems: Problem[];
  /** The path of a content file as messages show it. */
  shownPath(path: string): string;
  /** The line and column of a field, its name, or an offset. The start of the file where the field is not there. */
  locate(path: string, place?: FieldPath | number, part?: 'value' | 'name'): Location;
}

/** The fields of one file as far as they could be read. */
export type Reading<Kind extends ContentKind = ContentKind> = {
  [K in Kind]: Omit<Entry<K>, 'data' | 'body'> & { data: Partly<ContentData<K>> };
}[Kind];

/**
 * Reads and validates every file below a content folder.
 *
 * @param root the folder that file paths in messages are relative to.
 */
export async function readContent(contentDir: string, root = process.cwd()): Promise<Content> {
  const folder = relative(root, contentDir).split(sep).join('/');
  const shownPath = (path: string): string => [folder, path].filter((part) => part !== '').join('/');
  const files = new Map<string, ContentFile>();
  const locate: Content['locate'] = (path, place = 0, part = 'value') => {
    const file = files.get(path);
    if (file === undefined) return { file: shownPath(path), line: 1, column: 1 };
    const offset = typeof place === 'number' ? place : fieldOffset(file, place, part);
    return { file: shownPath(path), ...positionAt(file.text, offset) };
  };
  const content: Content = {
    entries: [],
    files: [],
    readings: [],
    broken: [],
    unread: [],
    strays: [],
    problems: [],
    shownPath,
    locate,
  };

  for (const found of await listFiles(contentDir)) {
    const classified = classifyPath(found.path);
    if (classified === undefined) {
      addStray(content, found);
      continue;
    }
    const place = { strategy: undefined, id: undefined, ...classified, path: found.path };
    const { file, entry, reading, text, findings } = await readFoundFile(contentDir, found, place);
    if (file !== undefined) {
      files.set(found.path, file);
      content.files.push(file);
    }
    if (entry === undefined) content.broken.push(place);
    else content.entries.push(entry);
    if (reading !== undefined) content.readings.push(reading);
    if (file?.value === undefined || !file.isWhole) content.unread.push(place);
    content.problems.push(...findings.map((finding) => toProblem(finding, shownPath(found.path), text)));
  }
  return content;
}

interface ReadFile {
  file?: ContentFile;
  entry?: Entry | undefined;
  reading?: Reading | undefined;
  text: string;
  findings: Finding[];
}

async function readFoundFile(contentDir: string, found: FoundFile, place: FilePlace): Promise<ReadFile> {
  if (found.symbolicLink) return { text: '', findings: [symbolicLink] };
  const { text, findings: unreadable } = decode(await readFile(join(contentDir, found.path)));
  if (unreadable.length > 0) return { text, findings: unreadable };
  const { file, findings } = parseFile(place, text);
  if (file === undefined) return { text, findings };
  const validated = validate(file);
  return {
    file: validated.file,
    entry: toEntry(file, validated.data),
    reading: toReading(file, validated.partly),
    text,
    findings: [...findings, ...validated.findings],
  };
}

// Both were read by the schema of this very kind, which the type system cannot follow.
function toEntry({ kind, path, strategy, id, body }: ContentFile, data: unknown): Entry | undefined {
  return data === undefined ? undefined : ({ kind, path, strategy, id, body, data } as Entry);
}

function toReading({ kind, path, strategy, id }: ContentFile, data: unknown): Reading | undefined {
  return data === undefined ? undefined : ({ kind, path, strategy, id, data } as Reading);
}

function addStray(content: Content, { path }: FoundFile): void {
  const { meant, message, fix } = unknownFile(path, content.shownPath);
  content.strays.push({ path, meant });
  content.problems.push({ rule: 'unknown-file', file: content.shownPath(path), line: 1, column: 1, message, fix });
}

function toProblem({ offset, ...finding }: Finding, file: string, text: string): Problem {
  return { ...finding, file, ...positionAt(text, offset) };
}

const symbolicLink: Finding = {
  rule: 'symbolic-link',
  offset: 0,
  message: 'The file is only a pointer to another place, which is not followed.',
  fix: 'Put a copy of the file here.',
};
