import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { report } from '../../../support/faulty-content.ts';

test('settings that are pasted below the settings are reported', async () => {
  expect(await report(withVision('summary: Homes are warm.\n---'))).toMatchInlineSnapshot(
    `"content/strategies/anytown/vision.mdx:12:1 [front-matter] The settings end at the first line "---", so "summary: Homes are warm." is part of the text that readers see. Delete it here, or move it above that line."`,
  );
  expect(
    await report(change('strategies/anytown/updates/published.mdx', /\n---\n/, '\n---\n---\n')),
  ).toMatchInlineSnapshot(
    `"content/strategies/anytown/updates/published.mdx:6:1 [front-matter] The settings end at the first line "---", so "---" is part of the text that readers see. Delete it here, or move it above that line."`,
  );
});

test('a heading that is underlined is a heading, and a line across a text is one', async () => {
  expect(await report(withVision('Homes are warm\n---\n\nNow: yes.\n\n---'))).toBe('');
});

test('an address, a date or a number in place of words is reported, and words in place of a number', async () => {
  expect(
    await report(change('glossary.yml', /meaning: Work .*/, 'meaning: https://anytown.example/')),
  ).toMatchInlineSnapshot(
    `"content/glossary.yml:10:14 [wrong-value] "meaning" of the term "retrofit" is "https://anytown.example/". Write words here. An address has a field of its own."`,
  );
  expect(await report(change('glossary.yml', /meaning: Work .*/, 'meaning: "2024-03-14"'))).toMatchInlineSnapshot(
    `"content/glossary.yml:10:14 [wrong-value] "meaning" of the term "retrofit" is "2024-03-14". Write words here, and not only a number or a date."`,
  );
  expect(await report(change('help.yml', /phone: .*/, 'phone: Monday to Friday'))).toMatchInlineSnapshot(
    `"content/help.yml:5:12 [wrong-value] "phone" of the help service "energy-line" is "Monday to Friday". Write the number to call or to send a message to."`,
  );
  expect(await report(change('help.yml', /textMessage: .*/, 'textMessage: "82111"'))).toBe('');
});

test('owners may be printed with other quotation marks, dashes and spaces', async () => {
  const toOwner = (name: string) => (content: string) => {
    change('strategies/anytown/partners.yml', /name: Landlords/, `name: "Landlord's - Ltd"`)(content);
    change('strategies/anytown/actions/2.mdx', /ownersAsPublished: .*/, `ownersAsPublished: "${name}"`)(content);
  };
  expect(await report(toOwner('Landlord’s – Ltd'))).toBe('');
  expect(await report(toOwner('Landlord’s Ltd'))).toContain('[owners]');
});

function withVision(markdown: string): (content: string) => void {
  return (content) => appendFileSync(join(content, 'strategies/anytown/vision.mdx'), `\n${markdown}\n`);
}

function change(path: string, from: RegExp, to: string): (content: string) => void {
  return (content) => {
    const file = join(content, path);
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  };
}
