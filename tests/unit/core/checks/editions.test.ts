import { expect, test } from 'vitest';
import { report } from '../../../support/faulty-content.ts';

test('an edition in a file of another date is reported', async () => {
  expect(await report('edition-of-another-date')).toMatchInlineSnapshot(
    `"content/strategies/anytown/editions/2024-03-01.json:2:11 [file-name] The edition of "2024-03-11" is in a file named "2024-03-01.json". Name the file "2024-03-11.json", or correct the date."`,
  );
});

test('an action that an edition holds twice is reported', async () => {
  expect(await report('action-twice-in-edition')).toMatchInlineSnapshot(
    `"content/strategies/anytown/editions/2024-03-01.json:40:13 [repeated-id] The action "1.2-02" is already given at content/strategies/anytown/editions/2024-03-01.json:29. Delete one of the two, or give the newer one a name of its own."`,
  );
});

test('an action that took over the id of a published one is reported', async () => {
  expect(await report('id-of-another-action')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.2.mdx:7:9 [reused-id] The action "1.2-01" differs from the one that the edition of 2024-03-01 published under this id: "Visit people who ask for advice." Never use an id again, because people may have quoted it. Give this action a new id. If it is the same action in new words, run "npm run snapshot -- anytown --date <date> --force"."`,
  );
});

test('an action that took over the id of a withdrawn one is reported, even where both share some words', async () => {
  expect(await report('id-of-withdrawn-action')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.2.mdx:7:9 [reused-id] The action "1.2-02" differs from the one that the edition of 2024-03-01 published under this id: "Lend everybody a thermometer, and show them how to read it." Never use an id again, because people may have quoted it. Give this action a new id. If it is the same action in new words, run "npm run snapshot -- anytown --date <date> --force"."`,
  );
});

test('an update about a measure that the strategy does not use is reported', async () => {
  expect(await report('update-of-unused-measure')).toMatchInlineSnapshot(
    `"content/strategies/anytown/updates/asked.mdx:5:9 [unknown-reference] The file is about the measure "unused", which the strategy does not use. Delete it, or name the measure in a priority or an objective."`,
  );
});
