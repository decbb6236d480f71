import { expect, test } from 'vitest';
import { editionOf } from '../../../../src/core/model/editions.ts';
import type { EditionFile } from '../../../../src/core/content/schema/edition.ts';
import { actionRow } from '../../../../src/features/actions/action-table.ts';
import { actionPageView } from '../../../../src/features/actions/action.ts';
import { readAnytown } from '../../../support/strategies.ts';

const { siteContent, strategy } = await readAnytown();
const [action] = strategy.actions;
if (action === undefined) throw new Error('The fixture has no actions.');
type EditionAction = EditionFile['actions'][number];

/** The strategy after an edition in which the first action was another. */
function after(changed: Partial<EditionAction>) {
  const { actions } = editionOf(strategy, '2024-01-01');
  const edition = {
    date: '2024-01-01',
    actions: actions.map((entry, at) => (at === 0 ? { ...entry, ...changed } : entry)),
  };
  return { ...strategy, editions: [edition] };
}

test.for([
  [{ timescale: 'By 1999' }, 'Date changed'],
  [{ text: 'Something else.' }, 'Reworded'],
  [{ leads: [] }, 'Owner changed'],
  [{ timescale: 'By 1999', leads: [] }, 'Owner changed. Date changed'],
  [{}, undefined],
] as [Partial<EditionAction>, string | undefined][])(
  'an action that was %j is marked %j in the list and on its page',
  ([changed, marked]) => {
    const changedStrategy = after(changed);
    expect(actionRow(changedStrategy, action).changes).toBe(marked);
    expect(actionPageView(siteContent, changedStrategy, action).changes?.text).toBe(marked);
  },
);
