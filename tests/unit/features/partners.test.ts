import { expect, test } from 'vitest';
import { actionPageView } from '../../../src/features/actions/action.ts';
import { packPageView } from '../../../src/features/scrutiny/pack.ts';
import { partnerPageView, partnersPageView } from '../../../src/features/partners/partners.ts';
import { readAnytown } from '../../support/strategies.ts';

const { siteContent, strategy } = await readAnytown();

test('a partner has what it leads and what it supports apart', () => {
  const counts = partnersPageView(siteContent, strategy).groups.flatMap(({ partners }) =>
    partners.map(({ text, count }) => `${text}: ${count}`),
  );
  expect(counts).toEqual([
    'Anytown Council: 2 tasks, supports 1 task',
    'Anytown Warm Homes Partnership (AWHP): 1 task',
    'Landlords: 1 task',
  ]);
  const [council, , landlords] = ['council', 'warm-homes-partnership', 'landlords'].map((id) =>
    strategy.partners.find((partner) => partner.id === id),
  );
  if (council === undefined || landlords === undefined) throw new Error('The partners are not there.');
  const { rows, supported } = partnerPageView(siteContent, strategy, council);
  expect(rows.map(({ id }) => id)).toEqual(['1.1-01', '1.1-02']);
  expect(supported?.caption).toBe('Supports 1 task');
  expect(supported?.groups.flatMap((group) => group.rows.map(({ id }) => id))).toEqual(['2-01']);
  expect(partnerPageView(siteContent, strategy, landlords).supported).toBeUndefined();
});

test('an action has its supporters, post, printed number, themes and measures in words', () => {
  const action = strategy.actions.find(({ id }) => id === '2-01');
  if (action === undefined) throw new Error('The action is not there.');
  expect(actionPageView(siteContent, strategy, action)).toMatchObject({
    ...{ label: 'Task 2-01', number: 'A7', post: 'Head of Homes' },
    supports: [{ text: 'Anytown Council', href: '/anytown/partners/council/' }],
    themes: [{ text: 'Health and housing', href: '/anytown/actions/by/theme/health/' }],
    measuredBy: ['Reports of mould that landlords answer within 14 days'],
  });
  const packed = packPageView(siteContent, strategy)
    .priorities.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows))
    .find(({ id }) => id === '2-01');
  expect(packed).toMatchObject({ supports: 'Anytown Council', post: 'Head of Homes' });
  // It is measured, in words.
  expect(packed?.questions.map(({ id }) => id)).not.toContain('no-measure');
});
