import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { report } from '../../../support/faulty-content.ts';

test('a file in a folder with a slip in its name is reported with the right folder', async () => {
  expect(await report('misnamed-folder')).toMatchInlineSnapshot(
    `"content/strategies/anytown/action/1.2.mdx:1:1 [unknown-file] Content is not read from "content/strategies/anytown/action/1.2.mdx". Did you mean "content/strategies/anytown/actions/1.2.mdx"?"`,
  );
});

test('a file in the folder of a strategy with a slip in its name is reported once, with the right folder', async () => {
  const moved = await report((content) => {
    mkdirSync(join(content, 'strategies/anytwon'));
    renameSync(join(content, 'strategies/anytown/partners.yml'), join(content, 'strategies/anytwon/partners.yml'));
  });
  expect(moved).toMatchInlineSnapshot(
    `"content/strategies/anytwon/partners.yml:1:1 [unknown-file] Content is not read from "content/strategies/anytwon/partners.yml". Did you mean "content/strategies/anytown/partners.yml"?"`,
  );
});

test('the folder of a strategy whose settings are gone is no slip for that of another strategy', async () => {
  const found = await report((content) => {
    cpSync(join(content, 'strategies/anytown'), join(content, 'strategies/anytowns'), { recursive: true });
    rmSync(join(content, 'strategies/anytowns/strategy.yml'));
  });
  expect(found).toContain('content/strategies/anytowns/strategy.yml:1:1 [required-file]');
  expect(found).not.toContain('Did you mean');
});

test('a file with another ending is reported once, with the right ending', async () => {
  expect(await report('misnamed-ending')).toMatchInlineSnapshot(
    `"content/site.yaml:1:1 [unknown-file] Content is not read from "content/site.yaml". Did you mean "content/site.yml"?"`,
  );
});

test('a file that is no content is reported with the places that there are', async () => {
  expect(await report('file-that-is-no-content')).toMatchInlineSnapshot(
    `"content/strategies/anytown/minutes.docx:1:1 [unknown-file] Content is not read from "content/strategies/anytown/minutes.docx". The folder of the strategy "anytown" can contain "strategy.yml", "vision.mdx", "sections/<id>.mdx", "priorities/<id>.mdx", "actions/<id>.mdx", "partners.yml", "glossary.yml", "documents.yml", "consultation.mdx", "responses/<id>.mdx", "updates/<id>.mdx" and "editions/<id>.json". Move the file, or delete it."`,
  );
});
