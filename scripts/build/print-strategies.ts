import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import type { Entry } from '../../src/core/content/schema/kinds.ts';
import { siteAddress } from '../../src/core/routes/site-address.ts';
import { absolute, paths } from '../../src/core/routes/paths.ts';
import { buildSiteContent } from '../../src/core/model/build-site-content.ts';
import type { SiteContent, Strategy } from '../../src/core/model/types.ts';
import { boardReportView } from '../../src/features/reporting/board-report.ts';
import { wholeStrategyView } from '../../src/features/reading/whole-strategy.ts';
import { ensureBrowser } from '../lib/browser.ts';
import { repeatablePdf } from './repeatable-pdf.ts';

/**
 * Prints the page of each whole strategy and each board report in a built site to the file that `paths` names: tagged, with
 * bookmarks, and with links that lead to the published site. The browser loads nothing but files of `folder`.
 *
 * @throws {NoBrowserError} if no browser is installed and none can be.
 */
export async function printStrategies(folder: string, entries: readonly Entry[]): Promise<void> {
  const siteContent = buildSiteContent(entries);
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    // The policy of the pages refuses the style that `keepSpacesInBookmarks` adds.
    const context = await browser.newContext({ bypassCSP: true, javaScriptEnabled: true });
    await answerFrom(folder, context);
    for (const strategy of siteContent.strategies) {
      for (const paper of papersOf(siteContent, strategy)) {
        const pdf = await printPage(await context.newPage(), paper);
        await writeFile(fileOf(folder, paper.file), repeatablePdf(pdf, paper.date));
      }
    }
  } finally {
    await browser.close();
  }
}

/** A page to print, and the file that it becomes. */
interface Paper {
  page: string;
  file: string;
  title: string;
  /** The day that the file bears, `YYYY-MM-DD`. */
  date: string;
}

function papersOf(siteContent: SiteContent, strategy: Strategy): Paper[] {
  const { id, editionDate, asAt } = strategy;
  const whole = wholeStrategyView(siteContent, strategy);
  const report = boardReportView(siteContent, strategy);
  return [
    {
      page: paths.wholeStrategy(id),
      file: paths.strategyPdf(id),
      title: `${whole.title}. ${whole.edition}`,
      date: editionDate,
    },
    {
      page: paths.boardReport(id),
      file: paths.boardReportPdf(id),
      title: [`${report.title}. Board report`, report.day].filter((part) => part !== undefined).join(', '),
      date: asAt,
    },
  ];
}

async function printPage(page: Page, { page: path, title }: Paper): Promise<Buffer> {
  await page.goto(absolute(path));
  await page.evaluate((text) => {
    document.title = text;
  }, title);
  await keepSpacesInBookmarks(page);
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  await page.close();
  return pdf;
}

/** Chromium joins the last word of a heading's line to the first of the next in a bookmark, unless the space is kept. */
async function keepSpacesInBookmarks(page: Page): Promise<void> {
  await page.addStyleTag({ content: ':is(h1, h2, h3, h4, h5, h6) { white-space: pre-wrap; }' });
  await page.evaluate(() => {
    for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
      const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const isFirst = node.previousSibling === null && node.parentElement === heading;
        const isLast = node.nextSibling === null && node.parentElement === heading;
        const text = (node.nodeValue ?? '').replaceAll(/\s+/g, ' ');
        node.nodeValue = isFirst ? text.trimStart() : text;
        if (isLast) node.nodeValue = node.nodeValue.trimEnd();
      }
    }
  });
}

/** Answers for the published address with the files of the folder, and for no other address. */
async function answerFrom(folder: string, context: BrowserContext): Promise<void> {
  await context.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const isOurs = origin === siteAddress.origin && pathname.startsWith(siteAddress.base);
    const path = fileOf(folder, pathname);
    if (!isOurs) await route.abort();
    else if (!existsSync(path)) await route.fulfill({ status: 404 });
    else await route.fulfill({ path });
  });
}

function fileOf(folder: string, path: string): string {
  const below = decodeURIComponent(path).slice(siteAddress.base.length);
  return join(folder, below.endsWith('/') || below === '' ? `${below}index.html` : below);
}
