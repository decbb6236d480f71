import { inject, test } from 'vitest';

test('the site can be built', () => {
  const printed = inject('buildFailure');
  if (printed !== '') throw new Error(printed);
});
