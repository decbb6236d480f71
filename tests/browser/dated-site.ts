import { afterAll, beforeAll } from 'vitest';
import { serveFolder, type RunningServer } from '../../scripts/lib/serve-folder.ts';
import { buildFixtureSite, type FixtureSite } from '../site/fixture-site.ts';
import type { PageOptions, TestBrowser, Visit } from './browser.ts';

/** The served site of the invented strategy. */
export interface DatedSite {
  /** Opens a page at an instant of the reader's clock. */
  visitAt<Result>(instant: string, path: string, visit: Visit<Result>, options?: PageOptions): Promise<Result>;
}

/** Builds the site on a day at noon before the tests of a file. Its content is fixed to no day, so pages go by the reader's own. */
export function useSiteBuiltOn(day: string, browser: TestBrowser): DatedSite {
  let site: FixtureSite | undefined;
  let server: RunningServer | undefined;

  beforeAll(async () => {
    const settings = 'strategies/anytown/strategy.yml';
    site = buildFixtureSite(
      { [settings]: (text) => text.replace(/^asAt: .*\n/m, '') },
      { SOURCE_DATE_EPOCH: String(Date.parse(`${day}T12:00:00Z`) / 1000) },
    );
    server = await serveFolder(site.folder, { port: 0, base: '/' });
  });

  afterAll(async () => {
    await server?.close();
    site?.remove();
  });

  return {
    visitAt(instant, path, visit, options) {
      const visitOnDay = async (page: Parameters<typeof visit>[0]) => {
        await page.clock.setFixedTime(new Date(instant));
        await page.goto((server?.url ?? '') + path.slice(1));
        return visit(page);
      };
      return browser.withPage('/about/', visitOnDay, options);
    },
  };
}
