import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { commentsKey, commentsPath } from './commenting.ts';
import { useOpenConsultation } from './open-consultation.ts';

const browser = useBrowser();
const siteUrl = useOpenConsultation();
const many = 5000;

test('two windows that note comments at the same moment lose none, and a deleted one stays deleted', async () => {
  const visit = async (page: Page) => {
    const other = await page.context().newPage();
    await other.goto(commentsPath);
    const noteMany = (window: Page, count: number) =>
      window.evaluate(async (count) => {
        const field = document.querySelector<HTMLTextAreaElement>('#note-text');
        const select = document.querySelector<HTMLSelectElement>('#note-part');
        if (field === null || select === null) throw new Error('There is no form.');
        for (let index = 0; index < count; index += 1) {
          select.value = 'strategy';
          field.value = `Comment ${index}`;
          document.querySelector<HTMLFormElement>('#note')?.requestSubmit();
          if (index % 3 === 0) await new Promise((resolve) => setTimeout(resolve));
        }
      }, count);
    await Promise.all([noteMany(page, 120), noteMany(other, 120)]);
    const deleted = page.locator('#comments-list [data-delete]').first();
    await deleted.click();
    await noteMany(other, 1);
    for (const window of [page, other])
      await expect.poll(() => window.locator('#comments-list > li').count(), { timeout: 10_000 }).toBe(240);
  };
  await browser.withNewContext(commentsPath, visit, { mayKeep: commentsKey, baseURL: siteUrl() });
});

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
    expect(await page.getByText('The form can show only').isVisible()).toBe(true);
    await page.locator('#comments-list [data-edit]').first().click();
    expect(await page.locator('#comments-list textarea').inputValue()).toMatch(/^Some words/);
  };
  await browser.withNewContext(commentsPath, visit, { mayKeep: commentsKey, baseURL: siteUrl() });
});
