import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig, type Config } from 'lighthouse';
import { ensureBrowser } from '../../lib/browser.ts';
import { categories, isPerfect, evaluateAudit, middleOf, NotMeasuredError, type AuditResult } from './audit-result.ts';

/** Lighthouse's own two presets: a phone of the middle class on a slow network, and a desktop on a quick one. */
export const screens = { mobile: undefined, desktop: desktopConfig } satisfies Record<string, Config | undefined>;

export type Screen = keyof typeof screens;

export interface Measurement extends AuditResult {
  /** How often the page was measured. */
  runs: number;
}

export interface Meter {
  /**
   * Measures a page once. If that finds anything, twice more, because other programs can slow down one run: the middle one
   * counts.
   *
   * @throws {NotMeasuredError} if no run came to an end.
   */
  measure: (address: string, screen: Screen, options: { noindex: boolean }) => Promise<Measurement>;
  close: () => void;
}

const mostRuns = 3;

/** Starts a browser, which `close` stops. */
export async function openMeter(): Promise<Meter> {
  const browser = await launch({
    chromePath: ensureBrowser(),
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-background-networking'],
    logLevel: 'error',
  });
  const runOnce = async (address: string, screen: Screen, skipAudits: string[]): Promise<AuditResult> => {
    const result = await lighthouse(
      address,
      {
        port: browser.port,
        logLevel: 'silent',
        onlyCategories: Object.keys(categories),
        skipAudits,
        disableFullPageScreenshot: true,
      },
      screens[screen],
    );
    if (result === undefined) throw new NotMeasuredError('Lighthouse gave no result.');
    return evaluateAudit(result.lhr);
  };
  return {
    async measure(address, screen, { noindex }) {
      const runs: AuditResult[] = [];
      const failures: string[] = [];
      while (runs.length + failures.length < mostRuns && !runs.some((run, index) => index === 0 && isPerfect(run))) {
        try {
          runs.push(await runOnce(address, screen, noindex ? ['is-crawlable'] : []));
        } catch (error) {
          failures.push(error instanceof Error ? error.message : String(error));
        }
      }
      if (runs.length === 0) throw new NotMeasuredError(failures.at(-1));
      return { ...middleOf(runs), runs: runs.length };
    },
    close: () => browser.kill(),
  };
}
