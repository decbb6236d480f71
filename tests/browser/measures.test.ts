import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ChartSpec } from '../../src/features/measures/charts/spec.ts';
import { readBuiltSite } from '../site/site.ts';
import { axeFaults, injectAxe } from './accessibility.ts';
import { useBrowser } from './browser.ts';
import { horizontalOverflow } from './overflow.ts';

const browser = useBrowser();
const site = readBuiltSite();
const specs = [...site.files]
  .filter((path) => path.endsWith('/chart.json'))
  .map((path) => ({
    path: path.replace('chart.json', ''),
    spec: JSON.parse(readFileSync(site.folder + path, 'utf8')) as ChartSpec,
  }));
const lines = find(({ kind, series, panels }) => kind === 'line' && series.length > 1 && panels.length === 1);
const bars = find(({ kind, series }) => kind === 'bars' && series.length > 2);
const limited = find(
  ({ kind, series }) => kind === 'line' && pointsIn(series).some(({ lower }) => lower !== undefined),
);
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'";

describe('a chart to explore', () => {
  test('opens in the place of the drawn chart, with a name, its summary, and the table as before', async () => {
    await browser.withPage(lines.path, async (page) => {
      const rows = await page.locator('.figures tr').count();
      await explore(page);
      const canvas = page.getByRole('img', { name: lines.spec.title, exact: true });
      expect(await canvas.evaluate((element) => element.localName)).toBe('canvas');
      const summary = await canvas.evaluate(
        (element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent,
      );
      expect(summary).toBe(lines.spec.summary);
      expect(await page.locator('.chart__drawings').isVisible()).toBe(false);
      expect(await page.locator('.figures tr').count()).toBe(rows);
    });
  });

  test('loads nothing of it before a reader asks for it', async () => {
    await browser.withNewContext('/', async (page) => {
      const loaded: string[] = [];
      page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
      await page.goto(lines.path, { waitUntil: 'networkidle' });
      const before = loaded.splice(0);
      await explore(page);
      expect(before.filter((path) => /explore\.|chart\.json/.test(path))).toEqual([]);
      expect(loaded.filter((path) => /explore\.|chart\.json/.test(path))).toHaveLength(2);
    });
  });

  test('is read by arrow keys, figure by figure, in a polite live region', async () => {
    await browser.withPage(lines.path, async (page) => {
      await explore(page);
      const [local, other] = lines.spec.series;
      const points = local?.segments.flat() ?? [];
      const stage = page.getByRole('application');
      expect(await stage.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await stage.getAttribute('aria-label')).toContain('arrow keys');
      const heard = () => page.locator('.explorer').getByRole('status').innerText();

      await page.keyboard.press('ArrowLeft');
      expect(await heard()).toContain(`${local?.name ?? ''}, ${points.at(-1)?.period ?? ''}: `);
      await page.keyboard.press('ArrowLeft');
      expect(await heard()).toContain(`${local?.name ?? ''}, ${points.at(-2)?.period ?? ''}: `);
      await page.keyboard.press('Home');
      expect(await heard()).toContain(`${local?.name ?? ''}, ${points[0]?.period ?? ''}: `);
      await page.keyboard.press('ArrowDown');
      expect(await heard()).toContain(`${other?.name ?? ''}, `);
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').innerText()).toBe('Download chart image (PNG)');
    });
  });

  test('says the figure that the pointer is at, and a finger', async () => {
    for (const hasTouch of [false, true]) {
      await browser.withPage(
        bars.path,
        async (page) => {
          await explore(page);
          const box = await page.locator('canvas').boundingBox();
          if (box === null) throw new Error('There is no chart.');
          const [x, y] = [box.x + box.width / 2, box.y + 24];
          await (hasTouch ? page.touchscreen.tap(x, y) : page.mouse.move(x, y));
          const highest = bars.spec.series.toSorted((a, b) => valueOf(b) - valueOf(a))[0];
          await expect.poll(() => page.locator('.explorer__reading').innerText()).toContain(`${highest?.name ?? ''}, `);
        },
        { hasTouch },
      );
    }
  });

  test('shows the areas that a reader chooses, and says so where none is left', async () => {
    await browser.withPage(lines.path, async (page) => {
      await explore(page);
      const [local, ...others] = lines.spec.series;
      const before = await pixels(page);
      for (const { name } of others) await page.getByRole('checkbox', { name, exact: true }).uncheck();
      expect(await pixels(page)).not.toBe(before);
      await page.getByRole('application').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(await page.locator('.explorer__reading').innerText()).toContain(`${local?.name ?? ''}, `);
      await page.getByRole('checkbox', { name: local?.name ?? '', exact: true }).uncheck();
      expect(await page.locator('.explorer__reading').innerText()).toBe('Select at least one area.');
    });
  });

  test('draws confidence limits and the axis from zero when asked to', async () => {
    await browser.withPage(limited.path, async (page) => {
      await explore(page);
      const limits = page.getByRole('checkbox', { name: '95% confidence limits' });
      const zero = page.getByRole('checkbox', { name: 'Start the axis at zero' });
      expect([await limits.isChecked(), await zero.isChecked()]).toEqual([false, limited.spec.zeroBased]);
      const plain = await pixels(page);
      await limits.check();
      const withLimits = await pixels(page);
      expect(withLimits).not.toBe(plain);
      await zero.setChecked(!limited.spec.zeroBased);
      if (!limited.spec.zeroBased) expect(await pixels(page)).not.toBe(withLimits);
      expect(await page.locator('.explorer__reading').innerText()).toBe('Select a point to see its value.');
    });
  });

  test('hands out a picture under the name of the measure', async () => {
    await browser.withPage(bars.path, async (page) => {
      await explore(page);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download chart image (PNG)' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`${bars.spec.id}.png`);
      const png = readFileSync(await download.path());
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
      const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
      expect(width).toBeGreaterThan(600);
      expect(height).toBeGreaterThan(400);
    });
  });

  test('writes the published address of its page below the picture', async () => {
    await browser.withNewContext(lines.path, async (page) => {
      const published = await page.locator('link[rel="canonical"]').getAttribute('href');
      await explore(page);
      await page.evaluate(() => {
        const written: string[] = [];
        Object.assign(window, { written });
        const { fillText } = CanvasRenderingContext2D.prototype;
        CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
          written.push(text);
          fillText.call(this, text, ...place);
        };
      });
      await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download chart image (PNG)' }).click(),
      ]);
      expect(await page.evaluate(() => Reflect.get(window, 'written') as string[])).toContain(published);
    });
  });

  test('has letters that grow with the text of the page', async () => {
    await browser.withPage(lines.path, async (page) => {
      await explore(page);
      const usual = await sizeOfLetters(page);
      await page.getByRole('button', { name: 'Close interactive chart' }).click();
      // As a reader's own setting does. The policy of the page allows changes by scripts.
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      await explore(page);
      expect(await sizeOfLetters(page)).toBe(2 * usual);
      await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
    });
  });

  test('closes, and the drawn chart and the place of the keyboard are as before', async () => {
    await browser.withPage(lines.path, async (page) => {
      await explore(page);
      await page.getByRole('button', { name: 'Close interactive chart' }).click();
      expect(await page.locator('.chart__drawings').isVisible()).toBe(true);
      expect(await page.locator('canvas').count()).toBe(0);
      expect(await page.locator(':focus').innerText()).toBe('Use the interactive chart');
    });
  });

  test('follows the colours of the page, light and dark', async () => {
    await browser.withPage(lines.path, async (page) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await explore(page);
      const light = await pixels(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect.poll(() => pixels(page)).not.toBe(light);
    });
  });

  test.each([lines, bars])('is accessible and fits a narrow phone: $path', async ({ path }) => {
    await browser.withPage(path, async (page) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await explore(page);
      await injectAxe(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeFaults(page), colorScheme).toEqual([]);
      }
      expect(await horizontalOverflow(page)).toEqual([]);
      const sizes = await page
        .locator('.explorer :is(button, input)')
        .evaluateAll((targets) =>
          targets.map((target) => target.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)),
        );
      expect(Math.min(...sizes.filter((size) => size > 0))).toBeGreaterThanOrEqual(24);
    });
  });

  test('works under a strict security policy, picture included', async () => {
    await browser.withNewContext('/', async (page) => {
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.addInitScript(() => {
        const violations: string[] = [];
        Object.assign(window, { violations });
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          violations.push(`${violatedDirective}: ${blockedURI}`),
        );
      });
      await page.route('**', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
      });
      await page.goto(bars.path);
      await explore(page);
      await page.keyboard.press('ArrowDown');
      await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download chart image (PNG)' }).click(),
      ]);
      expect(await page.evaluate(() => Reflect.get(window, 'violations') as string[])).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });

  test('that cannot be loaded is said, and the button stays', async () => {
    await browser.withPage(lines.path, async (page) => {
      await page.route('**/chart.json', (route) => route.abort());
      const button = page.getByRole('button', { name: 'Use the interactive chart' });
      await button.click();
      await expect.poll(() => page.locator('.explore__trouble').innerText()).toContain('could not load');
      expect(await button.isEnabled()).toBe(true);
      expect(await page.locator('.chart__drawings').isVisible()).toBe(true);
    });
  });
});

