import { expect, test } from 'vitest';
import { htmlFaults } from './html-faults.ts';
import { readBuiltSite } from './site.ts';

const site = readBuiltSite();

test.for(site.pages)('$path is valid HTML', async (page) => {
  expect(await htmlFaults(page)).toEqual([]);
});
