import { expect, inject, test } from 'vitest';

test('the site can be built', () => {
  expect(inject('buildFailure')).toBe('');
});
