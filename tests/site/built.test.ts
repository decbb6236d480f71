import { expect, inject, test } from 'vitest';

test('the site can be built', () => {
  const printed = inject('buildFailure');
  expect(printed === '', printed).toBe(true);
});
