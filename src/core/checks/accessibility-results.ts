import type { Problem } from '../problems/problem.ts';
import { didYouMean, quote } from '../text/wording.ts';
import type { CheckContext } from './context.ts';
import { allEntries, readEntries } from './entries.ts';

/** Reports remarks of an engine that did not judge the pages. */
export function checkAccessibilityResults(context: CheckContext): Problem[] {
  return context.ofKind('accessibilityResults').flatMap(({ path, data }) => {
    const names = allEntries(allEntries(data.engines)?.map(({ name }) => name));
    if (names === undefined) return [];
    return (['faults', 'toReview'] as const).flatMap((list) =>
      readEntries(data[list]).flatMap(({ index, entry: { engine } }): Problem[] => {
        if (engine === undefined || names.includes(engine)) return [];
        const message = `The engine ${quote(engine)} is not one of "engines".`;
        const fix = didYouMean(engine, names, 'Run "npm run test:access -- --record", which writes the file.');
        return [
          {
            rule: 'unknown-reference',
            ...context.locate(path, [list, index, 'engine']),
            message,
            ...(fix !== undefined && { fix }),
          },
        ];
      }),
    );
  });
}
