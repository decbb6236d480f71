import { expect, test } from 'vitest';
import { findReference } from '../../../../../src/features/search/page/references.ts';

const groups = [
  { label: 'Key action', href: '/plans/york/actions/REFERENCE/', references: ['1.2-05', '1.2-15', '10.1-01'] },
  { label: 'Aim', href: '/plans/york/objectives/REFERENCE/', references: ['1.2', '10.1'] },
];

test.each(['1.2-05', ' 1.2-05 ', '1.2-5', '1.2–05', '1.2 - 05', 'key action 1.2-05', 'Key Action 1.2-5'])(
  '“%s” is the reference of an action',
  (words) => {
    expect(findReference(words, groups)).toEqual({ text: 'Key action 1.2-05', href: '/plans/york/actions/1.2-05/' });
  },
);

test('“aim 10.1” is the reference of an aim', () => {
  expect(findReference('aim 10.1', groups)).toEqual({ text: 'Aim 10.1', href: '/plans/york/objectives/10.1/' });
});

test.each(['', '1', '1.2-0', '1.2-055', '1.20-05', '9.9-99', 'key action', 'key action naloxone', '../1.2-05'])(
  '“%s” is no reference',
  (words) => {
    expect(findReference(words, groups)).toBeUndefined();
  },
);