test('without JavaScript there is no button, and the drawn chart and every figure are there', async () => {
  await browser.withPage(
    lines.path,
    async (page) => {
      expect(await page.getByRole('button', { name: 'Use the interactive chart' }).count()).toBe(0);
      expect(await page.locator('.chart__drawings[role="img"] svg:visible').count()).toBe(1);
      const table = page.locator('.figures');
      if (!(await table.isVisible())) await page.locator('#figures ~ details summary').first().click();
      expect(await table.locator('.figures__value').count()).toBe(pointsIn(lines.spec.series).length);
      expect(await table.isVisible()).toBe(true);
    },
    { javaScriptEnabled: false },
  );
});

test('a drawn chart has one name, whichever drawing of it is shown', async () => {
  await browser.withPage(lines.path, async (page) => {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const charts = page.getByRole('img', { name: `${lines.spec.title}. ${lines.spec.summary}`, exact: true });
      expect(await charts.count()).toBe(1);
      expect(await charts.locator('svg:visible').count()).toBe(1);
    }
  });
});

test('on paper the drawn chart is there, also while it is explored, and the table is open', async () => {
  await browser.withPage(lines.path, async (page) => {
    await explore(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('canvas').isVisible()).toBe(false);
    expect(await page.locator('.chart__drawings[role="img"] svg:visible').count()).toBe(1);
    expect(await page.locator('.figures tbody tr').last().isVisible()).toBe(true);
  });
});

