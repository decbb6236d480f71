import { expect, expectTypeOf, test } from 'vitest';
import { fillPath, parametersOf, patternRegExp } from '../../../../src/core/routes/path-pattern.ts';
import { paths } from '../../../../src/core/routes/paths.ts';

test('a path is made from its pattern, with a value for each parameter in their order', () => {
  expect(paths.home()).toBe('/');
  expect(paths.action('leeds', '1.2-05')).toBe('/leeds/actions/1.2-05/');
  expect(paths.actionsByValueCsv('leeds', 'owner', 'none')).toBe('/leeds/actions/by/owner/none/actions.csv');
  expectTypeOf(paths.action).parameters.toEqualTypeOf<[string, string]>();
});

test('a parameter that a pattern has twice is given once', () => {
  expect(paths.strategyPdf('leeds')).toBe('/leeds/leeds-strategy.pdf');
  expectTypeOf(paths.strategyPdf).parameters.toEqualTypeOf<[string]>();
});

test('a file at any depth is given as one name or folder by folder', () => {
  expect(paths.dataFile('leeds', 'indicators/deaths.csv')).toBe('/leeds/data/indicators/deaths.csv');
  expect(paths.dataFile('leeds', 'indicators', 'deaths.csv')).toBe('/leeds/data/indicators/deaths.csv');
  expect(paths.actionsCsv('leeds')).toBe('/leeds/data/actions.csv');
});

test('parts of a page and questions to a page follow its path', () => {
  expect(paths.update('leeds', 'agreed')).toBe('/leeds/updates/#update-agreed');
  expect(paths.commentOn('leeds', 'action:1.2-05')).toBe('/leeds/comments/?on=action:1.2-05');
});

test('a parameter without a value stays in the path', () => {
  expect(parametersOf('/[strategy]/actions/by/[facet]/[value]/')).toEqual(['strategy', 'facet', 'value']);
  expect(fillPath('/[strategy]/[section]/', { strategy: 'leeds' })).toBe('/leeds/[section]/');
});

test('a pattern matches the paths that it makes and no other', () => {
  const pdf = patternRegExp('/[strategy]/[strategy]-strategy.pdf');
  expect(pdf.test('/leeds/leeds-strategy.pdf')).toBe(true);
  expect(pdf.test('/leeds/york-strategy.pdf')).toBe(false);
  expect(patternRegExp('/[strategy]/theme.css').test('/leeds/theme-css')).toBe(false);
  expect(patternRegExp('/[strategy]/').test('/leeds/vision/')).toBe(false);
  expect(patternRegExp('/[strategy]/data/[...file]').test('/leeds/data/indicators/deaths.csv')).toBe(true);
});
