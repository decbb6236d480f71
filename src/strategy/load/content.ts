import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { classifyPath, type Entry } from '../schema/kinds.ts';
import type { Location, Problem } from '../report/problem.ts';
import { parseFile, type ContentFile, type FilePlace } from './content-file.ts';
import { decode } from './decode.ts';
import { fieldOffset } from './field-offset.ts';
import { listFiles, type FoundFile } from './list-files.ts';
import { positionAt, type FieldPath, type Finding } from './positions.ts';
import { unknownFile } from './unknown-file.ts';
import { validate } from './validate.ts';

/** The content as it stands on disk. */
export interface Content {
  /** Files whose fields agree with their schema. */
  entries: Entry[];
  /** Files whose syntax is right, whether or not their fields are. */
  files: ContentFile[];
  /** Places of files that are not among the entries, because something is wrong in them. */
  broken: FilePlace[];
  /** Paths of files that lie where no content is read, each with the path that was most likely meant. */
  strays: { path: string; meant: string | undefined }[];
  /** What is wrong inside single files. */
  problems: Problem[];
  /** The path of a content file as messages show it. */
  shownPath(path: string): string;
  /** The line and column of a field, its name, or an offset. The start of the file where the field is not there. */
  locate(path: string, place?: FieldPath | number, part?: 'value' | 'name'): Location;
}

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
  const content: Content = { entries: [], files: [], broken: [], strays: [], problems: [], shownPath, locate };

  for (const found of await listFiles(contentDir)) {
    const place = classifyPath(found.path);
    if (place === undefined) {
      addStray(content, found);
      continue;
    }
    const read = await readFoundFile(contentDir, found, {
      strategy: undefined,
      id: undefined,
      ...place,
      path: found.path,
    });
    if (read.file !== undefined) {
      files.set(found.path, read.file);
      content.files.push(read.file);
    }
    if (read.entry === undefined)
      content.broken.push({ strategy: undefined, id: undefined, ...place, path: found.path });
    else content.entries.push(read.entry);
    content.problems.push(...read.findings.map((finding) => toProblem(finding, shownPath(found.path), read.text)));
  }
  return content;
}

interface ReadFile {
  file?: ContentFile | undefined;
  entry?: Entry | undefined;
  text: string;
  findings: Finding[];
}

async function readFoundFile(contentDir: string, found: FoundFile, place: FilePlace): Promise<ReadFile> {
  if (found.symbolicLink) return { text: '', findings: [symbolicLink] };
  const { text, finding } = decode(await readFile(join(contentDir, found.path)));
  if (finding !== undefined) return { text, findings: [finding] };
  const { file, findings } = parseFile(place, text);
  if (file === undefined) return { text, findings };
  const validated = validate(file);
  return { file, entry: toEntry(file, validated.data), text, findings: [...findings, ...validated.findings] };
}

function toEntry({ kind, path, strategy, id, body }: ContentFile, data: unknown): Entry | undefined {
  // The data was parsed by the schema of this very kind, which the type system cannot follow.
  return data === undefined ? undefined : ({ kind, path, strategy, id, body, data } as Entry);
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
