import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';

export const commentsPath = '/leeds/comments/';
export const commentsKey = 'comments:/leeds/';

/** Notes a comment by the form, as a reader does. `part` stays as it is where none is given. */
export async function note(page: Page, text: string, part?: string): Promise<void> {
  if (part !== undefined) await partChoice(page).selectOption(part);
  await noteField(page).fill(text);
  await page.getByRole('button', { name: 'Save comment' }).click();
}

export function partChoice(page: Page): Locator {
  return page.getByLabel('What is your comment about?');
}

export function noteField(page: Page): Locator {
  return page.locator('#note-text');
}

/** What the list shows: the heading and the text of each comment. */
export function notedOn(page: Page): Promise<{ title: string; text: string }[]> {
  return page.locator('#comments-list > li').evaluateAll((items) =>
    items.map((item) => ({
      title: item.querySelector('h3')?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '',
      text: item.querySelector('[data-text]')?.textContent ?? '',
    })),
  );
}

export function comment(page: Page, title: string): Locator {
  return page.locator('#comments-list > li', { has: page.getByRole('heading', { name: new RegExp(`^${title}`) }) });
}

/** The text of the file that a button hands out, and its name. */
export async function downloaded(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** What the browser keeps for the page, or `null` if that is nothing. */
export async function keptBy(page: Page): Promise<string | null> {
  const texts = await page.evaluate(
    (key) => Object.entries(localStorage).flatMap(([name, text]) => (name.startsWith(key) ? [String(text)] : [])),
    commentsKey,
  );
  return texts.length === 0 ? null : texts.join('\n');
}

/** What was copied, as a page elsewhere pastes it: the site's own pages may not read what a reader has copied. */
export async function copiedIn(page: Page): Promise<string> {
  const other = await page.context().newPage();
  await other.route('**/paste', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await other.goto('/paste');
  const text = await other.evaluate(() => navigator.clipboard.readText());
  await other.close();
  return text;
}
