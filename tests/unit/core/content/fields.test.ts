import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { edit, report } from '../../../support/faulty-content.ts';

test('a field with a slip in its name is reported once, with the right name', async () => {
  expect(await report('misspelt-field')).toMatchInlineSnapshot(
    `"content/strategies/anytown/documents.yml:11:5 [unknown-field] The document "progress-report" has the unknown field "titel". Did you mean "title"?"`,
  );
});

test('a field with a longer name than its own is reported', async () => {
  expect(await report('unknown-field')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.2.mdx:9:5 [unknown-field] The action "1.2-01" has the unknown field "timescales". Did you mean "timescale"?"`,
  );
});

test('a field that means nothing is reported with those that there are', async () => {
  expect(await report('meaningless-field')).toMatchInlineSnapshot(
    `"content/strategies/anytown/strategy.yml:2:1 [unknown-field] The file has the unknown field "mayor". It can have "order", "title", "shortTitle", "place", "period", "status", "statusNote", "replacedBy", "asAt", "published", "updated", "summary", "vision", "terms", "framework", "source", "accountable", "progressRule", "reporting", "reportWords", "ownerRule", "expected", "complete", "gaps", "wording", "licence", "statusWords", "formats", "logo", "icon", "columns", "themes", "help", "discreetHelp", "theme" and "notice"."`,
  );
});

test('a field that is missing is reported at the thing that lacks it', async () => {
  expect(await report('missing-field')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.2.mdx:7:5 [missing-field] The action "1.2-01" lacks the field "text". Add a line "text: ..." to it."`,
  );
});

test('a text where a list belongs is reported', async () => {
  expect(await report('text-for-list')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/2.mdx:9:12 [wrong-type] "leads" of the action "2-01" must be a list, but it is the text "landlords". Put it between square brackets: [landlords]."`,
  );
});

test('a text where a group of fields belongs is reported', async () => {
  expect(await report('text-for-group')).toMatchInlineSnapshot(
    `"content/strategies/anytown/strategy.yml:5:9 [wrong-type] "period" must be a group of fields, but it is the text "2024 to 2027". Write each of its fields as "name: value" on a line of its own."`,
  );
});

test('a number between quotation marks is reported where a number belongs', async () => {
  expect(await report('quoted-number')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.2.mdx:5:7 [wrong-type] "rows" must be a number, but it is the text "1". Delete the quotation marks: 1."`,
  );
});

test('"yes" is reported where true or false belongs', async () => {
  expect(await report('yes-for-true')).toMatchInlineSnapshot(
    `"content/strategies/anytown/sections/how.mdx:38:14 [wrong-type] "current" of the edition "Anytown Warm Homes Strategy" must be true or false, but it is the text "yes". Write true or false, without quotation marks."`,
  );
});

test('a number where a text belongs is reported as it is written, noughts included', async () => {
  expect(await report('number-for-text')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.2.mdx:4:8 [quotation-marks] "table" must be a text, but 1.20 is read as a number. Put it between quotation marks: "1.20"."`,
  );
});

test('a number where an id belongs is reported', async () => {
  expect(await report('number-for-id')).toMatchInlineSnapshot(
    `"content/strategies/anytown/priorities/2.mdx:2:5 [quotation-marks] "id" must be a text, but 2 is read as a number. Put it between quotation marks: "2"."`,
  );
});

test.each(['2024-03-15', '2024-03-10 10:00:00', '0b11', '1_000', '12:30'])(
  '%s without quotation marks is a text where a text belongs',
  async (written) => {
    expect(await report(setChair(written))).toBe('');
  },
);

function setChair(written: string): (content: string) => void {
  return (content) => {
    const file = join(content, 'strategies/anytown/sections/how.mdx');
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^ *chair: .*$/m);
    writeFileSync(file, text.replace(/(?<=^ *chair: ).*$/m, written));
  };
}

test('a status that does not exist is reported with those that do', async () => {
  expect(await report('unknown-choice')).toMatchInlineSnapshot(`
    "content/strategies/anytown/actions/1.1.mdx:22:17 [unknown-choice] "status" of progress entry 1 of the action "1.1-01" is "underway", which is not one of the choices. Did you mean "under way"? It can be "done", "under way", "planned", "changed", "stalled" or "not reported".
    content/strategies/anytown/actions/1.1.mdx:26:17 [unknown-choice] "status" of progress entry 2 of the action "1.1-01" is "thought about", which is not one of the choices. It can be "done", "under way", "planned", "changed", "stalled" or "not reported"."
  `);
});

test('an id with capitals and a space is reported with a right one', async () => {
  expect(await report('not-an-id')).toMatchInlineSnapshot(
    `"content/strategies/anytown/partners.yml:13:9 [id-form] "id" of the partner "Land Lords" is "Land Lords", which is not a valid id. Did you mean "land-lords"? An id is made of lower-case letters and digits, joined by single hyphens or full stops."`,
  );
});

