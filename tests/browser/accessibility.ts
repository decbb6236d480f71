import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

/** For `useBrowser`. The short form, because the browser reads it again for each page. */
export const axeScript = readScript('axe-core/axe.min.js');

const equalAccessScript = readScript('accessibility-checker-engine/ace-window.js');

/** Names and exact versions of the engines, as a reader of the accessibility statement sees them. */
export const engines = [
  { name: 'axe-core', version: versionOf('axe-core') },
  { name: 'IBM Equal Access', version: versionOf('accessibility-checker-engine') },
] as const;

/** What an engine says of one page in one mode: a line for each element, `rule: selector: what is wrong`. */
export interface Findings {
  faults: string[];
  /** What the engine cannot judge and a person has to. */
  toReview: string[];
}

interface Finding {
  rule: string;
  place: string;
  summary: string;
}

/** Rules of axe by their ids: the only ones to apply, or those of WCAG to leave out. */
export type RuleChoice = { only: readonly string[] } | { without: readonly string[] };

/** The rules of WCAG 2.2, levels A and AA. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface EqualAccessResult {
  ruleId: string;
  value: [kind: string, outcome: string];
  path: { dom: string };
  message: string;
}

declare global {
  interface Window {
    axe: typeof axe;
    ace_ibma: {
      Checker: new () => { check: (root: Document, policies: string[]) => Promise<{ results: EqualAccessResult[] }> };
    };
  }
}

/** Puts axe into a page, through the debugger: the page's security policy may refuse scripts. */
export async function injectAxe(page: Page): Promise<void> {
  await page.evaluate(axeScript);
}

/** As `injectAxe`, for IBM Equal Access. */
export async function injectEqualAccess(page: Page): Promise<void> {
  await page.evaluate(equalAccessScript);
}

/** What axe finds wrong on a page in the colours that it shows now. */
export async function axeFaults(page: Page): Promise<string[]> {
  return (await runAxe(page)).faults;
}

/**
 * What axe says of a page as it shows now.
 *
 * @param rules some of those of WCAG, if the others have judged or will judge the same elsewhere.
 */
export async function runAxe(page: Page, rules: RuleChoice = { without: [] }): Promise<Findings> {
  const options: axe.RunOptions =
    'only' in rules
      ? { runOnly: { type: 'rule', values: [...rules.only] } }
      : {
          runOnly: { type: 'tag', values: wcag },
          rules: Object.fromEntries(rules.without.map((id) => [id, { enabled: false }])),
        };
  const { violations, incomplete } = await page.evaluate(async (options) => {
    const results = await window.axe.run(document, { ...options, resultTypes: ['violations', 'incomplete'] });
    const list = (kind: axe.Result[]): Finding[] =>
      kind.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary = '' }) => ({
          rule: id,
          place: target.join(' '),
          summary: failureSummary.replaceAll(/\s+/g, ' '),
        })),
      );
    return { violations: list(results.violations), incomplete: list(results.incomplete) };
  }, options);
  return { faults: violations.map(format), toReview: incomplete.map(format) };
}

/**
 * What IBM Equal Access says of a page as it shows now, by its policy for WCAG 2.2 A and AA. Its recommendations go beyond
 * WCAG and are not asked for.
 */
export async function runEqualAccess(page: Page): Promise<Findings> {
  const found = await page.evaluate(async () => {
    const { results } = await new window.ace_ibma.Checker().check(document, ['WCAG_2_2']);
    return results
      .filter(({ value: [kind, outcome] }) => kind === 'VIOLATION' && outcome !== 'PASS')
      .map(({ ruleId, value, path, message }) => ({
        rule: ruleId,
        place: path.dom,
        summary: message,
        isFault: value[1] === 'FAIL',
      }));
  });
  return {
    faults: found.filter(({ isFault }) => isFault).map(format),
    toReview: found.filter(({ isFault }) => !isFault).map(format),
  };
}

function format({ rule, place, summary }: Finding): string {
  return `${rule}: ${place}: ${summary}`;
}

function readScript(name: string): string {
  return readFileSync(fileURLToPath(import.meta.resolve(name)), 'utf8');
}

function versionOf(name: string): string {
  return (JSON.parse(readScript(`${name}/package.json`)) as { version: string }).version;
}
