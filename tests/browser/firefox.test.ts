import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { readLeeds, readYork } from '../support/strategies.ts';
import { commentsPath } from './commenting.ts';
import { useFirefox } from './firefox.ts';
import { useOpenConsultation } from './open-consultation.ts';
import { headingsAtFoot, readPrint, withoutSpaces, type PrintedPage } from './printed.ts';

const firefox = useFirefox();
const openSite = useOpenConsultation();
const york = (await readYork()).strategy;
const leeds = (await readLeeds()).strategy;

describe('Firefox prints', () => {
  test.each(['/leeds/indicators/drug-use-16-59/', '/leeds/indicators/successful-completion/'])(
    'the wide drawing of a chart: %s',
    async (path) => {
      const { pages, axis } = await firefox.withPage(path, async (page) => ({
        pages: await print(page),
        axis: await page.$$eval('.chart__drawing--wide .chart__periods text', (texts) =>
          texts.map(({ textContent }) => textContent),
        ),
      }));
      expect(axis.length).toBeGreaterThan(2);
      // In no other place do these follow each other.
      expect(pages.map(({ text }) => text).join('')).toContain(withoutSpaces(axis.join('')));
    },
  );

  test.each(['/york/strategy/', '/leeds/actions/'])('no heading alone at the foot of a page: %s', async (path) => {
    const { pages, headings } = await firefox.withPage(path, async (page) => ({
      pages: await print(page),
      headings: await page.$$eval('main :is(h1, h2, h3, h4, h5, h6, caption, tr:not(:has(td)))', (elements) =>
        elements.map((element) => element.textContent),
      ),
    }));
    expect(pages.length).toBeGreaterThan(10);
    expect(headingsAtFoot(pages, headings)).toEqual([]);
  });
});

test('Firefox filters the list of actions', async () => {
  const done = york.actions.filter(({ progress }) => progress.at(-1)?.status === 'done').length;
  await firefox.withPage('/york/actions/', async (page) => {
    await page.click('input[name="status"][value="done"]');
    await expect.poll(() => countOf(page, '[data-group] tbody tr:not([hidden])')).toBe(done);
    expect(new URL(page.url()).search).toBe('?status=done');
    expect(await page.$eval('[data-heading]', ({ textContent }) => textContent.trim())).toBe(
      `${done} of ${york.actions.length} key actions`,
    );
  });
});

test('Firefox searches the site', async () => {
  const about = leeds.actions.filter(({ text, details }) => /naloxone/i.test([text, ...details].join(' ')));
  await firefox.withPage('/leeds/search/?q=naloxone', async (page) => {
    const references = () => page.$$eval('.result__reference', (found) => found.map(({ textContent }) => textContent));
    await expect.poll(references).toEqual(expect.arrayContaining(about.map(({ id }) => id)));
  });
});

test('Firefox opens a chart to explore, which is read by the arrow keys', async () => {
  await firefox.withPage('/leeds/indicators/drug-use-16-59/', async (page) => {
    await page.locator('.explore button').click();
    await page.waitForSelector('.explorer canvas');
    await page.keyboard.press('ArrowRight');
    const reading = () => page.$eval('.explorer__reading', ({ textContent }) => textContent);
    await expect.poll(reading).toMatch(/England and Wales.*%/);
  });
});

test('Firefox keeps a comment, and hands it on as an e-mail', async () => {
  await firefox.withPage(new URL(`${commentsPath}?on=action:1.2-05`, openSite()).href, async (page) => {
    await page.locator('#note-text').fill('More buses, please.');
    await page.locator('#note button').click();
    await page.waitForSelector('#comments-list > li');
    await page.reload();
    expect(await page.$eval('#comments-list', ({ textContent }) => textContent)).toContain('More buses, please.');
    const links = await page.$$eval('a[href^="mailto:"]', (found) => found.map(({ href }) => decodeURIComponent(href)));
    expect(links.join('\n')).toContain('More buses, please.');
  });
});

async function print(page: Page): Promise<PrintedPage[]> {
  return readPrint(await page.pdf({ format: 'a4' }));
}

function countOf(page: Page, selector: string): Promise<number> {
  return page.$$eval(selector, (found) => found.filter((element) => element.checkVisibility()).length);
}
