import { expect, test } from 'vitest';
import { report } from '../../../support/faulty-content.ts';

test('a priority in a file of another name is reported', async () => {
  expect(await report('priority-in-wrong-file')).toMatchInlineSnapshot(
    `"content/strategies/anytown/priorities/3.mdx:2:5 [file-name] The priority "2" is in a file named "3.mdx". Name the file "2.mdx", or correct the id."`,
  );
});

test('actions in a file of another name are reported', async () => {
  expect(await report('actions-in-wrong-file')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.3.mdx:2:8 [file-name] The actions under "1.2" are in a file named "1.3.mdx". Name the file "1.2.mdx", or a second table "1.2-2.mdx", or correct "under"."`,
  );
});

test('a file name that cannot stand in an address is reported with one that can', async () => {
  expect(await report('file-name-not-an-id')).toMatchInlineSnapshot(
    `"content/strategies/anytown/sections/Why we need it.mdx:1:1 [file-name] "Why we need it" is not a valid file name. Did you mean "why-we-need-it"? Use lower-case letters and digits, joined by single hyphens or full stops."`,
  );
});

test('a site without a glossary is reported once, and not for each abbreviation', async () => {
  expect(await report('missing-glossary')).toMatchInlineSnapshot(
    `"content/glossary.yml:1:1 [required-file] The site needs this file, but it is missing. It contains the abbreviations and what they mean."`,
  );
});

test('a strategy without a vision is reported', async () => {
  expect(await report('missing-vision')).toMatchInlineSnapshot(
    `"content/strategies/anytown/vision.mdx:1:1 [required-file] The strategy "anytown" needs this file, but it is missing. It contains the vision."`,
  );
});
