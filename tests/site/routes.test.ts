import { expect, inject, test } from 'vitest';
import { projectFolder } from '../../scripts/lib/project-folder.ts';
import { contentFolder } from '../../src/core/content/content-folder.ts';
import { readContent } from '../../src/core/content/read-content.ts';
import { buildSiteContent } from '../../src/core/model/build-site-content.ts';
import { allRoutes, findPage, isOfStrategy } from '../../src/core/routes/find-route.ts';
import { fileAt, fillPath, patternRegExp } from '../../src/core/routes/path-pattern.ts';
import { publicFiles } from '../../src/core/routes/public-files.ts';
import { routeParams } from '../../src/site/route-params.ts';
import { readSite } from './site.ts';

const { files, pages } = readSite(inject('siteFolder'));
const siteContent = buildSiteContent((await readContent(contentFolder(projectFolder))).entries);

/** Of the bundles and the search index only the folder is known before a build. */
const [folders, single] = divide(
  allRoutes.flatMap((route) => {
    if (!isOfStrategy(route)) return [route.path];
    return siteContent.strategies.flatMap((strategy) =>
      routeParams(route.id, strategy, siteContent).map(({ params }) => fillPath(route.path, params)),
    );
  }),
);
const expected = new Set([...single.map(fileAt), ...publicFiles()]);

test('every page and file that the registry has is in the built site', () => {
  expect([...expected].filter((file) => !files.has(file))).toEqual([]);
  expect(folders.filter((folder) => !someIn(folder))).toEqual([]);
  expect(folders).toHaveLength(1 + siteContent.strategies.length);
});

test('every file of the built site is in the registry', () => {
  const patterns = folders.map(patternRegExp);
  expect([...files].filter((file) => !expected.has(file) && !patterns.some((pattern) => pattern.test(file)))).toEqual(
    [],
  );
});

test('every page of the built site has an entry', () => {
  expect(pages.filter(({ path }) => findPage(path) === undefined).map(({ path }) => path)).toEqual([]);
});

function divide(paths: readonly string[]): [string[], string[]] {
  const { folder = [], file = [] } = Object.groupBy(paths, (path) => (path.includes('[') ? 'folder' : 'file'));
  return [folder, file];
}

function someIn(folder: string): boolean {
  const pattern = patternRegExp(folder);
  return [...files].some((file) => pattern.test(file));
}
