import { contentKinds } from '../schema/kinds.ts';
import { closest, quote, quoteList } from '../report/wording.ts';

/** What is wrong with a file that lies where no content is read, and the path that was most likely meant. */
export function unknownFile(
  path: string,
  shownPath: (path: string) => string,
): { meant: string | undefined; message: string; fix: string } {
  const patterns = Object.values(contentKinds).map((kind) => kind.path);
  const meant = closest(
    path,
    patterns.flatMap((pattern) => fill(pattern, path)),
  );
  return {
    meant,
    message: `No content is read from a file ${quote(shownPath(path))}.`,
    fix: meant === undefined ? whereContentBelongs(path, patterns) : `Did you mean ${quote(shownPath(meant))}?`,
  };
}

/** A kind's path with the names that a file has: its folders where the pattern has `{strategy}`, its stem for `{id}`. */
function fill(pattern: string, path: string): string[] {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return [];
  return [wanted.map((part, index) => part.replace(/\{\w+\}/, nameWithoutEnding(given[index] ?? '', part))).join('/')];
}

function nameWithoutEnding(name: string, part: string): string {
  return part.includes('.') ? name.replace(/\.[^.]*$/, '') : name;
}

function whereContentBelongs(path: string, patterns: readonly string[]): string {
  const strategy = /^strategies\/([^/]+)\//.exec(path)?.[1];
  const inside = patterns.filter(
    (pattern) => pattern.startsWith('strategies/{strategy}/') === (strategy !== undefined),
  );
  const shown = inside.map((pattern) => pattern.replace('strategies/{strategy}/', '').replace('{id}', '...'));
  const folder = strategy === undefined ? 'The content folder' : `The folder of the strategy ${quote(strategy)}`;
  return `${folder} has these places: ${quoteList(shown, 'and')}. Move the file, or delete it.`;
}
