import { expect, test } from 'vitest';
import { siteSummary } from '../../../../src/core/report/site-summary.ts';

const parts = (number: number) => Array.from({ length: number });

test('what is published is counted in the terms of each strategy', () => {
  const leeds = {
    place: 'Leeds',
    terms: {
      priority: { one: 'outcome', many: 'outcomes' },
      objective: { one: 'sub-outcome', many: 'sub-outcomes' },
      action: { one: 'action', many: 'actions' },
    },
    priorities: parts(4),
    objectives: parts(15),
    actions: parts(129),
    partners: parts(30),
    sections: parts(13),
  };
  const york = {
    place: 'York',
    terms: {
      priority: { one: 'plan area', many: 'plan areas' },
      objective: { one: 'aim', many: 'aims' },
      action: { one: 'key action', many: 'key actions' },
    },
    priorities: parts(3),
    objectives: parts(0),
    actions: parts(1),
    partners: parts(1),
    sections: parts(1),
  };
  expect(siteSummary({ strategies: [leeds, york] })).toEqual([
    'Leeds: 4 outcomes, 15 sub-outcomes, 129 actions, 30 partners, 13 sections of text.',
    'York: 3 plan areas, 0 aims, 1 key action, 1 partner, 1 section of text.',
  ]);
});

test('a site without a strategy has nothing to count', () => {
  expect(siteSummary({ strategies: [] })).toEqual([]);
});
