import { expect, test } from 'vitest';
import { edit, report } from '../../../support/faulty-content.ts';

const withDue = (due: string) =>
  report(
    edit({
      'strategies/anytown/actions/1.1.mdx': [
        ['timescale: 2024/25 first count, then ongoing\n', `timescale: Soon\n    due: ${due}\n`],
      ],
    }),
  );

test.each(["'2026-03-31'", "'2026-03'", "'2026'", '2026-03-31', '2026-04/2027-03', '2026/2026-12-31'])(
  'the date %s is accepted',
  async (due) => {
    expect(await withDue(due)).toBe('');
  },
);

test.each([
  "'2026-02-30'",
  "'2026-13'",
  "'31/03/2026'",
  'Soon',
  '2026',
  '2026-04/',
  '2027/2026',
  '[]',
  '{}',
  "['2026']",
])('the date %s is reported once, at its line', async (due) => {
  const problems = (await withDue(due)).split('\n');
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^content\/strategies\/anytown\/actions\/1\.1\.mdx:35:\d+ .*"?due/);
});
