import { expect, test } from 'vitest';
import { flattenColumns } from '../../../../src/exchange/actions/record.ts';
import { stateColumn } from '../../../../src/exchange/spreadsheet/export-state.ts';
import { reservedColumnIds } from '../../../../src/core/content/schema/extra-columns.ts';
import { facetsOf } from '../../../../src/core/model/facets.ts';
import { edit, report } from '../../../support/faulty-content.ts';
import { readAnytown } from '../../../support/strategies.ts';

test('columns that cannot be told from others are reported with their lines', async () => {
  expect(await report('extra-columns')).toMatchInlineSnapshot(`
    "content/strategies/anytown/strategy.yml:51:37 [column-choices] The column "duty" has the choices "Encouraged" and "encouraged!", which would have the same address. Delete one of them, or make them differ by a letter or a number.
    content/strategies/anytown/strategy.yml:52:62 [column-choices] The column "reviewed" has choices, but its type is "date". Delete "choices", or change "type" to "choice".
    content/strategies/anytown/strategy.yml:54:11 [reserved-name] A column cannot be called "due-to": the site uses this name itself. Give it another id, such as "plan-due-to".
    content/strategies/anytown/strategy.yml:55:11 [reserved-name] A column cannot be called "owner": the site uses this name itself. Give it another id, such as "plan-owner".
    content/strategies/anytown/strategy.yml:56:27 [shared-name] The columns "cost" and "funding" are both called "Cost". Give each a title that tells them apart.
    content/strategies/anytown/strategy.yml:57:11 [repeated-id] The column "funding" is already given at content/strategies/anytown/strategy.yml:56. Delete one of the two, or give the newer one a name of its own.
    content/strategies/anytown/strategy.yml:57:40 [column-choices] The column "funding" has the type "choice" but no choices. List them in "choices", or change "type" to "text"."
  `);
});

test('values that do not fit their column, and those of unknown columns, are reported with their lines', async () => {
  expect(await report('extra-values')).toMatchInlineSnapshot(`
    "content/strategies/anytown/actions/2.mdx:14:13 [wrong-type] "cost" of "extra" of the action "2-01" is "£12k", but it must be a number of pounds. Did you mean 12000? Write only digits: 12000. If the column has words too, change its "type" to "text".
    content/strategies/anytown/actions/2.mdx:15:14 [wrong-type] "lofts" of "extra" of the action "2-01" is "about 200", but it must be a number. Write only digits: 1500.
    content/strategies/anytown/actions/2.mdx:16:13 [unknown-choice] "duty" of "extra" of the action "2-01" is "Require", which is not one of the choices. Did you mean "Required"? It can be "Required" or "Encouraged".
    content/strategies/anytown/actions/2.mdx:17:17 [date-form] "reviewed" of "extra" of the action "2-01" is "31/03/2026", but it must be a date. Did you mean "2026-03-31"? A date is written year, month, day: 2024-02-13.
    content/strategies/anytown/actions/2.mdx:18:19 [secure-link] "assessment" of "extra" of the action "2-01" is "http://anytown.example/mould/", but it must be a link. Did you mean "https://anytown.example/mould/"? A link is a whole address that starts with https://.
    content/strategies/anytown/actions/2.mdx:19:7 [unknown-reference] The action "2-01" has a value for the column "fundings", which does not exist. Did you mean "funding"? Columns are named in "columns" of content/strategies/anytown/strategy.yml."
  `);
});

test('a value for a column is reported where the strategy names none, and a value that is a list', async () => {
  const fault = (value: string) =>
    report(
      edit({
        'strategies/anytown/actions/1.2.mdx': [['    row: 1\n', `    row: 1\n    extra: { ${value} }\n`]],
      }),
    );
  expect(await fault('budget: Small')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.2.mdx:13:14 [unknown-reference] The action "1.2-01" has a value for the column "budget", which does not exist. Columns are named in "columns" of content/strategies/anytown/strategy.yml."`,
  );
  expect(await fault('cost: 2e400')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.2.mdx:13:20 [wrong-type] "cost" of "extra" of the action "1.2-01" is 2e400, which is too large to be a number. Write a number of at most 15 digits, or a text between quotation marks."`,
  );
  expect(await fault('cost: [1, 2]')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.2.mdx:13:20 [wrong-type] "cost" of "extra" of the action "1.2-01" must be a text, but it is a list."`,
  );
});

test('no column can have the name of a column of the open data or of a filter', async () => {
  const { strategy } = await readAnytown();
  const own = new Set(strategy.columns.map(({ id }) => id));
  const taken = [
    ...flattenColumns().map(({ name }) => name.replaceAll('_', '-')),
    stateColumn.replaceAll('_', '-'),
    ...facetsOf(strategy).flatMap(({ id }) => (own.has(id) ? [] : [id])),
  ];
  expect(taken.filter((name) => !(reservedColumnIds as readonly string[]).includes(name))).toEqual([]);
});
