import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { projectFolder } from '../../../../scripts/lib/project-folder.ts';

function run(...options: string[]): { exitCode: number | null; printed: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectFolder, 'scripts/readability.ts'), ...options],
    { cwd: projectFolder, encoding: 'utf8' },
  );
  return { exitCode: status, printed: (stdout + stderr).trim() };
}

const readings = z.array(
  z.object({
    file: z.string(),
    words: z.number(),
    wordsPerSentence: z.number(),
    longest: z.number(),
    readingAge: z.number().optional(),
    phrases: z.array(
      z.object({ kind: z.string(), words: z.string(), advice: z.string(), line: z.number(), column: z.number() }),
    ),
  }),
);

test('the invented strategy is reported with what to look at, and nothing fails', () => {
  expect(run('anytown', '--content', 'tests/fixtures/valid', '--pages', '2')).toMatchInlineSnapshot(`
    {
      "exitCode": 0,
      "printed": "tests/fixtures/valid/strategies/anytown/consultation.mdx: reading age 8, 6.0 words a sentence, the longest 13 (113 words)

    tests/fixtures/valid/strategies/anytown/actions/1.1.mdx: too short for a reading age, 4.8 words a sentence, the longest 8 (43 words)

    17 files with 0 phrases to look at.
    The reading age is 8.0 on average, weighted by words.
    Quotations and formal names are not counted. Files of fewer than 100 words have no reading age.
    Shown in full: the hardest 2. "--pages 17" shows all.",
    }
  `);
});

test('the published strategies are ordered by reading age, the hardest first', () => {
  const { exitCode, printed } = run('--format', 'json');
  expect(exitCode).toBe(0);
  const ages = readings.parse(JSON.parse(printed)).map(({ readingAge }) => readingAge ?? 0);
  expect(ages.length).toBeGreaterThan(50);
  expect(ages).toEqual(ages.toSorted((a, b) => b - a));
});

test('every sentence of the Leeds strategy has 25 words at most', () => {
  const { printed } = run('leeds', '--format', 'json');
  const long = readings
    .parse(JSON.parse(printed))
    .flatMap(({ file, phrases }) =>
      phrases.filter(({ kind }) => kind === 'long sentence').map(({ line, words }) => `${file}:${line} ${words}`),
    );
  expect(long).toEqual([]);
});

test.each([
  [['leed'], 'There is no strategy "leed". Did you mean "leeds"?'],
  [['--format', 'xml'], 'The format "xml" is unknown. It can be "text" or "json".'],
  [['--pages', 'all'], 'The number of pages is "all". Write a whole number, such as 10.'],
  [['leeds', 'york'], 'Name one strategy, or none for all'],
])('%j is answered in a sentence', (options, message) => {
  const { exitCode, printed } = run(...options);
  expect(exitCode).toBe(1);
  expect(printed).toContain(message);
  expect(printed).not.toMatch(/^\s+at /m);
});
