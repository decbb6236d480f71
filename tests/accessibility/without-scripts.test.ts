import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { injectAxe, runAxe } from '../browser/accessibility.ts';
import { useBrowser } from '../browser/browser.ts';
import { horizontalOverflow } from '../browser/overflow.ts';
import { interactivePages } from '../site/interactive-pages.ts';
import { readBuiltSite } from '../site/site.ts';
import { clippedText } from './layout/clipped-text.ts';
import { focusFaults } from './layout/focus.ts';
import { misorderedParts } from './layout/reading-order.ts';
import { smallTargets } from './layout/targets.ts';
import { emulate, modes } from './modes.ts';
import { hasScript, isFullRun } from './results.ts';
import { samplePages } from './sample.ts';

const { pages } = readBuiltSite();
const interactive = pages.filter(({ html }) => hasScript(html));
const browser = useBrowser();

test('a page that is not named as interactive has no script, so that it is the same without JavaScript', () => {
  const isNamed = (path: string) => interactivePages.some((page) => page.path.test(path));
  expect(interactive.map(({ path }) => path).filter((path) => !isNamed(path))).toEqual([]);
  expect(interactive.length).toBeGreaterThan(0);
});

test.concurrent.for(isFullRun ? interactive : samplePages(interactive))(
  '$path is accessible without JavaScript',
  async ({ path }, { expect }) => {
    const none = (found: readonly string[], what: string) => expect.soft(found, what).toEqual([]);
    await browser.withPage(path, async (page) => {
      await loadWithoutScripts(page);
      expect(await page.locator('.has-scripts').count(), 'a script ran').toBe(0);
      await injectAxe(page);
      for (const mode of [modes.light, modes.zoomed]) {
        await emulate(page, mode);
        none((await runAxe(page)).faults, `axe, ${mode.name}`);
        none(await horizontalOverflow(page), `sideways scrolling, ${mode.name}`);
        none(await clippedText(page), `text is cut off, ${mode.name}`);
        none(await smallTargets(page), `targets are small, ${mode.name}`);
        none(await misorderedParts(page), `the reading order is not the visual one, ${mode.name}`);
        none(await focusFaults(page), `focus, ${mode.name}`);
      }
    });
  },
);

/** Loads a page again with JavaScript switched off, and on again once it has loaded: axe waits by timers of the page. */
async function loadWithoutScripts(page: Page): Promise<void> {
  const debuggerOfPage = await page.context().newCDPSession(page);
  await debuggerOfPage.send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.reload();
  await debuggerOfPage.send('Emulation.setScriptExecutionDisabled', { value: false });
  await debuggerOfPage.detach();
}
