import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../../src/core/checks/run-checks.ts';
import { report, validContent } from '../../../support/faulty-content.ts';
import { madeFaults } from '../../../support/make-faults.ts';

test('a strategy whose name cannot stand in an address is reported with one that can', async () => {
  expect(await report(madeFaults.strategyNotAnId)).toMatchInlineSnapshot(
    `
    "content/indicators/cold-homes.json:10:29 [unknown-reference] Entry 1 of "remarks" names the strategy "anytown", which does not exist. Did you mean "Any Town"? Each strategy has a folder with the file content/strategies/<id>/strategy.yml.
    content/strategies/Any Town:1:1 [file-name] "Any Town" is not a valid folder name. Did you mean "any-town"? Use lower-case letters and digits, joined by single hyphens or full stops."
  `,
  );
});

test('content without a strategy is reported', async () => {
  expect(await report(madeFaults.noStrategy)).toMatchInlineSnapshot(
    `"content/strategies:1:1 [required-file] There is no strategy to publish. Make a folder for one here, with these files: strategy.yml, vision.mdx, documents.yml and partners.yml."`,
  );
});

test('a content folder that is not there is reported', async () => {
  expect((await checkContent(join(validContent, 'nowhere'), validContent)).problems).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "nowhere",
        "fix": "Give the folder that contains site.yml.",
        "line": 1,
        "message": "There is no folder "nowhere".",
        "rule": "required-file",
      },
    ]
  `);
});
