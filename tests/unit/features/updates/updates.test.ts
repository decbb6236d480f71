import { expect, test } from 'vitest';
import type { EditionAction } from '../../../../src/core/content/schema/edition.ts';
import { changesBetween } from '../../../../src/core/model/edition-changes.ts';
import { editionOf } from '../../../../src/core/model/editions.ts';
import { updatesPageView } from '../../../../src/features/updates/updates.ts';
import { readAnytown, readLeeds } from '../../../support/strategies.ts';

const { siteContent, strategy } = await readAnytown();
const updates = strategy.updates.map((update, index) => (index === 0 ? { ...update, date: '2024-05-01' } : update));

test('updates after a fixed edition are listed separately, so that nobody takes them for part of it', () => {
  const { groups } = updatesPageView(siteContent, { ...strategy, updates });
  expect(groups.map(({ heading, updates: shown }) => [heading, shown.map(({ date }) => date)])).toEqual([
    ['Since this edition (15 March 2024)', ['1 May 2024']],
    ['Up to 15 March 2024', ['1 March 2024']],
  ]);
});

test('updates that an edition takes in are in one list', () => {
  const { groups } = updatesPageView(siteContent, { ...strategy, updates, editionDate: '2024-05-01' });
  expect(groups.map(({ heading }) => heading)).toEqual(['What has happened']);
});

test('actions that changed since the newest edition are described in words', () => {
  const [comparison] = updatesPageView(siteContent, strategy).comparisons;
  expect(comparison?.heading).toBe('Changes to the tasks since the edition of 1 March 2024');
  expect(comparison?.summary).toBe(
    '2 tasks changed. Withdrawn: 1. Reworded: 1. New title: 1. Status changed: 1. Outlook changed: 1. Owner changed: 1. Next step changed: 1. Progress: 1.',
  );
  expect(comparison?.changes.map(({ label, kinds, notes }) => [label, kinds, notes.map(({ text }) => text)])).toEqual([
    [
      'Task 1.1-01',
      ['Reworded', 'New title', 'Status changed', 'Outlook changed', 'Owner changed', 'Next step changed', 'Progress'],
      [
        'Title changed from no title to “Insulation for 200 lofts every year”.',
        'Status changed from “planned” to “under way”.',
        'Outlook changed from “on track” to “at risk”.',
        'Owner added: Anytown Warm Homes Partnership.',
        'Next step added: “Order boards for the other lofts.”',
        'Next step removed: “Find a builder who can start in April.”',
        'Progress report added: “2024-03-10 under way: Ten lofts are done.”',
      ],
    ],
    ['Task 1.2-02', ['Withdrawn'], []],
  ]);
});

test('if an edition equals the content, the page says so', () => {
  const editions = [editionOf(strategy, '2024-03-12')];
  expect(updatesPageView(siteContent, { ...strategy, editions }).comparisons).toEqual([
    {
      heading: 'Changes to the tasks since the edition of 12 March 2024',
      summary: 'The tasks have not changed.',
      hasMarks: false,
      changes: [],
    },
  ]);
});

test('what changed between earlier editions stays on the page', () => {
  const editions = [editionOf(strategy, '2024-03-12'), ...strategy.editions];
  expect(updatesPageView(siteContent, { ...strategy, editions }).comparisons.map(({ heading }) => heading)).toEqual([
    'Changes to the tasks since the edition of 12 March 2024',
    'Changes to the tasks from the edition of 1 March 2024 to the edition of 12 March 2024',
  ]);
});

test('the actions of Leeds are those of the published edition, and later events are marked as later', async () => {
  const leeds = await readLeeds();
  const { groups, comparisons } = updatesPageView(leeds.siteContent, leeds.strategy);
  expect(comparisons.flatMap(({ changes }) => changes)).toEqual([]);
  expect(groups.map(({ heading, updates: shown }) => [heading, shown.map(({ date }) => date)])).toEqual([
    ['Since this edition (13 February 2024)', ['20 March 2025', '12 March 2025']],
    ['Up to 13 February 2024', ['13 February 2024']],
  ]);
});

test('a change of cost, of a choice, of the post and of the supporters is described', () => {
  const now = editionOf(strategy, '2024-03-12');
  const [action] = now.actions;
  if (action === undefined) throw new Error('There is no action.');
  const before = { ...action, extra: { cost: 120_000, duty: 'Required', lofts: 3 }, supports: [], post: null };
  const after = {
    ...action,
    extra: { cost: 130_000, duty: 'Encouraged' },
    supports: [{ id: 'nhs', name: 'The NHS' }],
    post: 'Head of Homes',
  };
  const editions = [
    { date: '2024-03-12', actions: [after] },
    { date: '2024-03-05', actions: [before] },
  ];
  const [, comparison] = updatesPageView(siteContent, { ...strategy, editions }).comparisons;
  expect(comparison?.changes.map(({ kinds, notes }) => [kinds, notes.map(({ text }) => text)])).toEqual([
    [
      ['Supporters changed', 'Further details changed', 'Post changed'],
      [
        'Supporter added: The NHS.',
        'Cost changed from £120,000 to £130,000.',
        'Required or encouraged changed from “Required” to “Encouraged”.',
        'Number of lofts removed: 3.',
        'Post added: “Head of Homes”',
      ],
    ],
  ]);
});

test('what an older edition did not keep is not compared', () => {
  const { supports: _, extra: __, post: ___, ...old } = { ...editionOf(strategy, '2024-03-12').actions[0] };
  expect(
    changesBetween(
      [old as EditionAction],
      [{ ...(old as EditionAction), supports: [{ id: 'nhs', name: 'The NHS' }], extra: { cost: 1 }, post: 'Head' }],
    ),
  ).toEqual([]);
});
