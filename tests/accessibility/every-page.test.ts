import { inject, test } from 'vitest';
import { askAxe, askEqualAccess, axeScript, equalAccessScript } from '../browser/accessibility.ts';
import { useBrowser } from '../browser/browser.ts';
import { tooWide } from '../browser/width.ts';
import { readSite } from '../build/site.ts';
import { colourRules, modes, show } from './modes.ts';

const { pages } = readSite(inject('siteFolder'));
const browser = useBrowser([axeScript, equalAccessScript]);

test.concurrent.for(pages)('$path is accessible in every mode', async ({ path }, { expect }) => {
  await browser.lend(path, async (page) => {
    await show(page, modes.light);
    expect.soft((await askAxe(page)).faults, 'in light colours, by axe').toEqual([]);
    expect.soft((await askEqualAccess(page)).faults, 'in light colours, by Equal Access').toEqual([]);
    for (const mode of [modes.dark, modes.forced, modes.print]) {
      await show(page, mode);
      expect.soft((await askAxe(page, colourRules)).faults, `${mode.name}, by axe`).toEqual([]);
    }
    await show(page, modes.zoomed);
    expect.soft((await askAxe(page)).faults, 'at 400%, by axe').toEqual([]);
    expect.soft(await tooWide(page), 'at 400%').toEqual([]);
  });
});
