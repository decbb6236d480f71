import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import { parse as parseCsv } from 'csv-parse/sync';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import config from '../../.htmlvalidate.mjs';
import { serveFolder, type RunningServer } from '../../scripts/lib/serve-folder.ts';
import { unguard } from '../../src/exchange/csv/write-csv.ts';
import { readSite, type BuiltSite } from '../site/site.ts';
import { normaliseText } from '../../src/core/text/normalise.ts';
import { hostileEmail, hostileText } from '../hostile/attacks.ts';
import { extreme } from '../hostile/extreme.ts';
import { buildHostileSite, type HostileSite } from '../hostile/site.ts';
import { plainText } from '../support/plain-text.ts';
import { useBrowser, type Visit } from './browser.ts';
import { note, notedOn } from './commenting.ts';
import { countHeading, listedOn } from './listed.ts';
import { horizontalOverflow } from './overflow.ts';

const browser = useBrowser();
let made: HostileSite;
let site: BuiltSite;
let server: RunningServer;

beforeAll(async () => {
  made = buildHostileSite();
  site = readSite(made.folder);
  server = await serveFolder(made.folder, { port: 0, base: '/' });
}, 300_000);

afterAll(async () => {
  await server.close();
  made.remove();
});

test('both strategies show every text as text on every kind of page, nothing runs, and all fit a narrow phone', async () => {
  await visit(async (page) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const { path } of kinds()) {
      await page.goto(server.url + path.slice(1));
      expect.soft(await harmOn(page), path).toEqual([]);
      expect.soft(await horizontalOverflow(page), path).toEqual([]);
      expect.soft(await page.locator('body').textContent(), path).toContain('<script>hacked=1</script>');
    }
  });
});

test('both strategies make valid pages', async () => {
  // Pictures and telephone numbers inside Markdown are written as its parser writes them, which is valid too.
  const rules = { ...config.rules, 'void-style': 'off', 'tel-non-breaking': 'off' } as const;
  const validator = new HtmlValidate(new StaticConfigLoader({ ...config, rules }));
  const faults: string[] = [];
  for (const { path, html } of kinds()) {
    const { results } = await validator.validateString(html);
    faults.push(...results.flatMap(({ messages }) => messages.map(({ message }) => `${path}: ${message}`)));
  }
  expect(faults).toEqual([]);
});

describe('a strategy whose every text is an attack', () => {
  test('writes nothing outside the site’s folder', () => {
    expect(made.unexpectedFiles).toEqual([]);
  });

  test('can be filtered, searched, explored and commented on, and nothing runs', async () => {
    await visit(async (page) => {
      await page.goto(`${server.url}anytown/actions/?q=hacked`);
      await expect.poll(() => listedOn(page)).toHaveLength(4);
      await page.locator('.finder input[type="checkbox"]').evaluateAll((boxes: HTMLInputElement[]) => {
        for (const box of boxes) box.click();
      });
      expect(await harmOn(page)).toEqual([]);
      await page.goto(`${server.url}anytown/search/?q=hacked`);
      await page.locator('.result').first().waitFor();
      expect(await harmOn(page)).toEqual([]);
      await page.goto(`${server.url}anytown/indicators/insulated-lofts/`);
      await page.getByRole('button', { name: 'Use the interactive chart' }).click();
      await page.locator('canvas').first().waitFor();
      expect(await harmOn(page)).toEqual([]);
      await page.goto(`${server.url}anytown/comments/?on=action:1.1-01`);
      const comment = hostileText('Comment');
      await note(page, comment.slice(0, 2000));
      expect((await notedOn(page))[0]?.title).toContain('<script>hacked=1</script>');
      expect(await harmOn(page)).toEqual([]);
    });
  });

  test('writes letters to the council’s address alone, with one subject', () => {
    const letters = site.pages
      .flatMap(({ document }) => document.querySelectorAll('a[href^="mailto:"]'))
      .map((link) => new URL(link.getAttribute('href') ?? ''))
      .filter(({ search }) => search !== '');
    expect(letters.length).toBeGreaterThan(10);
    for (const { pathname, searchParams } of letters) {
      expect(decodeURIComponent(pathname)).toBe(hostileEmail);
      expect([...searchParams.keys()]).toEqual(['subject', 'body']);
      expect(searchParams.get('subject')).not.toMatch(/[\r\n\u2028]/);
    }
  });

  test('gives the texts as they are in the data, and no formula to a spreadsheet', () => {
    const expected = normaliseText(hostileText('Insulate 200 lofts each year.'));
    const actions = JSON.parse(read('anytown/data/actions.json')) as { text: string }[];
    expect(actions[0]?.text).toBe(expected);
    for (const file of site.files) if (file.endsWith('.json')) JSON.parse(read(file));
    const tables = [...site.files].filter((file) => file.endsWith('.csv'));
    const cells = tables.flatMap((file) => parseTable(read(file)).flat());
    expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
    expect(cells.map(unguard)).toContain(expected);
  });

  test('gives search engines and readers of feeds the texts as texts', () => {
    const things = site.pages.flatMap(({ document }) =>
      document.querySelectorAll('script[type="application/ld+json"]').map(({ textContent }) => textContent),
    );
    expect(things.map((json) => JSON.parse(json) as unknown).length).toBeGreaterThan(50);
    expect(parseFeed(read('anytown/updates.atom')).items).toHaveLength(2);
  });

  test('leaves the feed and the site map well-formed XML that holds the texts', async () => {
    const files = ['anytown/updates.atom', 'extreme/updates.atom', 'sitemap.xml'].map(read);
    const parse = (page: Page) =>
      page.evaluate(
        (texts) =>
          texts.map((text) => new DOMParser().parseFromString(text, 'application/xml').documentElement.textContent),
        files,
      );
    const [feed = '', ...others] = await browser.withPage('/about/', parse, { bypassCSP: true });
    expect(plainText(feed)).toContain(plainText(hostileText('People answered')));
    expect(others.filter((text) => text.includes('error on line'))).toEqual([]);
  });
});

