import type { Location, Problem } from '../problems/problem.ts';
import type { Entry } from './schema/kinds.ts';
import type { ContentFile, FilePlace } from './content-file.ts';
import { fieldOffset } from './field-offset.ts';
import { listFiles, type FoundFile } from './list-files.ts';
import { placesBelow } from './places-below.ts';
import { readFound } from './read-file.ts';
import { misnamedFolders } from './misnamed-folders.ts';
import { positionAt, type FieldPath, type Finding } from './positions.ts';
import { loadFile, type LoadedFile, type PartialEntry, type SourceFile } from './load-file.ts';
import { shownPath } from './shown-path.ts';
import { unknownFile } from './unknown-file.ts';

/** The content as it is on disk. */
export interface Content {
  /** Files in which nothing is wrong. */
  entries: Entry[];
  /** Every file that could be opened, whatever is wrong in it. */
  files: ContentFile[];
  /** What could be read of the fields of each of these files. */
  partialEntries: PartialEntry[];
  /** Places of files that are not among the entries, because something is wrong in them. */
  invalid: FilePlace[];
  /** Places of files whose syntax is wrong, so that they may hold more than could be read. */
  unparsed: FilePlace[];
  /** Paths of files that are where no content is read, each with the path that was most likely meant. */
  unexpectedFiles: { path: string; suggestion: string | undefined }[];
  /** What is wrong inside single files. */
  problems: Problem[];
  /** The path of a content file as messages show it. */
  shownPath(path: string): string;
  /** The line and column of a field, its name, or an offset. The start of the file where the field is not there. */
  locate(path: string, place?: FieldPath | number, part?: 'value' | 'name'): Location;
}

const filesAtOnce = 100;

/**
 * Reads and validates every file below a content folder.
 *
 * @param root the folder that file paths in messages are relative to.
 * @param replaced texts to read in place of those on disk, by their paths below the content folder.
 */
export async function readContent(
  contentDir: string,
  root = process.cwd(),
  replaced: ReadonlyMap<string, string> = new Map(),
): Promise<Content> {
  const found = await listFiles(contentDir);
  const sourceOf = async (file: FoundFile): Promise<SourceFile[]> => {
    const replacement = replaced.get(file.path);
    const bytes = replacement === undefined ? await readFound(contentDir, file) : Buffer.from(replacement);
    return bytes === undefined ? [] : [{ path: file.path, bytes }];
  };
  const files: LoadedFile[] = [];
  for (let first = 0; first < found.length; first += filesAtOnce) {
    const some = found.slice(first, first + filesAtOnce);
    const sources = await Promise.all(some.map(sourceOf));
    files.push(...sources.flat().map(loadFile));
  }
  return assembleContent(files, shownPath(root, contentDir));
}

/**
 * Puts files that were loaded together.
 *
 * @param folder the content folder as messages show it.
 */
export function assembleContent(loaded: readonly LoadedFile[], folder: string): Content {
  const shown = (path: string): string => [folder, path].filter((part) => part !== '').join('/');
  const files = new Map<string, ContentFile>();
  const locate: Content['locate'] = (path, place = 0, part = 'value') => {
    const file = files.get(path);
    if (file === undefined) return { file: shown(path), line: 1, column: 1 };
    const offset = typeof place === 'number' ? place : fieldOffset(file, place, part);
    return { file: shown(path), ...positionAt(file.text, offset) };
  };
  const content: Content = {
    entries: [],
    files: [],
    partialEntries: [],
    invalid: [],
    unparsed: [],
    unexpectedFiles: [],
    problems: [],
    shownPath: shown,
    locate,
  };
  const misnamed = misnamedFolders(loaded.map(({ path }) => path));
  for (const { path, place, file, entry, partial, text, findings } of loaded) {
    if (misnamed.has(path) || (place === undefined && findings.length === 0)) {
      addUnexpectedFile(content, path, misnamed.get(path));
      continue;
    }
    content.problems.push(...findings.map((finding) => toProblem(finding, shown(path), text)));
    if (place === undefined) {
      // What is in a folder that cannot be listed is not known.
      const hidden = placesBelow(path);
      content.invalid.push(...hidden);
      content.unparsed.push(...hidden);
      continue;
    }
    if (file !== undefined) {
      files.set(path, file);
      content.files.push(file);
    }
    if (entry === undefined) content.invalid.push(place);
    else content.entries.push(entry);
    if (partial !== undefined) content.partialEntries.push(partial);
    if (file === undefined || !isWhole(file)) content.unparsed.push(place);
  }
  return content;
}

/** Whether all that a file holds could be read. A file that is empty, or in which a list is, most likely lost what it had. */
function isWhole({ value, isComplete }: ContentFile): boolean {
  if (!isComplete || typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((field) => field !== null);
}

function addUnexpectedFile(content: Content, path: string, inRightFolder: string | undefined): void {
  const { suggestion, message, fix } = unknownFile(path, content.shownPath, inRightFolder);
  content.unexpectedFiles.push({ path, suggestion });
  content.problems.push({ rule: 'unknown-file', file: content.shownPath(path), line: 1, column: 1, message, fix });
}

function toProblem({ offset, end: _end, ...finding }: Finding, file: string, text: string): Problem {
  return { ...finding, file, ...positionAt(text, offset) };
}
