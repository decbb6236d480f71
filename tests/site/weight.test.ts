import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { compressed, weightOf } from '../../scripts/measure/bench/weight.ts';
import { unusedClasses } from '../../src/site/astro/unused-classes.ts';
import { readBuiltSite } from './site.ts';

/** Bytes that come in one go: ten packets, the first that a server sends before it waits for an answer. */
const oneGo = 14_600;

/** Pages that hold a whole plan on purpose, so that it can be read, searched and printed at once, and what each may weigh. */
const wholePlans: readonly { path: RegExp; most: number; holds: string }[] = [
  { path: /^\/[^/]+\/strategy\/$/, most: 32_000, holds: 'the whole strategy on one page' },
  { path: /^\/[^/]+\/indicators\/$/, most: 19_500, holds: 'every measure with a small chart' },
];

const site = readBuiltSite();
const pages = site.pages.map(({ path }) => ({ path, weight: weightOf(site.folder, path) }));
const reading = pages.filter(({ weight }) => weight.JavaScript === 0);
const interactive = pages.filter(({ weight }) => weight.JavaScript > 0);

describe('a page without a script', () => {
  test('comes in one go, unless it holds a whole plan', () => {
    const isWhole = (path: string) => wholePlans.some((whole) => whole.path.test(path));
    expect(heavier(reading, { most: oneGo }).filter((found) => !isWhole(found.path))).toEqual([]);
    expect(reading.length).toBeGreaterThan(300);
  });

  test.for(wholePlans)('weighs no more than $most bytes where it holds $holds', ({ path, most }) => {
    const whole = reading.filter((page) => path.test(page.path));
    expect(heavier(whole, { most })).toEqual([]);
    expect(heavier(whole, { most: oneGo }), 'none is as heavy as that, so the exception can go').not.toEqual([]);
  });
});

describe('a page with a script', () => {
  test('weighs no more than 45,000 bytes, of which 15,000 are scripts', () => {
    expect(heavier(interactive, { most: 45_000 })).toEqual([]);
    expect(interactive.filter(({ weight }) => weight.JavaScript > 15_000)).toEqual([]);
    expect(interactive.map(({ path }) => path)).toContain('/leeds/actions/');
  });

  test('weighs no more than 20,000 bytes where it shows a measure', () => {
    const measures = pages.filter(({ path }) => /^\/[^/]+\/indicators\/[^/]+\/$/.test(path));
    expect(heavier(measures, { most: 20_000 })).toEqual([]);
    expect(measures.some(({ weight }) => weight.JavaScript > 0)).toBe(true);
  });

  test('counts the modules that its scripts import', () => {
    const scripts = site.pages
      .find(({ path }) => path === '/leeds/actions/')
      ?.document.querySelectorAll('script[src]')
      .map((script) => compressed(readFileSync(join(site.folder, script.getAttribute('src') ?? ''))));
    expect(scripts).toHaveLength(2);
    const alone = scripts?.reduce((sum, weight) => sum + weight, 0) ?? 0;
    expect(weightOf(site.folder, '/leeds/actions/').JavaScript).toBeGreaterThan(alone);
  });
});

test('charts to explore weigh no more than 60,000 bytes, and no other script is as heavy as a page', () => {
  const scripts = globSync('_astro/*.js', { cwd: site.folder })
    .map((file) => ({ file, size: compressed(readFileSync(join(site.folder, file))) }))
    .filter(({ size }) => size > 15_000);
  expect(scripts.map(({ file }) => file)).toEqual([expect.stringMatching(/explore/)]);
  expect(scripts[0]?.size).toBeLessThanOrEqual(60_000);
});

describe('classes of GOV.UK Frontend', () => {
  const read = (pattern: string) =>
    globSync(pattern, { cwd: site.folder }).map((file) => readFileSync(join(site.folder, file), 'utf8'));
  const styles = read('_astro/*.css').join('\n');
  const inPages = new Set(
    site.pages.flatMap(({ document }) => document.querySelectorAll('[class]').flatMap(classesOf)),
  );

  test('are left out of the stylesheets only if neither a page nor a script uses them', () => {
    const inScripts = new Set(read('_astro/*.js').flatMap((script) => script.match(/govuk-[\w-]+/g) ?? []));
    expect(unusedClasses().filter((name) => inPages.has(name) || inScripts.has(name))).toEqual([]);
    expect(styles).not.toContain('.govuk-breadcrumbs--inverse');
  });

  test('have their rules if a page uses them', () => {
    const used = [...inPages].filter((name) => name.startsWith('govuk-') && !name.startsWith('govuk-js-'));
    expect(used).toContain('govuk-details__summary-text');
    expect(used.filter((name) => !styles.includes(`.${name}`))).toEqual([]);
  });
});

type WeighedPage = (typeof pages)[number];

function classesOf(element: HTMLElement): string[] {
  return [...element.classList.values()];
}

/** Those whose parts weigh more than `most` bytes together. */
function heavier(weighed: readonly WeighedPage[], { most }: { most: number }): WeighedPage[] {
  return weighed.filter(({ weight }) => weight.together > most);
}
