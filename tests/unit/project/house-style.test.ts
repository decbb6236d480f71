import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findBannedPhrases, idioms, interfaceWords } from '../../../src/core/text/house-style.ts';

const files = [
  ...['src', 'scripts', 'docs'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  ),
  ...readdirSync('.').filter((path) => path.endsWith('.md')),
].filter((path) => /\.(?:astro|md|mdx|mjs|scss|ts)$/.test(path) && !path.endsWith('house-style.ts'));

test('pages, messages, guides and comments are written in the house style', () => {
  expect(files.length).toBeGreaterThan(500);
  const banned = files.flatMap((path) =>
    // A quotation mark in code does not mean that someone is quoted.
    findBannedPhrases(readFileSync(path, 'utf8').replaceAll('"', "'"), [...idioms, ...interfaceWords]).map(
      ({ words, better }) => `${path}: ${words}: write ${better}`,
    ),
  );
  expect(banned).toEqual([]);
});
