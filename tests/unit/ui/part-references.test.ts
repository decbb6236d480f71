import { expect, test } from 'vitest';
import { resolvePart } from '../../../src/ui/part-references.ts';
import { readAnytown } from '../../support/strategies.ts';

const { strategy } = await readAnytown();

test.each([
  ['strategy', 'Whole strategy', 'Anytown Warm Homes Strategy 2024 to 2027', '/anytown/'],
  ['section:vision', 'Section', 'Our vision', '/anytown/vision/'],
  ['section:how', 'Section', 'How we will do it', '/anytown/how/'],
  ['priority:1', 'Aim 1', 'Homes are easy to keep warm', '/anytown/priorities/1/'],
  ['objective:1.2', 'Step 1.2', 'Advise people', '/anytown/objectives/1.2/'],
  ['action:2-01', 'Task 2-01', 'Treat mould within 14 days.', '/anytown/actions/2-01/'],
  ['indicator:cold-homes', 'Measure', 'Homes that are hard to keep warm', '/anytown/indicators/cold-homes/'],
])('%s is named and linked in the words of the strategy', (reference, label, title, href) => {
  expect(resolvePart(strategy, reference)).toEqual({ label, title, href });
});

test('a withdrawn action is linked and marked as withdrawn', () => {
  expect(resolvePart(strategy, 'action:1.2-02')).toEqual({
    label: 'Task 1.2-02, withdrawn',
    title: 'Lend everybody a thermometer, and show them how to read it. One for…',
    href: '/anytown/actions/1.2-02/',
  });
});

test('an unknown reference names the command that finds it', () => {
  expect(() => resolvePart(strategy, 'action:9-99')).toThrow(
    'There is no part "action:9-99". Run "npm run check" to see where it is named.',
  );
});
