import { expect, test } from 'vitest';
import { pathsOfShare } from '../../../../src/site/astro/page-share.ts';

const paths = [
  ...['/', '/404', '/about', '/sitemap.xml'],
  ...['/leeds', '/leeds/actions', '/leeds/actions/1', '/leeds/actions/2', '/leeds/theme.css'],
  ...['/york', '/york/actions', '/york/actions/1'],
  ...['/hull', '/hull/actions'],
].map((pathname) => ({ pathname }));

const share = (number: number, of: number) => pathsOfShare(paths, { number, of }).map(({ pathname }) => pathname);

test('every path is in one share', () => {
  expect([...share(1, 3), ...share(2, 3), ...share(3, 3)].sort()).toEqual(paths.map(({ pathname }) => pathname).sort());
});

test('a strategy stays together, its front page included', () => {
  const inShares = [1, 2].map((number) => share(number, 2).filter((path) => path.startsWith('/york')));
  expect(inShares.filter((found) => found.length > 0)).toEqual([['/york', '/york/actions', '/york/actions/1']]);
});

test('the pages of the site itself stay together', () => {
  const inShares = [1, 2, 3].map((number) =>
    share(number, 3).filter((path) => /^\/(404|about|sitemap.xml)?$/.test(path)),
  );
  expect(inShares.filter((found) => found.length > 0)).toEqual([['/', '/404', '/about', '/sitemap.xml']]);
});

test('shares are of about one size', () => {
  expect([1, 2].map((number) => share(number, 2).length)).toEqual([7, 7]);
});
