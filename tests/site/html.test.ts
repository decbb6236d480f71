import { expect, inject, test } from 'vitest';
import { htmlFaults } from './html-faults.ts';
import { readSite } from './site.ts';

const site = readSite(inject('siteFolder'));

test.for(site.pages)('$path is valid HTML', async (page) => {
  expect(await htmlFaults(page)).toEqual([]);
});
