import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseAddresses } from '../../../../../scripts/measure/lighthouse/addresses.ts';
import { noindexReason } from '../../../../../scripts/measure/lighthouse/noindex.ts';

const hidden = '<meta name="robots" content="noindex">';
const action = { id: '1-02', text: 'Buy naloxone kits', timescale: { ongoing: true }, leads: [{ id: 'council' }] };

let site: string;

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'chosen-addresses-'));
  const files = {
    'index.html': 'front',
    '404.html': hidden,
    'about/index.html': hidden,
    'leeds/index.html': 'Leeds',
    'leeds/actions/index.html': 'actions',
    'leeds/search/index.html': 'search',
    'leeds/priorities/1/index.html': 'short',
    'leeds/priorities/2/index.html': 'the longest priority of Leeds',
    'leeds/vision/index.html': 'vision',
    'leeds/data/actions.json': JSON.stringify([{ ...action, id: '1-01', timescale: null, leads: [] }, action]),
    'york/index.html': hidden,
    'york/priorities/1/index.html': hidden,
    'york/foreword/index.html': 'a longer text than the vision',
  };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(site, file)), { recursive: true });
    await writeFile(join(site, file), text);
  }
});

afterAll(() => rm(site, { recursive: true, force: true }));

test('the heaviest page of each kind is measured, of each strategy where they differ, and pages that are asked for something', () => {
  expect(chooseAddresses(site)).toEqual([
    '/',
    '/404.html',
    '/about/',
    '/leeds/',
    '/leeds/actions/',
    '/leeds/actions/?owner=council&timescale=ongoing&q=naloxone',
    '/leeds/priorities/2/',
    '/leeds/search/',
    '/leeds/search/?q=naloxone',
    '/york/',
    '/york/foreword/',
    '/york/priorities/1/',
  ]);
});

test('a page is kept from search engines on purpose where it is for wrong addresses or its strategy is not listed', () => {
  expect(noindexReason(site, '/404.html')).toBe('the "Page not found" page');
  expect(noindexReason(site, '/york/priorities/1/?q=a')).toBe('its strategy is not listed');
});

test('any other page that is kept from search engines has no reason, so that Lighthouse finds it', () => {
  expect(noindexReason(site, '/about/')).toBeUndefined();
});
