import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { MeasureRecord } from '../../src/exchange/measures/record.ts';
import { plainText } from '../support/plain-text.ts';
import { readBuiltSite, type BuiltPage } from './site.ts';

const site = readBuiltSite();
const pages = site.pages.flatMap((page) => {
  const [, strategy, id] = /^\/([^/]+)\/indicators\/([^/]+)\/$/.exec(page.path) ?? [];
  return strategy === undefined || id === undefined ? [] : [{ ...page, strategy, id, record: read(strategy, id) }];
});
const withFigures = pages.filter(({ record }) => record.figures !== undefined);

test('there are at least 20 measures with figures', () => {
  expect(withFigures.length).toBeGreaterThanOrEqual(20);
});

test('every measure of the data has a page, and every page is one of the data', () => {
  const strategies = new Set(pages.map(({ strategy }) => strategy));
  for (const strategy of strategies) {
    const records = JSON.parse(text(`/${strategy}/data/indicators.json`)) as MeasureRecord[];
    const shown = pages.filter((page) => page.strategy === strategy).map(({ id }) => id);
    expect(shown.toSorted()).toEqual(records.map(({ id }) => id).toSorted());
  }
});

describe.each(pages)('$path', ({ document, record, strategy }) => {
  const { figures } = record;

  test(figures === undefined ? 'says that there is no figure, and where to look' : 'has a chart with a name', () => {
    const main = document.querySelector('main');
    if (figures === undefined) {
      expect(plainText(main)).toContain(plainText(record.noFigures));
      expect(main?.querySelector('svg, table')).toBeNull();
      return;
    }
    if (figures.chart === 'facts') {
      expect(main?.querySelectorAll('.chart dl div').length).toBeGreaterThan(0);
      return;
    }
    const drawings = main?.querySelectorAll('.chart [role="img"]') ?? [];
    expect(drawings).toHaveLength(1);
    expect(drawings[0]?.getAttribute('aria-label')?.length).toBeGreaterThan(20);
    // One for little and one for much room.
    expect(drawings[0]?.querySelectorAll('svg[aria-hidden="true"]')).toHaveLength(2);
  });

  test('names what the data names: source, licence, caveats, changes of method', () => {
    const main = plainText(document.querySelector('main'));
    const words = [record.meaning, record.definition ?? '', ...record.notes];
    if (figures !== undefined) {
      const { source, caveats, breaks } = figures;
      words.push(
        source.publisher,
        source.title,
        source.licence.name,
        ...caveats,
        ...breaks.map(({ reason }) => reason),
      );
    }
    expect(words.filter((word) => !main.includes(plainText(word)))).toEqual([]);
  });

  test('offers its figures as files', () => {
    const files = document.querySelectorAll('.downloads a').map((link) => link.getAttribute('href'));
    const expected = ['csv', 'json'].map((format) => `/${strategy}/data/indicators/${record.id}.${format}`);
    expect(files).toEqual(figures === undefined ? [] : expected);
  });
});

test.for(withFigures)('$path has every figure of the data in its table, and no other', ({ document, record }) => {
  const points = record.figures?.series.flatMap(({ points }) => points) ?? [];
  const cells = document.querySelectorAll('.figures__value').map((cell) => numberIn(cell.text));
  expect(cells.toSorted(ascending)).toEqual(points.map(({ value }) => value).toSorted(ascending));
  const limits = document
    .querySelectorAll('.figures__limits')
    .map(({ text }) => (text.match(/[\d,.−]+/g) ?? []).map(numberIn).join());
  const pairs = points.flatMap(({ lower, upper }) =>
    lower === undefined || upper === undefined ? [] : [[lower, upper]],
  );
  expect(limits.toSorted()).toEqual(pairs.map((pair) => pair.join()).toSorted());
});

test('no page loads the chart to explore by itself', () => {
  const chunks = [...site.files].filter((path) => /\/explore\.[^/]+\.js$/.test(path));
  expect(chunks).toHaveLength(1);
  expect(site.pages.filter(({ html }) => html.includes(chunks[0] ?? '')).map(({ path }) => path)).toEqual([]);
});

test('the page of all measures shows each with figures once, and names each without', () => {
  for (const page of site.pages.filter(({ path }) => /^\/[^/]+\/indicators\/$/.test(path))) {
    const own = pages.filter(({ path }) => path.startsWith(page.path));
    const hrefs = (selector: string) =>
      page.document.querySelectorAll(selector).map((link) => link.getAttribute('href'));
    expect(hrefs('.tile__name a').toSorted()).toEqual(paths(own.filter(({ record }) => record.figures !== undefined)));
    expect(hrefs('#no-figures ~ ul .documents__title a').toSorted()).toEqual(
      paths(own.filter(({ record }) => record.figures === undefined)),
    );
  }
});

function paths(some: readonly BuiltPage[]): string[] {
  return some.map(({ path }) => path).toSorted();
}

function read(strategy: string, id: string): MeasureRecord {
  return JSON.parse(text(`/${strategy}/data/indicators/${id}.json`)) as MeasureRecord;
}

function text(path: string): string {
  return readFileSync(join(site.folder, path), 'utf8');
}

function numberIn(words: string): number {
  return Number(
    words
      .replace('more than', '')
      .replaceAll(/[,%\s]/g, '')
      .replace('−', '-'),
  );
}

function ascending(a: number, b: number): number {
  return a - b;
}
