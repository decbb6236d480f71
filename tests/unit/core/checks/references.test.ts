import { expect, test } from 'vitest';
import { edit, report } from '../../../support/faulty-content.ts';

test('an action that names an unknown partner is reported with its line', async () => {
  expect(await report('unknown-partner')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/2.mdx:9:13 [unknown-reference] The action "2-01" names the partner "landlord", which does not exist. Did you mean "landlords"? Partners are listed in content/strategies/anytown/partners.yml."`,
  );
});

test('an unknown partner is reported in the same run as a misspelt field of its file', async () => {
  expect(await report('unknown-partner-beside-other-fault')).toMatchInlineSnapshot(`
    "content/strategies/anytown/actions/2.mdx:9:13 [unknown-reference] The action "2-01" names the partner "landlord", which does not exist. Did you mean "landlords"? Partners are listed in content/strategies/anytown/partners.yml.
    content/strategies/anytown/actions/2.mdx:11:5 [unknown-field] The action "2-01" has the unknown field "rows". Did you mean "row"?"
  `);
});

test('a source that is no document is reported', async () => {
  expect(await report('unknown-document')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.1.mdx:24:29 [unknown-reference] Progress entry 1 of the action "1.1-01" names the document "progress-reports", which does not exist. Did you mean "progress-report"? Documents are listed in content/strategies/anytown/documents.yml."`,
  );
});

test('a strategy that was taken from an unknown document is reported', async () => {
  expect(await report('unknown-document-of-strategy')).toMatchInlineSnapshot(
    `"content/strategies/anytown/strategy.yml:24:9 [unknown-reference] The file names the document "budget", which does not exist. Documents are listed in content/strategies/anytown/documents.yml."`,
  );
});

test('a measure of an unknown measure is reported', async () => {
  expect(await report('unknown-measure')).toMatchInlineSnapshot(
    `"content/strategies/anytown/priorities/1.mdx:22:22 [unknown-reference] Measure 1 of "alignment" of the objective "1.1" names the measure "cold-home", which does not exist. Did you mean "cold-homes"? Each measure has a file content/indicators/<id>.json."`,
  );
});

test('actions under an unknown objective are reported', async () => {
  expect(await report('unknown-place')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.2.mdx:2:8 [unknown-reference] The file names the priority or objective "1.3", which does not exist. Each priority, with its objectives, has a file content/strategies/anytown/priorities/<id>.mdx."`,
  );
});

test('an unknown help service is reported', async () => {
  expect(await report('unknown-help-service')).toMatchInlineSnapshot(
    `"content/strategies/anytown/strategy.yml:34:8 [unknown-reference] The file names the help service "energy-lines", which does not exist. Did you mean "energy-line"? Help services are listed in content/help.yml."`,
  );
});

test('an unknown framework is reported once, and not again for each of its outcomes', async () => {
  expect(await report('unknown-framework')).toMatchInlineSnapshot(
    `"content/strategies/anytown/strategy.yml:23:12 [unknown-reference] The file names the framework "healthy-home", which does not exist. Did you mean "healthy-homes"? Each framework has a file content/frameworks/<id>.yml."`,
  );
});

test('an outcome that the framework does not have is reported', async () => {
  expect(await report('unknown-outcome')).toMatchInlineSnapshot(
    `"content/strategies/anytown/priorities/1.mdx:20:18 [unknown-reference] The objective "1.1" names the outcome "warmth", which the framework "healthy-homes" does not have. Did you mean "warm"? Outcomes are listed in content/frameworks/healthy-homes.yml."`,
  );
});

test('an outcome is reported where the strategy names no framework', async () => {
  expect(await report('outcome-without-framework')).toMatchInlineSnapshot(
    `"content/strategies/anytown/priorities/1.mdx:20:18 [unknown-reference] The objective "1.1" names the outcome "warm", but the strategy does not name a framework. It is also named at content/strategies/anytown/priorities/1.mdx:22. Name the framework in "framework" of strategy.yml."`,
  );
});

test('a mistake in the list of partners does not make every action report its lead', async () => {
  expect(await report('broken-partners')).toMatchInlineSnapshot(
    `"content/strategies/anytown/partners.yml:13:5 [missing-field] The partner "landlords" lacks the field "kind". Add a line "kind: ..." to it."`,
  );
});

test('a list of partners that is not there does not make every action report its lead', async () => {
  expect(await report('missing-partners')).toMatchInlineSnapshot(
    `"content/strategies/anytown/partners.yml:1:1 [required-file] The strategy "anytown" needs this file, but it is missing. It contains everyone who owns an action."`,
  );
});

test('a remark for a strategy that does not exist is reported', async () => {
  expect(await report('unknown-strategy-of-remark')).toMatchInlineSnapshot(
    `"content/indicators/cold-homes.json:10:29 [unknown-reference] Entry 1 of "remarks" names the strategy "anytwon", which does not exist. Did you mean "anytown"? Each strategy has a folder with the file content/strategies/<id>/strategy.yml."`,
  );
});

test('an unknown theme and an unknown supporter of an action are reported', async () => {
  expect(await report('unknown-theme')).toMatchInlineSnapshot(`
    "content/strategies/anytown/actions/2.mdx:11:16 [unknown-reference] The action "2-01" names the partner "counsil", which does not exist. Did you mean "council"? Partners are listed in content/strategies/anytown/partners.yml.
    content/strategies/anytown/actions/2.mdx:14:14 [unknown-reference] The action "2-01" names the theme "wealth", which does not exist. Did you mean "health"? Themes are listed in content/strategies/anytown/strategy.yml."
  `);
});

test('a partner that leads an action and supports it too is reported', async () => {
  expect(await report('lead-that-supports')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/2.mdx:11:25 [repeated-entry] The action "2-01" has the partner "landlords" in "leads" and in "supports". Delete one of the two."`,
  );
});

test('a remark for a strategy of another site is passed over', async () => {
  const file = 'indicators/cold-homes.json';
  expect(await report(edit({ [file]: [['"anytown"', '"elsewhere"']] }))).toBe('');
});
