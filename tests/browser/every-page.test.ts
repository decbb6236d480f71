import { inject, test } from 'vitest';
import { readSite } from '../build/site.ts';
import { accessibilityFaults, prepareForAxe } from './accessibility.ts';
import { useBrowser } from './browser.ts';
import { tooWide } from './width.ts';

const { pages } = readSite(inject('siteFolder'));
const browser = useBrowser();

test.concurrent.for(pages)(
  '$path is accessible, light and dark, and fits a narrow phone',
  async ({ path }, { expect }) => {
    await browser.open(path, async (page) => {
      await prepareForAxe(page);
      await page.emulateMedia({ colorScheme: 'light' });
      expect.soft(await accessibilityFaults(page), 'in light colours').toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await accessibilityFaults(page), 'in dark colours').toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect.soft(await tooWide(page), 'on a narrow phone').toEqual([]);
    });
  },
);
