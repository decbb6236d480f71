import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeScript, injectEqualAccess, runAxe, runEqualAccess } from '../browser/accessibility.ts';
import { useBrowser } from '../browser/browser.ts';
import { horizontalOverflow } from '../browser/overflow.ts';
import { clippedText } from './layout/clipped-text.ts';
import { focusFaults } from './layout/focus.ts';
import { marksThatStandOut } from './layout/marks.ts';
import { movingParts } from './layout/motion.ts';
import { missingOnPaper, rememberText } from './layout/paper.ts';
import { misorderedParts } from './layout/reading-order.ts';
import { smallTargets } from './layout/targets.ts';
import { colourRules, emulate, modes } from './modes.ts';

const browser = useBrowser([axeScript]);

test('both engines see a picture without words', async () => {
  await onPage('<img src="data:,">', async (page) => {
    expect((await runAxe(page)).faults).toEqual([expect.stringMatching(/^image-alt: img: /)]);
    await injectEqualAccess(page);
    expect((await runEqualAccess(page)).faults).toEqual([expect.stringMatching(/^img_alt_valid: .*\/img\[1\]: /)]);
  });
});

test('faint text is seen in the mode that has it, and in no other', async () => {
  const css = `
    @media (prefers-color-scheme: dark) { .dark { color: #333; background: #222; } }
    @media (forced-colors: active) { .forced { forced-color-adjust: none; color: #eee; background: #fff; } }
    @media print { .print { color: #ccc; } }`;
  const words = ['dark', 'forced', 'print'].map((name) => `<p class="${name}">${name}</p>`).join('');
  await onPage(`<style>${css}</style>${words}`, async (page) => {
    expect((await runAxe(page)).faults).toEqual([]);
    for (const mode of ['dark', 'forced', 'print'] as const) {
      await emulate(page, modes[mode]);
      expect((await runAxe(page, { only: colourRules })).faults).toEqual([expect.stringContaining(`: .${mode}: `)]);
    }
  });
});

test('at 400% the window is a quarter as wide and high, and each pixel of the page four of the screen', async () => {
  await onPage('<pre style="width: 500px">wide</pre>', async (page) => {
    expect(await horizontalOverflow(page)).toEqual([]);
    await emulate(page, modes.zoomed);
    expect(await page.evaluate(() => [innerWidth, innerHeight, devicePixelRatio])).toEqual([320, 256, 4]);
    expect(await horizontalOverflow(page)).toEqual([
      expect.stringContaining('in a window of 320'),
      '<pre style="width: 500px">wide</pre>',
    ]);
    await emulate(page, modes.light);
    expect(await page.evaluate(() => [innerWidth, devicePixelRatio])).toEqual([1280, 1]);
  });
});

test('text is seen to be cut off by its box or the edge of its drawing', async () => {
  const drawing = '<svg viewBox="0 0 100 20" width="100"><text x="80" y="15">beyond the edge</text></svg>';
  const box = '<p style="height: 1em; overflow: hidden">One line<br>and another</p>';
  const whole = '<p style="overflow: hidden">whole</p>';
  await onPage(box + whole + drawing, async (page) => {
    expect(await clippedText(page)).toEqual([
      expect.stringContaining('"One lineand another" is cut off'),
      expect.stringContaining('"beyond the edge" is cut off'),
    ]);
  });
});

test('small targets side by side are seen; one alone, one in a sentence and a large one are in order', async () => {
  const css =
    'nav a { display: inline-block; width: 16px; height: 16px; overflow: hidden } .large a { width: 24px; height: 24px }';
  const html = `<style>${css}</style>
    <nav><a href="#1">1</a><a href="#2">2</a></nav>
    <nav style="margin: 3em">And <a href="#3">3</a> alone</nav>
    <p>Words with <a href="#4">a</a> <a href="#5">b</a> among them.</p>
    <nav class="large"><a href="#6">6</a><a href="#7">7</a></nav>`;
  await onPage(html, async (page) => {
    expect(await smallTargets(page)).toEqual([
      expect.stringMatching(/^16 by 16 pixels .*#1/),
      expect.stringMatching(/^16 by 16 pixels .*#2/),
    ]);
  });
});

test('parts that are seen in another order than they are read in are reported', async () => {
  const html = `<div style="display: flex"><p style="order: 2">First</p><p>Second</p></div>
    <div style="display: flex; flex-direction: column-reverse"><p>Third</p><p>Fourth</p></div>
    <div style="columns: 2"><p>Fifth</p><p>Sixth</p></div>`;
  await onPage(html, async (page) => {
    expect(await misorderedParts(page)).toEqual([
      '"Second" comes after "First" and is seen before it',
      '"Fourth" comes after "Third" and is seen before it',
    ]);
  });
});

test('a focus that does not show, is covered, or goes its own way is reported', async () => {
  const html = `<style>.bare:focus { outline: none } .cover { position: fixed; inset: 0 0 auto; height: 300px; background: #fff }</style>
    <button class="bare">Bare</button> <button tabindex="2">Own way</button> <button>Fine</button>
    <p style="margin-top: 1500px"></p>`;
  await onPage(html, async (page) => {
    expect(await focusFaults(page)).toEqual([
      expect.stringMatching(/^focus does not show: .*Bare/),
      expect.stringMatching(/^tabindex changes the order: .*Own way/),
    ]);
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<div class="cover"></div>'));
    expect(await focusFaults(page)).toContainEqual(expect.stringMatching(/^is covered .*Fine/));
  });
});

test('what moves although the reader asked for less motion is reported', async () => {
  const css = `.always { transition: color 1s } @media (prefers-reduced-motion: no-preference) { .polite { transition: color 1s } }`;
  await onPage(`<style>${css}</style><p class="always">A</p><p class="polite">B</p>`, async (page) => {
    await emulate(page, modes.still);
    expect(await movingParts(page)).toEqual(['<p class="always">A</p> moves']);
  });
});

test('text that paper lacks is reported, also if it is folded on the screen', async () => {
  const html = `<style>@media print { .lost, details > p { display: none } }</style>
    <p class="lost">Lost</p><details><summary>More</summary><p>Folded</p></details><p hidden>Never seen</p>`;
  await onPage(html, async (page) => {
    await rememberText(page);
    await emulate(page, modes.print);
    expect(await missingOnPaper(page)).toEqual([
      expect.stringMatching(/^"Lost" is missing/),
      expect.stringMatching(/^"Folded" is missing/),
    ]);
  });
});

test('a mark that only a ground colour shows is lost in forced colours; one with a border stays', async () => {
  const html = `<style>div { width: 50px; height: 10px; background: #036 } .edged { border: 1px solid }</style>
    <div></div><div class="edged"></div>`;
  await onPage(html, async (page) => {
    expect(await marksThatStandOut(page)).toHaveLength(2);
    await emulate(page, modes.forced);
    expect(await marksThatStandOut(page)).toEqual([expect.stringContaining('class="edged"')]);
  });
});

async function onPage(html: string, look: (page: Page) => Promise<void>): Promise<void> {
  await browser.withPage('/', async (page) => {
    const head = '<title>A faulty page</title>';
    const body = `<main><h1>A faulty page</h1>${html}</main>`;
    await page.route('**/faulty/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`,
      }),
    );
    await page.goto('/faulty/');
    await emulate(page, modes.light);
    await look(page);
  });
}
