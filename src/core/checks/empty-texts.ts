import type { Problem } from '../problems/problem.ts';
import type { CheckContext } from './context.ts';

/** What a section can have instead of a text. */
const drawnBelow = ['timeline', 'governance', 'editions', 'missingFigures'] as const;

/** Reports a section whose page would have nothing below its title. */
export function checkEmptyTexts(context: CheckContext): Problem[] {
  return context.files.flatMap(({ kind, path, text, bodyOffset, tree, value }) => {
    if ((kind !== 'section' && kind !== 'vision') || tree === undefined || text.slice(bodyOffset).trim() !== '')
      return [];
    if (
      typeof value !== 'object' ||
      value === null ||
      Array.isArray(value) ||
      drawnBelow.some((name) => Object.hasOwn(value, name))
    )
      return [];
    return [
      {
        rule: 'empty-value' as const,
        ...context.locate(path, text.trimEnd().lastIndexOf('\n') + 1),
        message: 'There is no text below the settings, so the page would be empty.',
        fix: 'Write the text below the second line "---".',
      },
    ];
  });
}
