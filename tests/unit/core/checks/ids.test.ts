import { expect, test } from 'vitest';
import { report } from '../../../support/faulty-content.ts';

test('an action id that another table has is reported with the place of the first', async () => {
  expect(await report('repeated-action')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.2.mdx:7:9 [repeated-id] The action "1.1-01" is already given at content/strategies/anytown/actions/1.1.mdx:7. Delete one of the two, or give the newer one a name of its own."`,
  );
});

test('a partner id that is used twice is reported', async () => {
  expect(await report('repeated-partner')).toMatchInlineSnapshot(
    `"content/strategies/anytown/partners.yml:13:9 [repeated-id] The partner "council" is already given at content/strategies/anytown/partners.yml:2. Delete one of the two, or give the newer one a name of its own."`,
  );
});

test('a document id that is used twice is reported', async () => {
  expect(await report('repeated-document')).toMatchInlineSnapshot(
    `"content/strategies/anytown/documents.yml:10:9 [repeated-id] The document "committee-paper" is already given at content/strategies/anytown/documents.yml:2. Delete one of the two, or give the newer one a name of its own."`,
  );
});

test('an objective with the id of a priority is reported', async () => {
  expect(await report('repeated-objective')).toMatchInlineSnapshot(
    `"content/strategies/anytown/priorities/2.mdx:2:5 [repeated-id] The priority or objective "2" is already given at content/strategies/anytown/priorities/1.mdx:26. Delete one of the two, or give the newer one a name of its own."`,
  );
});

test('an outcome id that is used twice is reported', async () => {
  expect(await report('repeated-outcome')).toMatchInlineSnapshot(
    `"content/frameworks/healthy-homes.yml:12:9 [repeated-id] The outcome "warm" is already given at content/frameworks/healthy-homes.yml:8. Delete one of the two, or give the newer one a name of its own."`,
  );
});

test('a help service id that is used twice is reported', async () => {
  expect(await report('repeated-help-service')).toMatchInlineSnapshot(
    `"content/help.yml:13:9 [repeated-id] The help service "energy-line" is already given at content/help.yml:2. Delete one of the two, or give the newer one a name of its own."`,
  );
});

test('a glossary term that is explained twice is reported', async () => {
  expect(await report('repeated-term')).toMatchInlineSnapshot(
    `"content/glossary.yml:9:11 [repeated-id] The glossary term "EPC" is already given at content/glossary.yml:5. Delete one of the two, or give the newer one a name of its own."`,
  );
});

test("a term that a strategy's own glossary explains twice is reported", async () => {
  expect(await report('repeated-own-term')).toMatchInlineSnapshot(
    `"content/strategies/anytown/glossary.yml:6:11 [repeated-id] The glossary term "MVHR" is already given at content/strategies/anytown/glossary.yml:2. Delete one of the two, or give the newer one a name of its own."`,
  );
});
