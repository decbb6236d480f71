import { expect, inject, test } from 'vitest';
import { brokenLinks } from './links.ts';
import { readSite } from './site.ts';

const site = readSite(inject('siteFolder'));

test('every link of the site to itself leads to a page, a file or a part of a page', () => {
  expect(site.pages.length).toBeGreaterThan(0);
  expect(brokenLinks(site)).toEqual([]);
});
