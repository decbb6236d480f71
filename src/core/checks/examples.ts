import type { Content } from '../content/read-content.ts';
import { positionAt } from '../content/positions.ts';
import type { Location } from '../problems/problem.ts';

/** How a text starts that is a placeholder for a real one. */
export const exampleMark = '[Example]';

/** Where texts are still placeholders for real ones. Comments in the settings do not count. */
export function findExamples({ files, shownPath }: Pick<Content, 'files' | 'shownPath'>): Location[] {
  return files.flatMap(({ path, text }) =>
    offsetsOf(exampleMark, text).map((offset) => ({ file: shownPath(path), ...positionAt(text, offset) })),
  );
}

function offsetsOf(mark: string, text: string): number[] {
  const comment = /^\s*(?:- )?# /;
  return [...text.matchAll(new RegExp(RegExp.escape(mark), 'g'))]
    .map(({ index }) => index)
    .filter((offset) => !comment.test(text.slice(text.lastIndexOf('\n', offset) + 1, offset)));
}
