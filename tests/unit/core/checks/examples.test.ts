import { expect, test } from 'vitest';
import { findExamples } from '../../../../src/core/checks/examples.ts';
import { parseFile } from '../../../../src/core/content/content-file.ts';
import { checkSummary } from '../../../../src/core/report/summary.ts';

function examplesIn(text: string) {
  const place = { kind: 'vision', path: 'strategies/anytown/vision.mdx', strategy: 'anytown', id: undefined } as const;
  const { file } = parseFile(place, text);
  return findExamples({ files: file === undefined ? [] : [file], shownPath: (path) => `content/${path}` });
}

test('a text that is only an example is found in a field and in the body', () => {
  const found = examplesIn('---\ntitle: "[Example] A title"\n---\n\nReal words.\n\n- [Example] A point\n');
  expect(found).toEqual([
    { file: 'content/strategies/anytown/vision.mdx', line: 2, column: 9 },
    { file: 'content/strategies/anytown/vision.mdx', line: 7, column: 3 },
  ]);
  expect(checkSummary([], found)).toMatchInlineSnapshot(`
    "Checked 0 files with 0 strategies, 0 priorities, 0 actions and 0 measures: no problems.

    2 texts are still examples:
    content/strategies/anytown/vision.mdx:2:9
    content/strategies/anytown/vision.mdx:7:3"
  `);
});

test('a comment that speaks of examples is none', () => {
  expect(
    examplesIn('---\n# Next: replace [Example].\ntitle: Real\nsource:\n  - # [Example]\n    document: a\n---\n'),
  ).toEqual([]);
});
