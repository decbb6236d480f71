import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindsOf } from '../../scripts/measure/page-kinds.ts';
import { projectFolder } from '../../scripts/lib/project-folder.ts';
import type { AccessibilityRemark, AccessibilityResults } from '../../src/core/content/schema/accessibility-results.ts';
import { engines, type Findings } from '../browser/accessibility.ts';
import type { BuiltSite } from '../site/site.ts';
import { modes } from './modes.ts';

export const resultsFile = join(projectFolder, 'content/accessibility-results.json');

const run = process.env['ACCESSIBILITY_RUN'];

/** Whether this run is to be kept: `npm run test:access -- --record`. */
export const isRecorded = run === 'recorded';

/** Whether every page is shown in every mode: `npm run test:access`. */
export const isFullRun = isRecorded || run === 'full';

export interface AuditResult {
  engine: string;
  path: string;
  findings: Findings;
}

/** What stays of a run, in an order that does not depend on which page came first. */
export function summarise(
  auditResults: readonly AuditResult[],
  { site, browser, date }: { site: BuiltSite; browser: string; date: string },
): AccessibilityResults {
  const count = (kind: keyof Findings) => remarksOf(auditResults, kind);
  return {
    date,
    browser,
    ...scopeOf(site),
    pages: site.pages.length,
    pagesWithoutScripts: site.pages.filter(({ html }) => !hasScript(html)).length,
    faults: count('faults'),
    toReview: count('toReview'),
  };
}

/** What a run covers. A record with another scope is out of date. */
export function scopeOf(site: BuiltSite): Pick<AccessibilityResults, 'engines' | 'modes' | 'kinds'> {
  return {
    engines: engines.map((engine) => ({ ...engine })),
    modes: Object.values(modes).map(({ name }) => name),
    kinds: kindsOf(site.pages.map(({ path }) => path)),
  };
}

export function hasScript(html: string): boolean {
  return /<script(?![^>]*type="application\/ld\+json")/.test(html);
}

export function keep(results: AccessibilityResults): void {
  writeFileSync(resultsFile, `${JSON.stringify(results, null, 2)}\n`);
}

function remarksOf(auditResults: readonly AuditResult[], kind: keyof Findings): AccessibilityRemark[] {
  const places = new Map<string, { remark: AccessibilityRemark; paths: Set<string>; seen: Set<string> }>();
  for (const { engine, path, findings } of auditResults) {
    for (const line of findings[kind]) {
      const [rule = '', place = ''] = line.split(': ');
      const known = places.get(`${engine} ${rule}`) ?? {
        remark: { engine, rule, places: 0, pages: 0 },
        paths: new Set(),
        seen: new Set(),
      };
      places.set(`${engine} ${rule}`, known);
      known.paths.add(path);
      // One place counts once, whatever the number of modes in which it is remarked on.
      known.seen.add(`${path} ${place}`);
    }
  }
  return [...places.values()]
    .map(({ remark, paths, seen }) => ({ ...remark, places: seen.size, pages: paths.size }))
    .sort((a, b) => a.engine.localeCompare(b.engine) || a.rule.localeCompare(b.rule));
}
