import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../../../../scripts/lib/project-folder.ts';
import { allRoutes, findPage, isOfStrategy, isPage, pageAt } from '../../../../src/core/routes/find-route.ts';
import { aToZLinks, footerLinks, menuLinks, searchLinks, updatedOn } from '../../../../src/core/routes/page-links.ts';
import { parametersOf } from '../../../../src/core/routes/path-pattern.ts';
import { publicFiles } from '../../../../src/core/routes/public-files.ts';
import { hostFiles } from '../../../../src/site/hosting/host-files.ts';
import { caching } from '../../../../src/ui/frame/security-policy.ts';
import { strategyFrame } from '../../../../src/ui/frame/frame.ts';
import { readAnytown } from '../../../support/strategies.ts';

const { siteContent, strategy: anytown } = await readAnytown();
const pathsFrom = (source: 'public' | 'build' | undefined) =>
  allRoutes.filter((route) => route.source === source).map(({ path }) => path as string);

describe('the registry', () => {
  test('has an entry for each file in src/pages, and src/pages a file for each entry', () => {
    const files = readdirSync(join(projectFolder, 'src/pages'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => pathMadeBy(join(parentPath, name)));
    expect(files.sort()).toEqual(pathsFrom(undefined).sort());
  });

  test('has the files in public/ that pages link to', () => {
    expect(pathsFrom('public').filter((path) => !(publicFiles() as string[]).includes(path))).toEqual([]);
  });

  test('has the files that are written for hosts, and the folder of scripts and styles', () => {
    const written = pathsFrom('build').filter((path) => !path.startsWith('/[strategy]/'));
    const expected = [...Object.keys(hostFiles('/')).map((name) => `/${name}`), `/${caching.hashed}/[...file]`];
    expect(written.sort()).toEqual(expected.sort());
  });

  test('gives every path once', () => {
    const shapes = allRoutes
      .filter(({ id }) => id !== 'withdrawnAction')
      .map(({ path }) => path.replaceAll(/\[\w+\]/g, '*'));
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  test('gives a title to each page that a strategy or the site has once', () => {
    const untitled = allRoutes.filter(
      (route) =>
        isPage(route) && parametersOf(route.path).every((name) => name === 'strategy') && route.title === undefined,
    );
    // The front page is called what the site is called.
    expect(untitled.map(({ id }) => id)).toEqual(['home']);
  });

  test('offers only pages that a strategy has once', () => {
    const offered = allRoutes.filter(
      ({ menu, menuPath, aToZ, searchLink }) => (menu ?? menuPath ?? aToZ ?? searchLink) !== undefined,
    );
    expect(
      offered.filter((route) => !isPage(route) || !isOfStrategy(route) || parametersOf(route.path).length > 1),
    ).toEqual([]);
    const menuPaths = allRoutes.flatMap(({ menuPath }) => menuPath ?? []);
    expect(menuPaths.filter((path) => allRoutes.find((route) => route.path === path)?.menu === undefined)).toEqual([]);
  });

  test('finds the page with the fewest parameters at a path, as Astro does', () => {
    expect(findPage('/about/')?.id).toBe('about');
    expect(findPage('/leeds/')?.id).toBe('strategy');
    expect(findPage('/leeds/search/')?.id).toBe('search');
    expect(findPage('/leeds/why/')?.id).toBe('section');
    expect(findPage('/leeds/actions/pack/')?.id).toBe('actionsPack');
    expect(findPage('/leeds/data/actions.csv')).toBeUndefined();
  });
});

describe('links that are made from it', () => {
  const without = { ...anytown, measures: [], framework: undefined, help: [], consultation: undefined };

  test('are the menu, in the words of the strategy', () => {
    expect(menuLinks(anytown).map(({ text, href }) => `${text} ${href}`)).toMatchInlineSnapshot(`
      [
        "Overview /anytown/",
        "Whole strategy /anytown/strategy/",
        "Aims /anytown/priorities/",
        "Tasks /anytown/actions/",
        "Progress /anytown/progress/",
        "Partners /anytown/partners/",
        "Measures /anytown/indicators/",
        "Consultation /anytown/consultation/",
        "Get help /anytown/help/",
      ]
    `);
    expect(menuLinks(without).map(({ text }) => text)).toMatchInlineSnapshot(`
      [
        "Overview",
        "Whole strategy",
        "Aims",
        "Tasks",
        "Progress",
        "Partners",
      ]
    `);
  });

  test('are the foot of a page', () => {
    expect(footerLinks(anytown).map(({ text }) => text)).toMatchInlineSnapshot(`
      [
        "Open data",
        "Your comments",
        "About this site",
        "Accessibility statement",
        "Privacy",
      ]
    `);
    const over = { ...anytown, asAt: '2024-04-01' };
    expect(footerLinks(over).map(({ text }) => text)).not.toContain('Your comments');
    expect(footerLinks().map(({ text }) => text)).toMatchInlineSnapshot(`
      [
        "About this site",
        "Accessibility statement",
        "Privacy",
      ]
    `);
  });

  test('are the other ways to find a page', () => {
    expect(searchLinks(anytown).map(({ text, about }) => `${text}: ${about}`)).toMatchInlineSnapshot(`
      [
        "A to Z: every page by its title",
        "All tasks: the 4 tasks in one list",
        "Tasks by owner, date or aim: grouped lists",
        "Get help: services and people to talk to",
      ]
    `);
    expect(searchLinks(without)).toHaveLength(3);
  });

  test('are the fixed entries of the A to Z', () => {
    expect(aToZLinks(anytown)).toHaveLength(19);
    expect(aToZLinks(without)).toHaveLength(14);
    expect(aToZLinks(anytown)[0]).toEqual({ text: anytown.shortTitle, href: '/anytown/', kind: 'overview' });
  });

  test('mark one entry of the menu on each page that belongs to it', () => {
    const marked = (path: string) =>
      strategyFrame(siteContent, anytown, { title: 'Any', description: '', path })
        .strategy?.navigation.filter(({ current }) => current)
        .map(({ text }) => text);
    expect(marked('/anytown/')).toEqual(['Overview']);
    expect(marked('/anytown/actions/by/owner/none/')).toEqual(['Tasks']);
    expect(marked('/anytown/framework/')).toEqual(['Measures']);
    expect(marked('/anytown/comments/')).toEqual(['Consultation']);
    expect(marked('/anytown/gaps/')).toEqual([]);
  });
});

/** The path of what a file in `src/pages` makes. */
function pathMadeBy(file: string): string {
  const path = file.slice(join(projectFolder, 'src/pages').length).replaceAll('\\', '/');
  if (/\.[jt]s$/.test(path)) return path.slice(0, -'.ts'.length);
  const page = path.replace(/\.(astro|mdx|md)$/, '');
  return page === '/404' ? '/404.html' : `${page}/`.replace(/\/index\/$/, '/');
}

test('a page is as new as the newest thing on it', () => {
  const [update] = anytown.updates;
  if (update === undefined) throw new Error('The fixture has no update.');
  const [help] = anytown.help;
  if (help === undefined) throw new Error('The fixture has no help service.');
  const report = { date: '2097-01-01', status: 'done', text: 'Done.', source: undefined } as const;
  const actions = anytown.actions.map((action, index) => (index === 0 ? { ...action, progress: [report] } : action));
  const [measure] = anytown.measures.filter(({ figures }) => figures !== undefined);
  if (measure?.figures === undefined) throw new Error('The fixture has no figures.');
  const source = { ...measure.figures.source, checked: '2096-01-01' };
  const measures = [{ ...measure, figures: { ...measure.figures, source } }];
  const later = {
    ...anytown,
    actions,
    measures,
    updates: [{ ...update, date: '2098-01-01' }],
    help: [{ ...help, checked: '2099-01-01' }],
    responses: [],
  };
  const on = (path: string) => updatedOn(pageAt(path), later);
  expect(on('/anytown/updates/')).toBe('2098-01-01');
  expect(on('/anytown/help/')).toBe('2099-01-01');
  expect(on('/anytown/actions/')).toBe('2097-01-01');
  expect(on(`/anytown/actions/${actions[0]?.id ?? ''}/`)).toBe('2097-01-01');
  expect(on(`/anytown/actions/${actions[2]?.id ?? ''}/`)).toBe(anytown.updated);
  expect(on('/anytown/indicators/')).toBe('2096-01-01');
  expect(on(`/anytown/indicators/${measure.id}/`)).toBe('2096-01-01');
  expect(on('/anytown/glossary/')).toBe(anytown.updated);
});
