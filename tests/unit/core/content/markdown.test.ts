import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { report } from '../../../support/faulty-content.ts';

test('each "<" and "{" in a text is reported, however many there are', async () => {
  expect(await report('less-than-in-text')).toMatchInlineSnapshot(`
    "content/strategies/anytown/vision.mdx:12:7 [mdx-syntax] The text "<5%" contains "<", which MDX reads as the start of a tag. Write "under 5%" or "&lt;5%".
    content/strategies/anytown/vision.mdx:12:24 [mdx-syntax] The text "{nearly" contains "{", which MDX reads as the start of program code. Write round brackets, or "&#123;" for "{" and "&#125;" for "}".
    content/strategies/anytown/vision.mdx:13:17 [mdx-syntax] The text "<£20" contains "<", which MDX reads as the start of a tag. Write "under £20" or "&lt;£20"."
  `);
});

test('a brace that is never closed is reported, and what stands after it too', async () => {
  expect(await report('open-brace-in-text')).toMatchInlineSnapshot(`
    "content/strategies/anytown/vision.mdx:10:26 [mdx-syntax] The text "{warm." contains "{", which MDX reads as the start of program code. Write round brackets, or "&#123;" for "{" and "&#125;" for "}".
    content/strategies/anytown/vision.mdx:10:42 [mdx-syntax] The text contains "<b>", which looks like half of a pair of tags. Delete it, or write "&lt;" for a "<" that is meant as a character. A link is written [its text](https://...)."
  `);
});

test('a component that is never closed is reported', async () => {
  expect(await report('open-component')).toMatchInlineSnapshot(
    `"content/strategies/anytown/vision.mdx:10:1 [mdx-syntax] The text contains "<Note", which looks like half of a pair of tags. Delete it, or write "&lt;" for a "<" that is meant as a character. A link is written [its text](https://...)."`,
  );
});

test('an HTML comment is reported', async () => {
  expect(await report('html-comment')).toMatchInlineSnapshot(
    `"content/strategies/anytown/vision.mdx:10:1 [mdx-syntax] The text contains an HTML comment, which MDX cannot read. Delete the comment."`,
  );
});

test.each(['>', '- ', '**'])('a text with %j in itself many times is reported', async (mark) => {
  const fault = (content: string): void =>
    appendFileSync(join(content, 'strategies/anytown/vision.mdx'), `\n${mark.repeat(5000)}a${mark.repeat(5000)}\n`);
  expect(await report(fault)).toMatch(
    /^content\/strategies\/anytown\/vision\.mdx:12:\d+ \[mdx-syntax\] Lists, quotations or emphasis are nested too deeply/,
  );
});