test('dates that do not exist, or are written in words, are reported', async () => {
  expect(await report('no-such-date')).toMatchInlineSnapshot(`
    "content/strategies/anytown/strategy.yml:14:7 [date-form] "asAt" is "2024-02-30", which is not a valid date. A date is written year, month, day: 2024-02-13.
    content/strategies/anytown/strategy.yml:16:10 [date-form] "updated" is "15 March 2024", which is not a valid date. Did you mean "2024-03-15"? A date is written year, month, day: 2024-02-13."
  `);
});

test('a rough date that does not exist is reported', async () => {
  expect(await report('no-such-rough-date')).toMatchInlineSnapshot(
    `"content/strategies/anytown/documents.yml:6:11 [date-form] "date" of the document "committee-paper" is "2024-02-30". The date does not exist in the calendar."`,
  );
});

test('a year without quotation marks is a rough date', async () => {
  expect(await report(edit({ 'strategies/anytown/documents.yml': [['date: 2024-03-01', 'date: 2024']] }))).toBe('');
  expect(
    await report(edit({ 'strategies/anytown/documents.yml': [['date: 2024-03-01', 'date: 20240']] })),
  ).toMatchInlineSnapshot(`"content/strategies/anytown/documents.yml:6:11 [quotation-marks] "date" of the document "committee-paper" must be a text, but 20240 is read as a number. Put it between quotation marks: "20240"."`);
});

test('a link without https is reported with the secure one', async () => {
  expect(await report('link-without-https')).toMatchInlineSnapshot(
    `"content/strategies/anytown/documents.yml:7:10 [secure-link] "url" of the document "committee-paper" is "http://anytown.example/papers/1/", which is not a link that can be used. Did you mean "https://anytown.example/papers/1/"? A link is a whole address that starts with https://."`,
  );
});

test('a colour without its "#" is reported with the right one', async () => {
  expect(await report('not-a-colour')).toMatchInlineSnapshot(`"content/strategies/anytown/strategy.yml:36:11 [wrong-value] "colour" of "theme" is "1D70B8", which is not a colour. Did you mean "#1d70b8"? A colour is written as "#" and six digits or letters from a to f: "#1d70b8"."`);
});

test('a colour can be in capital letters', async () => {
  expect(await report(edit({ 'strategies/anytown/strategy.yml': [['#1d70b8', '#1D70B8']] }))).toBe('');
});

test('a field in the wrong group is reported with the right one, and is missing nowhere', async () => {
  expect(await report('field-in-the-wrong-group')).toMatchInlineSnapshot(`"content/site.yml:16:1 [unknown-field] The field "statement" is indented as a field of the file, but it belongs to "licence". Indent it like the other fields of the group that it belongs to."`);
});

test('a text that is no email address is reported', async () => {
  expect(await report('not-an-email-address')).toMatchInlineSnapshot(
    `"content/site.yml:10:10 [wrong-value] "email" of "accessibility" is "accessibility at anytown", but it must be a whole email address."`,
  );
});

test('a place in the order before the first is reported', async () => {
  expect(await report('number-out-of-range')).toMatchInlineSnapshot(
    `"content/strategies/anytown/sections/how.mdx:3:8 [wrong-value] "order" is the number 0, but it must be 1 or more."`,
  );
});

test('a text that ends with a space is reported', async () => {
  expect(await report('padded-text')).toMatchInlineSnapshot(
    `"content/strategies/anytown/partners.yml:14:11 [padded-text] "name" of the partner "landlords" starts or ends with a space: "Landlords ". Delete the space."`,
  );
});

test('empty values are reported', async () => {
  expect(await report('empty-value')).toMatchInlineSnapshot(`
    "content/strategies/anytown/partners.yml:14:10 [empty-value] "name" of the partner "landlords" is empty. Fill it in, or delete the line if it is not needed.
    content/strategies/anytown/partners.yml:16:12 [empty-value] "about" of the partner "landlords" is empty. Fill it in, or delete the line if it is not needed."
  `);
});

test('a list that needs an entry and has none is reported', async () => {
  expect(await report('empty-list')).toMatchInlineSnapshot(
    `"content/strategies/anytown/vision.mdx:6:9 [empty-value] "source" is empty. Fill it in, or delete the line if it is not needed."`,
  );
});

test('an empty file is reported', async () => {
  expect(await report('empty-file')).toMatchInlineSnapshot(
    `"content/glossary.yml:1:1 [empty-value] The file is empty. Write its fields, each as "name: value" on a line of its own."`,
  );
});

test('a file that is a list is reported', async () => {
  expect(await report('list-for-file')).toMatchInlineSnapshot(
    `"content/glossary.yml:1:1 [wrong-type] The file must be a group of fields, but it is a list. Write each of its fields as "name: value" on a line of its own."`,
  );
});
