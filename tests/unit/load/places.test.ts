import { expect, test } from 'vitest';
import { report } from '../faulty-content.ts';

test('a file in a folder with a slip in its name is reported with the right folder', async () => {
  expect(await report('misnamed-folder')).toMatchInlineSnapshot(
    `"content/strategies/anytown/action/1.2.mdx:1:1 [unknown-file] No content is read from a file "content/strategies/anytown/action/1.2.mdx". Did you mean "content/strategies/anytown/actions/1.2.mdx"?"`,
  );
});

test('a file with another ending is reported once, with the right ending', async () => {
  expect(await report('misnamed-ending')).toMatchInlineSnapshot(
    `"content/site.yaml:1:1 [unknown-file] No content is read from a file "content/site.yaml". Did you mean "content/site.yml"?"`,
  );
});

test('a file that is no content is reported with the places that there are', async () => {
  expect(await report('file-that-is-no-content')).toMatchInlineSnapshot(
    `"content/strategies/anytown/minutes.docx:1:1 [unknown-file] No content is read from a file "content/strategies/anytown/minutes.docx". The folder of the strategy "anytown" has these places: "strategy.yml", "vision.mdx", "sections/<id>.mdx", "priorities/<id>.mdx", "actions/<id>.mdx", "partners.yml", "glossary.yml", "documents.yml", "consultation.mdx", "responses/<id>.mdx", "updates/<id>.mdx" and "editions/<id>.json". Move the file, or delete it."`,
  );
});
