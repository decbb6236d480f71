import { afterAll, inject, test } from 'vitest';
import {
  runAxe,
  askEqualAccess,
  axeScript,
  engines,
  equalAccessScript,
  type Verdict,
} from '../browser/accessibility.ts';
import { useBrowser } from '../browser/browser.ts';
import { tooWide } from '../browser/width.ts';
import { readSite } from '../site/site.ts';
import { clippedText } from './layout/clipped-text.ts';
import { focusFaults } from './layout/focus.ts';
import { marksThatStandOut } from './layout/marks.ts';
import { movingParts } from './layout/motion.ts';
import { missingOnPaper, rememberText } from './layout/paper.ts';
import { misorderedParts } from './layout/reading-order.ts';
import { smallTargets } from './layout/targets.ts';
import { colourRules, modes, show } from './modes.ts';
import { isRecorded, keep, summarise, type AuditResult } from './results.ts';

const site = readSite(inject('siteFolder'));
const browser = useBrowser([axeScript, equalAccessScript]);
const [axe, equalAccess] = engines;
const hearings: AuditResult[] = [];
let browserName = '';

test.concurrent.for(site.pages)('$path is accessible in every mode', async ({ path }, { expect }) => {
  const none = (found: readonly string[], what: string) => expect.soft(found, what).toEqual([]);
  const hear = ({ name: engine }: { name: string }, verdict: Verdict, mode: string) => {
    hearings.push({ engine, path, verdict });
    none(verdict.faults, `${engine}, ${mode}`);
  };

  await browser.lend(path, async (page) => {
    browserName ||= `Chromium ${page.context().browser()?.version() ?? ''}`;
    await show(page, modes.light);
    hear(axe, await runAxe(page), modes.light.name);
    hear(equalAccess, await askEqualAccess(page), modes.light.name);
    none(await clippedText(page), 'text is cut off');
    none(await smallTargets(page), 'targets are small');
    none(await misorderedParts(page), 'the reading order is not the visual one');
    await rememberText(page);
    const marks = await marksThatStandOut(page);

    for (const mode of [modes.dark, modes.forced, modes.print]) {
      await show(page, mode);
      hear(axe, await runAxe(page, colourRules), mode.name);
      const seen = new Set(await marksThatStandOut(page));
      none(
        marks.filter((mark) => !seen.has(mark)),
        `marks are lost, ${mode.name}`,
      );
      if (mode === modes.forced) none(await focusFaults(page), `focus, ${mode.name}`);
      if (mode === modes.print) none(await missingOnPaper(page), 'paper lacks text');
    }

    await show(page, modes.still);
    none(await movingParts(page), 'motion is not reduced');

    await show(page, modes.narrow);
    none(await tooWide(page), `sideways scrolling, ${modes.narrow.name}`);

    await show(page, modes.zoomed);
    hear(axe, await runAxe(page), modes.zoomed.name);
    none(await tooWide(page), `sideways scrolling, ${modes.zoomed.name}`);
    none(await clippedText(page), `text is cut off, ${modes.zoomed.name}`);
    none(await smallTargets(page), `targets are small, ${modes.zoomed.name}`);
    none(await misorderedParts(page), `the reading order is not the visual one, ${modes.zoomed.name}`);
    none(await focusFaults(page), `focus, ${modes.zoomed.name}`);
  });
});

afterAll(() => {
  const results = summarise(hearings, { site, browser: browserName, date: new Date().toISOString().slice(0, 10) });
  const places = results.toReview.reduce((sum, remark) => sum + remark.places, 0);
  console.log(`${places} places on ${results.pages} pages are for a person to judge:`);
  console.table(results.toReview);
  if (isRecorded) keep(results);
});
