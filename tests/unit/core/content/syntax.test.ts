import { expect, test } from 'vitest';
import { report } from '../../../support/faulty-content.ts';

test('a colon inside a text is reported with the way to quote it', async () => {
  expect(await report('yaml-colon-in-text')).toMatchInlineSnapshot(
    `"content/strategies/anytown/priorities/2.mdx:3:8 [yaml-syntax] The line "title: Homes: all of them dry" has a second colon followed by a space, which YAML reads as another field. Put the whole text between double quotation marks."`,
  );
});

test('a quotation mark that is never closed is reported where it opens', async () => {
  expect(await report('yaml-open-quotation-mark')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/2.mdx:8:11 [yaml-syntax] A quotation mark is opened here and never closed. Close it at the end of the text. A quotation mark inside a quoted text is written \\"."`,
  );
});

test('a bracket that is never closed is reported where it opens', async () => {
  expect(await report('yaml-open-bracket')).toMatchInlineSnapshot(
    `"content/strategies/anytown/strategy.yml:34:7 [yaml-syntax] A bracket is opened here and never closed. Close it with "]" or "}". The lines of a list in brackets have to be indented."`,
  );
});

test('a line indented with a tab is reported', async () => {
  expect(await report('yaml-tab')).toMatchInlineSnapshot(
    `"content/strategies/anytown/documents.yml:11:1 [yaml-syntax] The line is indented with a tab, which YAML does not allow. Use spaces instead."`,
  );
});

test('a line that does not align with its neighbours is reported', async () => {
  expect(await report('yaml-indentation')).toMatchInlineSnapshot(
    `"content/strategies/anytown/documents.yml:10:9 [yaml-syntax] The line is indented differently from its neighbours. Start all the fields of a group, and all the "-" of a list, in the same column."`,
  );
});

test('a line without a colon is reported', async () => {
  expect(await report('yaml-line-without-field')).toMatchInlineSnapshot(
    `"content/site.yml:6:1 [yaml-syntax] The line "notice" is not a field: it needs a name, a colon and a space. Write "name: value". If the line continues the text above, indent it further than the name of that field."`,
  );
});

test('an apostrophe inside single quotation marks is reported', async () => {
  expect(await report('yaml-inner-quotation-mark')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/2.mdx:8:30 [yaml-syntax] The line "text: 'Treat the council's mould.'" contains a quotation mark that ends the text too early. Put the whole text between the other kind of quotation marks: "the council's plan"."`,
  );
});

test('aliases and anchors are refused, so that no few lines can grow into millions', async () => {
  expect(await report('yaml-special-characters')).toMatchInlineSnapshot(`
    "content/site.yml:1:7 [yaml-special] A value that starts with "*" has a special meaning in YAML that content files do not use. Put the whole text between double quotation marks.
    content/site.yml:7:10 [yaml-special] A value that starts with "&" has a special meaning in YAML that content files do not use. Put the whole text between double quotation marks."
  `);
});

test('a text that starts with "@" is reported', async () => {
  expect(await report('yaml-reserved-character')).toMatchInlineSnapshot(
    `"content/site.yml:1:7 [yaml-special] A value that starts with "@" has a special meaning in YAML that content files do not use. Put the whole text between double quotation marks."`,
  );
});

test('a field that is given twice is reported at the second one', async () => {
  expect(await report('repeated-field')).toMatchInlineSnapshot(
    `"content/strategies/anytown/documents.yml:13:5 [repeated-field] The field "title" is given a second time. Keep one of the two."`,
  );
});

test('a comma that is missing in JSON is reported', async () => {
  expect(await report('json-missing-comma')).toMatchInlineSnapshot(
    `"content/indicators/cold-homes.json:6:3 [json-syntax] A comma is missing before "measures". Add one."`,
  );
});

test('a comma after the last field in JSON is reported', async () => {
  expect(await report('json-last-comma')).toMatchInlineSnapshot(
    `"content/indicators/cold-homes.json:10:1 [json-syntax] There is an extra comma before "}". Delete it. JSON has no comma after the last entry."`,
  );
});

test('a value that is missing in JSON is reported', async () => {
  expect(await report('json-missing-value')).toMatchInlineSnapshot(
    `"content/indicators/cold-homes.json:5:13 [json-syntax] The character "," cannot be here. Put double quotation marks around names and texts, and a comma between fields but not after the last one."`,
  );
});

test('a field that is given twice in JSON is reported', async () => {
  expect(await report('json-repeated-field')).toMatchInlineSnapshot(
    `"content/indicators/cold-homes.json:6:3 [repeated-field] The field "better" is given a second time. Keep one of the two."`,
  );
});

test('a JSON file that ends too early is reported', async () => {
  expect(await report('json-unfinished')).toMatchInlineSnapshot(
    `"content/indicators/cold-homes.json:9:49 [json-syntax] The file ends in the middle of a value. Close each quotation mark, "[" and "{"."`,
  );
});

test('a page without settings is reported', async () => {
  expect(await report('front-matter-missing')).toMatchInlineSnapshot(
    `"content/strategies/anytown/vision.mdx:1:1 [front-matter] The file does not start with its settings. Make "---" the very first line, then write the settings, then a second line "---", then the text."`,
  );
});

test('settings that never end are reported', async () => {
  expect(await report('front-matter-open')).toMatchInlineSnapshot(
    `"content/strategies/anytown/vision.mdx:1:1 [front-matter] The settings at the top of the file never end. Write a line "---" between the settings and the text."`,
  );
});
