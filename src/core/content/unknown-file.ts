import { classifyPath, contentKinds } from './schema/kinds.ts';
import { closest, isNear, quote, quoteList } from '../text/wording.ts';

/**
 * What is wrong with a file that is where no content is read, and the path that was most likely meant.
 *
 * @param inRightFolder that path, where it is known already.
 */
export function unknownFile(
  path: string,
  shownPath: (path: string) => string,
  inRightFolder?: string,
): { suggestion: string | undefined; message: string; fix: string } {
  const patterns = Object.values(contentKinds).map((kind) => kind.path);
  const near = patterns.flatMap((pattern) => nearPath(pattern, path));
  const suggestion = inRightFolder ?? closest(path, near) ?? lowerFolder(path);
  return {
    suggestion,
    message: `Content is not read from ${quote(shownPath(path))}.`,
    fix: suggestion === undefined ? whereContentBelongs(path, patterns) : `Did you mean ${quote(shownPath(suggestion))}?`,
  };
}

/** The path that a file has if it is in folders too many: `indicators/a.json` for `old/indicators/a.json`. */
function lowerFolder(path: string): string | undefined {
  const folders = path.split('/');
  return folders.map((_, depth) => folders.slice(depth + 1).join('/')).find((rest) => classifyPath(rest) !== undefined);
}

/** A kind's path with the names that a file has, where every folder, the name and the ending are nearly the file's own. */
function nearPath(pattern: string, path: string): string[] {
  const wanted = splitPath(pattern);
  const given = splitPath(path);
  if (wanted.length !== given.length) return [];
  const filled = wanted.map((part, index) => (part.startsWith('{') ? (given[index] ?? '') : part));
  if (!filled.every((part, index) => isNear(given[index] ?? '', part))) return [];
  return [`${filled.slice(0, -1).join('/')}.${filled.at(-1) ?? ''}`];
}

/** Folders, name and ending. */
function splitPath(path: string): string[] {
  const folders = path.split('/');
  const [, name, ending] = /^(.*?)(?:\.([^.]*))?$/.exec(folders.pop() ?? '') ?? [];
  return [...folders, name ?? '', ending ?? ''];
}

function whereContentBelongs(path: string, patterns: readonly string[]): string {
  const strategy = /^strategies\/([^/]+)\//.exec(path)?.[1];
  const inside = patterns.filter(
    (pattern) => pattern.startsWith('strategies/{strategy}/') === (strategy !== undefined),
  );
  const shown = inside.map((pattern) => pattern.replace('strategies/{strategy}/', '').replace('{id}', '<id>'));
  const folder = strategy === undefined ? 'The content folder' : `The folder of the strategy ${quote(strategy)}`;
  return `${folder} can contain ${quoteList(shown, 'and')}. Move the file, or delete it.`;
}