test('text in a drawn chart is at least 12 pixels high, wide and narrow', async () => {
  for (const path of [lines.path, bars.path, '/leeds/indicators/']) {
    await browser.withPage(path, async (page) => {
      for (const width of [320, 480, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const sizes = await page.locator('main svg text:visible').evaluateAll((texts) =>
          texts.map((text) => {
            const svg = (text as SVGTextElement).ownerSVGElement;
            const scale = (svg?.getBoundingClientRect().width ?? 0) / (svg?.viewBox.baseVal.width ?? 1);
            return Math.round(parseFloat(getComputedStyle(text).fontSize) * scale * 10) / 10;
          }),
        );
        expect(sizes.length).toBeGreaterThan(0);
        expect(Math.min(...sizes), `${path} at ${width}`).toBeGreaterThanOrEqual(12);
      }
    });
  }
});

async function explore(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Use the interactive chart' }).click();
  await page.locator('.explorer canvas').waitFor();
  const folded = page.locator('.explorer__summary');
  if ((await folded.count()) > 0) await folded.click();
  await page.getByRole('application').focus();
}

/** What the chart looks like, to be compared. */
function pixels(page: Page): Promise<string> {
  return page.locator('canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
}

/** In pixels, as last drawn. */
function sizeOfLetters(page: Page): Promise<number> {
  return page
    .locator('canvas')
    .evaluate((canvas) =>
      parseFloat(/[\d.]+px/.exec((canvas as HTMLCanvasElement).getContext('2d')?.font ?? '')?.[0] ?? ''),
    );
}

function find(fits: (spec: ChartSpec) => boolean): (typeof specs)[number] {
  const found = specs.find(({ spec }) => fits(spec));
  if (found === undefined) throw new Error('The site has no such chart.');
  return found;
}

function pointsIn(series: ChartSpec['series']): ChartSpec['series'][number]['segments'][number] {
  return series.flatMap(({ segments }) => segments.flat());
}

function valueOf({ segments }: ChartSpec['series'][number]): number {
  return segments.flat().at(-1)?.value ?? 0;
}
