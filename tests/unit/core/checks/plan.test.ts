import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { levelOf } from '../../../../src/core/problems/rules.ts';
import { edit, report } from '../../../support/faulty-content.ts';

test('rows of a table that no action stands for are reported', async () => {
  expect(await report('row-missing')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.1.mdx:5:7 [table-rows] The table has 4 rows, but rows 3 and 4 have no action. Add the missing actions, or correct "rows". List rows of withdrawn actions under "withdrawnRows"."`,
  );
});

test('two actions on one row are reported', async () => {
  expect(await report('row-twice')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.1.mdx:33:10 [table-rows] The actions "1.1-01" and "1.1-02" are both row 1 of their table. Give each action the row that it has in the document. If one row contains both, give each a "rowPart": "a", "b" and so on."`,
  );
});

test('a part of a row that does not follow the one before is reported', async () => {
  expect(await report('row-part-out-of-order')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.1.mdx:35:14 [table-rows] The action "1.1-02" is part "c" of row 1, but the next part must be "b". Name the parts of a row "a", "b" and so on, in the printed order."`,
  );
});

test('an action that is lost from a row of several is named, at its table', async () => {
  expect(await report('lost-part-of-a-row')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.1.mdx:5:7 [table-rows] The table no longer has the action "1.1-02" from the edition of 2024-03-01. Restore the action. If it is withdrawn, correct "actions" under "expected" in strategy.yml."`,
  );
});

test('an action on a row that the table does not have is reported', async () => {
  expect(await report('row-beyond-table')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.1.mdx:33:10 [table-rows] The action "1.1-02" is row 3 of a table that has 2 rows. Correct the row, or "rows" at the top."`,
  );
});

test('a row that is listed as withdrawn and has an action is reported, and so is one that the table does not have', async () => {
  const table = 'strategies/anytown/actions/1.2.mdx';
  const listed = await report((content) => {
    const file = join(content, table);
    writeFileSync(file, readFileSync(file, 'utf8').replace('withdrawnRows: [2]', 'withdrawnRows: [1, 2, 3]'));
  });
  expect(listed).toMatchInlineSnapshot(`
    "content/strategies/anytown/actions/1.2.mdx:6:17 [table-rows] Row 1 is listed as withdrawn, but it is the row of the action "1.2-01". Delete it from "withdrawnRows", or correct the row of the action.
    content/strategies/anytown/actions/1.2.mdx:6:23 [table-rows] Row 3 is listed as withdrawn, but the table has 2 rows. Delete it from "withdrawnRows", or correct the row of the action."
  `);
});

test('more or fewer parts than the paper holds are reported', async () => {
  expect(await report('expected-counts')).toMatchInlineSnapshot(`
    "content/strategies/anytown/strategy.yml:31:15 [expected-count] "priorities" under "expected" is 1, but the content has 2 priorities. Delete what should not be there, or correct "priorities".
    content/strategies/anytown/strategy.yml:33:12 [expected-count] "actions" under "expected" is 5, but the content has 4 actions. Add what is missing, or correct "actions"."
  `);
});

test('dates that explain a timescale which is not printed are reported', async () => {
  expect(await report('due-without-timescale')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.2.mdx:9:10 [due] The action "1.2-01" has "due" without "timescale". "due" says in plain dates what the words in "timescale" mean. Add "timescale", exactly as printed."`,
  );
});

test.each(['Soon', '2024/26', 'When there is money', '31 February 2026'])(
  'a timescale that cannot be read is a warning: %s',
  async (words) => {
    const change: [string, string] = ['timescale: 2024/25 first count, then ongoing\n', `timescale: ${words}\n`];
    expect(levelOf('timescale')).toBe('warning');
    expect(await report(edit({ 'strategies/anytown/actions/1.1.mdx': [change] }))).toBe(
      `content/strategies/anytown/actions/1.1.mdx:34:16 [timescale] No date can be read from the timescale "${words}" of the action "1.1-02". It is shown as printed. Say in "due" what it means, such as "2026-03-31", "2026-03" or "2026". Or correct it, if it is a mistake.`,
    );
  },
);

test('owners that are printed in another order than the leads are reported', async () => {
  expect(await report('owners-in-another-order')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.1.mdx:14:24 [owners] The owners of the action "1.1-01" are printed as "AWHP / Anytown Council". Where the lead "council" should be, there is "AWHP / Anytown Council". This lead can be printed as "Anytown Borough Council" or "Anytown Council". Correct "leads" and their order, or add a name to its "aliases" in partners.yml."`,
  );
});

test('a printed owner without a lead is reported', async () => {
  expect(await report('owner-without-lead')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/2.mdx:10:24 [owners] The owners of the action "2-01" are printed as "Landlords/ Tenants". None of its leads is "Tenants". Add the partner to "leads"."`,
  );
});

test('a lead without a printed owner is reported', async () => {
  expect(await report('lead-without-owner')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.1.mdx:14:24 [owners] The owners of the action "1.1-01" are printed as "Anytown Council". Where the lead "warm-homes-partnership" should be, there is nothing. This lead can be printed as "Anytown Warm Homes Partnership" or "AWHP". Correct "leads" and their order, or add a name to its "aliases" in partners.yml."`,
  );
});
