import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { edit, report } from '../../../support/faulty-content.ts';

test('abbreviations in a field that nobody explains are reported at the word', async () => {
  expect(await report('abbreviation-in-field')).toMatchInlineSnapshot(`
    "content/strategies/anytown/actions/2.mdx:9:16 [abbreviation] "EHO" is not explained. Explain it under "terms" in content/strategies/anytown/glossary.yml, or list it there under "notAbbreviations" if it is a name.
    content/strategies/anytown/actions/2.mdx:9:33 [abbreviation] "NHS" is not explained. Explain it under "terms" in content/strategies/anytown/glossary.yml, or list it there under "notAbbreviations" if it is a name."
  `);
});

test('abbreviations in a text that nobody explains are reported, "&" included', async () => {
  expect(await report('abbreviation-in-text')).toMatchInlineSnapshot(`
    "content/strategies/anytown/vision.mdx:10:13 [abbreviation] "A&E" is not explained. Explain it under "terms" in content/strategies/anytown/glossary.yml, or list it there under "notAbbreviations" if it is a name.
    content/strategies/anytown/vision.mdx:10:32 [abbreviation] "GP" is not explained. Explain it under "terms" in content/strategies/anytown/glossary.yml, or list it there under "notAbbreviations" if it is a name."
  `);
});

test('the plural of an abbreviation is reported with the place for it', async () => {
  expect(await report('plural-of-abbreviation')).toMatchInlineSnapshot(
    `"content/strategies/anytown/vision.mdx:10:5 [abbreviation] "AWHPs" is not explained. Add "AWHPs" to "also" of "AWHP" in content/glossary.yml."`,
  );
});

test('an abbreviation that is used often is reported at its first use', async () => {
  expect(await report('abbreviation-twice')).toMatchInlineSnapshot(
    `"content/strategies/anytown/sections/how.mdx:41:7 [abbreviation] "HMO" is not explained, here and in 2 other places. Explain it under "terms" in content/strategies/anytown/glossary.yml, or list it there under "notAbbreviations" if it is a name."`,
  );
});

test("a word of a strategy's own glossary in a file that all strategies share is reported", async () => {
  expect(await report('own-term-in-shared-file')).toMatchInlineSnapshot(
    `"content/indicators/cold-homes.json:9:19 [abbreviation] "MVHR" is not explained. Explain it under "terms" in content/glossary.yml, or list it there under "notAbbreviations" if it is a name."`,
  );
});

test('a term that is mistyped in the glossary is reported there, once', async () => {
  expect(await report('changed-term')).toMatchInlineSnapshot(
    `"content/glossary.yml:5:11 [abbreviation] "EPC" is used at content/indicators/cold-homes.json:4 but not explained, and no text uses the term "EPQ". Did you mean "EPC"?"`,
  );
});

test('the names of programs in what the accessibility tests found need no explanation', async () => {
  const found = await report((content) => {
    const file = join(content, 'accessibility-results.json');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Example Engine', 'QXZ Equal Access'));
  });
  expect(found).toBe('');
});

test.each([
  ['an unbroken word', 'a'.repeat(300_000)],
  ['capital letters', 'A'.repeat(300_000)],
  ['brackets that nothing closes', '['.repeat(300_000)],
  ['the same beginning of a link', '![a]('.repeat(60_000)],
  ['the same sign for bold', '** '.repeat(100_000)],
])('a text of %s is read in a few seconds', async (_, text) => {
  const start = performance.now();
  await report(
    edit({ 'strategies/anytown/documents.yml': [['title: Progress report', `title: ${JSON.stringify(text)}`]] }),
  );
  expect(performance.now() - start).toBeLessThan(5000);
});

test('foreign idioms are reported with a better phrase, and quotations are not', async () => {
  expect(await report('foreign-idioms')).toMatchInlineSnapshot(`
    "content/strategies/anytown/actions/1.1.mdx:31:58 [wording] "as far as" is not plain English. Write “if”, or “what”. Put words that are quoted between quotation marks.
    content/strategies/anytown/actions/1.1.mdx:32:14 [wording] "somebody" is not plain English. Write “someone”. Put words that are quoted between quotation marks.
    content/strategies/anytown/vision.mdx:5:10 [wording] "What tells" is not plain English. Write “how we will know”, or “what happens to”. Put words that are quoted between quotation marks.
    content/strategies/anytown/vision.mdx:10:32 [wording] "With it," is not plain English. Write a sentence that starts with who does what. Put words that are quoted between quotation marks."
  `);
});
