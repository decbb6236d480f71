import type { Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import { countOf } from '../text/words.ts';
import type { CheckContext } from './context.ts';
import { readEntries } from './entries.ts';

/** Reports actions without a title, at the first of each file, where most actions of the strategy have one. */
export function checkMissingTitles(context: CheckContext): Problem[] {
  return context.strategies.flatMap((strategy) => {
    const tables = context.ofKind('actionTable', strategy).map(({ path, data }) => {
      const actions = readEntries(data.actions);
      return {
        path,
        actions,
        untitled: actions.filter(({ index }) => context.isAbsent(path, ['actions', index, 'title'])),
      };
    });
    const all = tables.reduce((sum, { actions }) => sum + actions.length, 0);
    const untitled = tables.reduce((sum, table) => sum + table.untitled.length, 0);
    if (untitled * 2 >= all) return [];
    return tables.flatMap(({ path, untitled: [first, ...others] }): Problem[] => {
      if (first?.entry.id === undefined) return [];
      const more = others.length === 0 ? '' : `, and ${countOf(others.length, 'other')} below it`;
      return [
        {
          rule: 'missing-title',
          ...context.locate(path, ['actions', first.index, 'id']),
          message: `The action ${quote(first.entry.id)} has no "title"${more}. Most actions of the strategy have one.`,
          fix: 'Add a title of 40 to 60 characters, or readers will see the beginning of the text instead.',
        },
      ];
    });
  });
}
