import { expect, test } from 'vitest';
import { follow, useBrowser } from './browser.ts';

const browser = useBrowser();
const withoutScripts = { javaScriptEnabled: false };

test('without JavaScript, a reader comes from the front page to the actions of one year by links', async () => {
  await browser.withPage(
    '/leeds/',
    async (page) => {
      await follow(page.getByRole('link', { name: '2023/24', exact: true }));
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Actions due in 2023/24');
      expect(
        await page.getByText('13 of 129 actions in the Leeds Drug and Alcohol Strategy.', { exact: true }).isVisible(),
      ).toBe(true);
      expect(await page.locator('tbody tr').count()).toBe(13);
      await follow(page.getByRole('link', { name: 'By outcome, owner or date' }));
      expect(await page.getByRole('link', { name: 'West Yorkshire Police' }).getAttribute('href')).toBe(
        '/leeds/partners/west-yorkshire-police/',
      );
    },
    withoutScripts,
  );
});

test('the long lists of open questions are folded on the screen, open by the keyboard and whole on paper', async () => {
  await browser.withPage(
    '/leeds/gaps/',
    async (page) => {
      const rows = page.locator('#no-end-date ~ details tbody tr');
      expect(await rows.count()).toBe(76);
      expect(await rows.first().isVisible()).toBe(false);
      await page.locator('#no-end-date ~ details summary').press('Enter');
      expect(await rows.first().isVisible()).toBe(true);

      await page.reload();
      await page.emulateMedia({ media: 'print' });
      expect(await rows.first().isVisible()).toBe(true);
      expect(await rows.last().isVisible()).toBe(true);
    },
    withoutScripts,
  );
});

test('a download carries the whole file under a name of its own', async () => {
  await browser.withPage('/leeds/partners/west-yorkshire-police/', async (page) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^Download these actions \(CSV/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('leeds-west-yorkshire-police-actions.csv');
  });
});
