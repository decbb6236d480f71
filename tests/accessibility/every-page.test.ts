import type { Page } from 'playwright-core';
import { afterAll, test } from 'vitest';
import {
  axeScript,
  engines,
  injectEqualAccess,
  runAxe,
  runEqualAccess,
  type Findings,
  type RuleChoice,
} from '../browser/accessibility.ts';
import { useBrowser } from '../browser/browser.ts';
import { horizontalOverflow } from '../browser/overflow.ts';
import { readBuiltSite, type BuiltPage } from '../site/site.ts';
import { clippedText } from './layout/clipped-text.ts';
import { focusFaults } from './layout/focus.ts';
import { marksThatStandOut } from './layout/marks.ts';
import { movingParts } from './layout/motion.ts';
import { missingOnPaper, rememberText } from './layout/paper.ts';
import { misorderedParts } from './layout/reading-order.ts';
import { smallTargets } from './layout/targets.ts';
import { colourRules, emulate, modes } from './modes.ts';
import { isFullRun, isRecorded, keep, summarise, type AuditResult } from './results.ts';
import { sampleColours, samplePages } from './sample.ts';

const site = readBuiltSite();
const inEveryMode = new Set(isFullRun ? site.pages : samplePages(site.pages));
// What the other pages show has been seen in its colours, which take axe longer than all its other rules.
const inColour = new Set(sampleColours(site.pages));
const cases = site.pages.map((page) => ({ path: page.path, extent: extentOf(page) }));
const browser = useBrowser([axeScript]);
const [axe, equalAccess] = engines;
const auditResults: AuditResult[] = [];
let browserName = '';

test.concurrent.for(cases)('$path is accessible $extent', async ({ path, extent }, { expect }) => {
  const report: Report = {
    expectNone: (faults, what) => expect.soft(faults, what).toEqual([]),
    record({ name: engine }, findings, mode) {
      auditResults.push({ engine, path, findings });
      report.expectNone(findings.faults, `${engine}, ${mode}`);
    },
  };
  const visit = async (page: Page) => {
    browserName ||= `Chromium ${page.context().browser()?.version() ?? ''}`;
    await auditScreen(page, report, {
      without: extent === 'on a screen and a phone, but for its colours' ? colourRules : [],
    });
    await auditPhone(page, report);
    if (extent === 'in every mode') await auditOtherModes(page, report);
  };
  await browser.withPage(path, visit, { viewport: modes.light.window });
});

afterAll(() => {
  const results = summarise(auditResults, { site, browser: browserName, date: new Date().toISOString().slice(0, 10) });
  const places = results.toReview.reduce((sum, remark) => sum + remark.places, 0);
  console.log(`${places} places on ${results.pages} pages are for a person to judge:`);
  console.table(results.toReview);
  if (isRecorded) keep(results);
});

function extentOf(page: BuiltPage) {
  if (inEveryMode.has(page)) return 'in every mode';
  return inColour.has(page) ? 'on a screen and a phone' : 'on a screen and a phone, but for its colours';
}

/** Goes on after a fault. */
interface Report {
  expectNone(faults: readonly string[], what: string): void;
  record(engine: { name: string }, findings: Findings, mode: string): void;
}

/** The rules of axe, and what a wide window shows. The page is open in light mode. */
async function auditScreen(page: Page, report: Report, rules: RuleChoice): Promise<void> {
  report.record(axe, await runAxe(page, rules), modes.light.name);
  await auditLayout(page, report);
}

async function auditPhone(page: Page, { expectNone }: Report): Promise<void> {
  await emulate(page, modes.narrow);
  expectNone(await horizontalOverflow(page), `sideways scrolling, ${modes.narrow.name}`);
}

async function auditOtherModes(page: Page, report: Report): Promise<void> {
  const { expectNone, record } = report;
  await emulate(page, modes.light);
  await injectEqualAccess(page);
  record(equalAccess, await runEqualAccess(page), modes.light.name);
  await rememberText(page);
  const marks = await marksThatStandOut(page);

  for (const mode of [modes.dark, modes.forced, modes.print]) {
    await emulate(page, mode);
    record(axe, await runAxe(page, { only: colourRules }), mode.name);
    const seen = new Set(await marksThatStandOut(page));
    const lost = marks.filter((mark) => !seen.has(mark));
    expectNone(lost, `marks are lost, ${mode.name}`);
    if (mode === modes.forced) expectNone(await focusFaults(page), `focus, ${mode.name}`);
    if (mode === modes.print) expectNone(await missingOnPaper(page), 'paper lacks text');
  }

  await emulate(page, modes.still);
  expectNone(await movingParts(page), 'motion is not reduced');

  await emulate(page, modes.zoomed);
  record(axe, await runAxe(page), modes.zoomed.name);
  expectNone(await horizontalOverflow(page), `sideways scrolling, ${modes.zoomed.name}`);
  await auditLayout(page, report, `, ${modes.zoomed.name}`);
  expectNone(await focusFaults(page), `focus, ${modes.zoomed.name}`);
}

async function auditLayout(page: Page, { expectNone }: Report, where = ''): Promise<void> {
  expectNone(await clippedText(page), `text is cut off${where}`);
  expectNone(await smallTargets(page), `targets are small${where}`);
  expectNone(await misorderedParts(page), `the reading order is not the visual one${where}`);
}
