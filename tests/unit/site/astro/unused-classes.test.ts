import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unusedClasses } from '../../../../src/site/astro/unused-classes.ts';

const unused = unusedClasses();

test('a class that no file names is unused', () => {
  expect(unused).toEqual(expect.arrayContaining(['govuk-summary-card', 'govuk-tag--red', 'govuk-accordion']));
});

test('a class is in use if a component names it, or only a script of the library that is imported', () => {
  const used = ['govuk-tag', 'govuk-details__text', 'govuk-exit-this-page__indicator--visible'];
  expect(unused.filter((name) => used.includes(name))).toEqual([]);
});

test('no class of the library is put together from parts, which would hide that it is in use', () => {
  const files = globSync('src/**/*.{astro,ts,js}').filter((file) => !file.endsWith('unused-classes.ts'));
  const composed = /govuk-[\w-]*(?:\$\{|['"`]\s*\+)|(?:\}|\+\s*['"`])govuk-/;
  expect(files.filter((file) => composed.test(readFileSync(file, 'utf8')))).toEqual([]);
});
