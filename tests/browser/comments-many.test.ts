import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { commentsKey, commentsPath } from './commenting.ts';

const browser = useBrowser();
const many = 5000;

test('thousands of saved comments are listed, and one more is added, while the page stays quick', async () => {
  const visit = async (page: Page) => {
    await page.evaluate(
      ([key, count]) => {
        const comments = Array.from({ length: count }, (_, index) => ({
          ...{ id: `c${index}`, part: index % 2 === 0 ? 'action:1.2-05' : `gone:${index}`, reference: 'Action 1.2-05' },
          ...{ title: `Title ${index}`, edition: 'Draft', text: 'Some words. '.repeat(20) },
        }));
        localStorage.setItem(key, JSON.stringify({ version: 1, comments }));
      },
      [commentsKey, many] as const,
    );
    const start = Date.now();
    await page.reload();
    expect(await page.locator('#comments-list > li').count()).toBe(many);
    // By id, because a label is looked for in every element.
    await page.locator('#note-part').selectOption('action:1.2-05');
    await page.locator('#note-text').fill('One more');
    await page.locator('#note button').click();
    expect(await page.locator('#comments-list > li').count()).toBe(many + 1);
    // Two seconds alone. A form for each comment, laid out at once, took three minutes.
    expect(Date.now() - start).toBeLessThan(20_000);

    const form = (await page.locator('a[data-form]').getAttribute('href')) ?? '';
    expect(form.length).toBeLessThanOrEqual(1800);
    expect(await page.getByText('because a link cannot be longer').isVisible()).toBe(true);
    await page.locator('#comments-list [data-edit]').first().click();
    expect(await page.locator('#comments-list textarea').inputValue()).toMatch(/^Some words/);
  };
  await browser.withNewContext(commentsPath, visit, { mayKeep: commentsKey });
});
