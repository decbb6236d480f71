import { expect, test } from 'vitest';
import { edit, report } from '../../../support/faulty-content.ts';

test('files that are not in public/, and formats without an address or with two, are reported', async () => {
  expect(await report('files-that-are-not-there')).toMatchInlineSnapshot(`
    "content/strategies/anytown/strategy.yml:78:31 [missing-picture] There is no file for "/easy-read.pdf" in public/. Put the file into public/ and write its address from the root: "/logo.svg".
    content/strategies/anytown/strategy.yml:79:5 [missing-field] The format "Cymraeg" has no address. Add "url", a whole address, or "file", the address of a file in public/.
    content/strategies/anytown/strategy.yml:79:33 [wrong-value] "language" of the format "Cymraeg" is "welsh": A language is written as in HTML: "cy", "pl", "zh-Hant".
    content/strategies/anytown/strategy.yml:80:5 [repeated-field] The format "Polski" has "url" and "file". Delete one of them.
    content/strategies/anytown/strategy.yml:81:5 [missing-field] The format "Large print" has no address. Add "url", a whole address, or "file", the address of a file in public/.
    content/strategies/anytown/strategy.yml:82:15 [missing-picture] There is no file for "/icons.svg" in public/. Did you mean "/icon.svg"?
    content/strategies/anytown/strategy.yml:83:7 [wrong-value] "icon" is "icons.svg": Write the address of a file in public/ from the root: "/logo.svg"."
  `);
});

test('a partner of a kind that is not listed is reported, and kinds of one address', async () => {
  expect(await report('kind-that-is-not-listed')).toMatchInlineSnapshot(`
    "content/strategies/anytown/partners.yml:11:11 [unknown-choice] "kind" of the partner "warm-homes-partnership" is "partnership groups", which is not one of the choices. Did you mean "partnership group"? It can be "council", "partnership group", "other" or "Council".
    content/strategies/anytown/partners.yml:17:44 [shared-name] The kinds "council" and "Council" would have one address. Delete one of them, or let them differ in a letter or a number."
  `);
});

test('a plan of one year is a period like any other', async () => {
  const oneYear = edit({
    'strategies/anytown/strategy.yml': [
      ['title: Anytown Warm Homes Strategy 2024 to 2027', 'title: Anytown Warm Homes Strategy 2024'],
      ['  label: 2024 to 2027\n  from: 2024\n  to: 2027', '  label: "2024"\n  from: 2024\n  to: 2024'],
    ],
  });
  expect(await report(oneYear)).toBe('');
});
