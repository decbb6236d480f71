import { groupEntries } from '../model/entries.ts';
import type { Entry } from '../content/schema/kinds.ts';
import type { Location } from '../problems/problem.ts';
import { count, joinList } from '../text/wording.ts';

/** What was checked, in one sentence, for content without problems. Below it, the places of texts that are only examples. */
export function summary(entries: readonly Entry[], examples: readonly Location[]): string {
  const { ofKind } = groupEntries(entries);
  const strategies = ofKind('strategy');
  const actions = ofKind('actionTable').reduce((sum, { data }) => sum + data.actions.length, 0);
  const parts = [
    count(strategies.length, 'strategy', 'strategies'),
    count(ofKind('priority').length, 'priority', 'priorities'),
    count(actions, 'action'),
    count(ofKind('measure').length, 'measure'),
  ];
  const checked = `Checked ${count(entries.length, 'file')} with ${joinList(parts, 'and')}: no problems.`;
  return examples.length === 0 ? checked : `${checked}\n\n${unwritten(examples)}`;
}

function unwritten(examples: readonly Location[]): string {
  const places = examples.map(({ file, line, column }) => `${file}:${line}:${column}`);
  const heading = places.length === 1 ? '1 text is still an example:' : `${places.length} texts are still examples:`;
  return [heading, ...places].join('\n');
}
