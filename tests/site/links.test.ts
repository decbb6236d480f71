import { expect, test } from 'vitest';
import { brokenLinks } from './links.ts';
import { readBuiltSite } from './site.ts';

const site = readBuiltSite();

test('every link of the site to itself leads to a page, a file or a part of a page', () => {
  expect(site.pages.length).toBeGreaterThan(0);
  expect(brokenLinks(site)).toEqual([]);
});
