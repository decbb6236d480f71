import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, prepareForAxe } from '../browser/accessibility.ts';
import { useBrowser } from '../browser/browser.ts';
import { tooWide } from '../browser/width.ts';

const browser = useBrowser();

const faultyPage = `<!doctype html><html lang="en-GB"><head><title>Faulty</title><style>
  @media (prefers-color-scheme: dark) { p { color: #333; background: #222; } }
  pre { width: 500px; }
</style></head><body><main><h1>Faulty</h1><img src="data:,"><p>Text</p><pre>wide</pre></main></body></html>`;

test('the checks of every page see what is wrong on a page', async () => {
  const visit = async (page: Page) => {
    await page.setContent(faultyPage);
    await prepareForAxe(page);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await accessibilityFaults(page)).toEqual([expect.stringMatching(/^image-alt: img: /)]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityFaults(page)).toContainEqual(expect.stringMatching(/^color-contrast: p: /));
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await tooWide(page)).toEqual([expect.stringContaining('in a window of 320'), '<pre>wide</pre>']);
  };
  // The site's own policy would refuse the styles.
  await browser.open('/', visit, { bypassCSP: true });
});
