import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { Package } from 'datapackage';
import { describe, expect, test } from 'vitest';
import { readBuiltSite } from './site.ts';

const site = readBuiltSite();
const strategies = [...site.files].flatMap((path) => /^\/([^/]+)\/data\/datapackage\.json$/.exec(path)?.[1] ?? []);

test('every strategy has a data package', () => {
  expect(strategies).toContain('leeds');
  const all = site.pages.flatMap(({ path }) => /^\/([^/]+)\/data\/$/.exec(path)?.[1] ?? []);
  expect(strategies.toSorted()).toEqual(all.toSorted());
});

describe.each(strategies)('the open data of %s', (strategy) => {
  const folder = join(site.folder, strategy, 'data');
  const bytesOf = (name: string) => readFileSync(join(folder, name));
  const readJson = (name: string): unknown => JSON.parse(bytesOf(name).toString('utf8'));
  const hashOf = (name: string) => createHash('sha256').update(bytesOf(name)).digest('hex');

  test('keeps to the Frictionless profile, and every row to its columns', async () => {
    const described = await Package.load(join(folder, 'datapackage.json'), { strict: false });
    expect(described.errors.map(({ message }) => message)).toEqual([]);
    const tables = described.resources.filter(({ tabular }) => tabular);
    expect(tables.map(({ name }) => name)).toEqual(
      tables.length > 1 ? ['actions-csv', 'indicators-csv'] : ['actions-csv'],
    );
    for (const table of tables) {
      const rows = await table.read({ keyed: true });
      expect(rows.length, table.name).toBeGreaterThan(0);
      const { primaryKey } = table.schema.descriptor;
      const keys = rows.map((row) => JSON.stringify(primaryKey.map((name) => row[name])));
      expect(keys.filter((key) => key.includes('null'))).toEqual([]);
      expect(new Set(keys).size, table.name).toBe(keys.length);
    }
  });

  test('gives the size and the checksum of each file in the package', async () => {
    const { descriptor } = await Package.load(join(folder, 'datapackage.json'), { strict: false });
    expect(descriptor.resources.length).toBeGreaterThan(2);
    for (const { path, bytes, hash } of descriptor.resources) {
      expect({ path, bytes, hash }).toEqual({ path, bytes: bytesOf(path).length, hash: `sha256:${hashOf(path)}` });
    }
  });

  test('has a checksum for every file of its folder', () => {
    const lines = bytesOf('checksums.txt').toString('utf8').trimEnd().split('\n');
    const sums = new Map(lines.map((line) => line.split('  ').toReversed() as [string, string]));
    const files = [...site.files].flatMap((path) => path.split(`/${strategy}/data/`)[1] ?? []);
    const summed = files.filter((name) => name !== 'checksums.txt' && !name.endsWith('.html'));
    expect([...sums.keys()].toSorted()).toEqual(summed.toSorted());
    for (const [name, sum] of sums) expect(sum, name).toBe(hashOf(name));
  });

  test.each(['actions', 'indicators'])('%s.json keeps to its JSON Schema', (name) => {
    if (!site.files.has(`/${strategy}/data/${name}.json`)) return;
    // Formats are checked by the schemas of the content.
    const check = new Ajv({ strict: true, validateFormats: false, allErrors: true }).compile(
      readJson(`schemas/${name}.schema.json`) as object,
    );
    const records = readJson(`${name}.json`);
    check(records);
    expect(check.errors ?? []).toEqual([]);
    expect(check([...(records as unknown[]), { id: 'x' }])).toBe(false);
  });

  test('describes the columns of each CSV file for CSV on the Web', () => {
    const { tables } = readJson('csv-metadata.json') as {
      tables: { url: string; tableSchema: { columns: { titles: string }[] } }[];
    };
    expect(tables.length).toBeGreaterThan(0);
    for (const { url, tableSchema } of tables) {
      const [header] = parse(bytesOf(url), { bom: true, toLine: 1 });
      expect(
        tableSchema.columns.map(({ titles }) => titles),
        url,
      ).toEqual(header);
    }
  });

  test('lists every file of the package on its page', () => {
    const page = site.pages.find(({ path }) => path === `/${strategy}/data/`);
    const links = page?.document.querySelectorAll('a[download]').map((link) => link.getAttribute('href')) ?? [];
    const { resources } = readJson('datapackage.json') as { resources: { path: string }[] };
    const names = [...resources.map(({ path }) => path), 'datapackage.json', 'csv-metadata.json', 'checksums.txt'];
    expect(names.filter((name) => !links.includes(`/${strategy}/data/${name}`))).toEqual([]);
  });
});
