import { groupEntries } from '../model/entries.ts';
import type { Entry } from '../schema/kinds.ts';
import { count, joinList } from './wording.ts';

/** What was checked, in one sentence, for content without problems. */
export function summary(entries: readonly Entry[]): string {
  const { ofKind } = groupEntries(entries);
  const strategies = ofKind('strategy');
  const actions = ofKind('actionTable').reduce((sum, { data }) => sum + data.actions.length, 0);
  const parts = [
    count(strategies.length, 'strategy', 'strategies'),
    count(ofKind('priority').length, 'priority', 'priorities'),
    count(actions, 'action'),
    count(ofKind('indicator').length, 'indicator'),
  ];
  return `Checked ${count(entries.length, 'file')} with ${joinList(parts, 'and')}: no problems.`;
}
