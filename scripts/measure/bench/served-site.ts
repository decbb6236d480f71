import { chromium, type Browser } from 'playwright-core';
import { ensureBrowser } from '../../lib/browser.ts';
import { serveFolder } from '../../lib/serve-folder.ts';

/** Serves a built site and starts a browser, both until `visit` is done. */
export async function withServedSite(
  site: string,
  visit: (browser: Browser, url: string) => Promise<void>,
): Promise<void> {
  const server = await serveFolder(site, { port: 0, base: '/' });
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    await visit(browser, server.url);
  } finally {
    await browser.close();
    await server.close();
  }
}