describe('a strategy with long words, other scripts, nested quotes and 400 actions under one objective', () => {
  test('lists and filters its actions', async () => {
    await visit(async (page) => {
      await page.goto(`${server.url}${extreme.id}/actions/`);
      await expect.poll(() => listedOn(page)).toHaveLength(200);
      expect(await countHeading(page).innerText()).toBe('400 פעולות');
      await page.goto(`${server.url}${extreme.id}/actions/?owner=constructor`);
      // Every 40th action is theirs, and every 7th has no owner.
      await expect.poll(() => listedOn(page)).toHaveLength(8);
      await page.goto(`${server.url}${extreme.id}/actions/?q=${encodeURIComponent('للتدفئة')}`);
      await expect.poll(async () => (await listedOn(page)).length).toBeGreaterThan(50);
    });
  });

  test('has no page for what it does not have', () => {
    const missing = ['indicators', 'consultation', 'comments', 'help', 'framework'];
    expect(missing.filter((name) => site.files.has(`/${extreme.id}/${name}/index.html`))).toEqual([]);
  });
});

/** Opens a page in a browser of its own, on a day on which comments are taken. */
function visit<Result>(act: Visit<Result>): Promise<Result> {
  return browser.withNewContext(
    '/about/',
    async (page) => {
      page.on('dialog', (dialog) => void dialog.dismiss());
      page.on('dialog', () => expect.unreachable('A dialog opened.'));
      await page.clock.setFixedTime(new Date('2024-03-10T12:00:00Z'));
      return act(page);
    },
    { mayKeep: 'comments:/anytown/' },
  );
}

/** What an attack has left on a page: its mark, its elements, and links that are no addresses. */
function harmOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const planted =
      'base, iframe, object, embed, style, main script:not([src]):not([type$="json"]), [onload], [onerror], [onclick], [style]:not(canvas), [src*="evil"], [href*="//evil"]';
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')];
    return [
      ...('hacked' in window ? ['a script ran'] : []),
      ...('polluted' in {} ? ['a prototype was changed'] : []),
      ...[...document.querySelectorAll(planted)].map(({ outerHTML }) => outerHTML.slice(0, 200)),
      ...links.map(({ href }) => href).filter((href) => !/^(?:https?|mailto|tel|blob):/.test(href)),
    ];
  });
}

/** The pages of the site and of both strategies, with two of the many of one kind. */
function kinds() {
  const kindOf = ({ path }: { path: string }) =>
    path.replace(/^(\/extreme\/(?:actions|partners|actions\/by\/[^/]+)\/)[^/]+\/$/, '$1');
  return [...Map.groupBy(site.pages, kindOf).values()].flatMap((pages) => pages.slice(0, 2));
}

function read(name: string): string {
  return readFileSync(join(made.folder, name), 'utf8');
}

function parseTable(text: string): string[][] {
  return parseCsv(text, { bom: true });
}
