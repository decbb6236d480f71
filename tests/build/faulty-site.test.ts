import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { brokenLinks } from './links.ts';
import { readSite } from './site.ts';

const folder = mkdtempSync(join(tmpdir(), 'faulty-site-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = {
  'index.html': `
    <a href="/plans/leeds/">right</a> <a href="leeds/#aims">right</a> <a href="#top">right</a>
    <a href="https://elsewhere.example/any/">right</a> <a href="mailto:ann@example.org">right</a>
    <a href="https://council.example/plans/leeds/">right</a>
    <a href="/plans/york/">no page</a> <a href="/plans/leeds">no slash</a> <a href="/leeds/">no base</a>
    <a href="/plans/leeds/#goals">no such part</a> <a href="https://council.example/plans/hull/">no page</a>
    <img src="map.png" srcset="map.png 1x, map-2x.png 2x" alt=""> <p id="top"></p>`,
  'leeds/index.html': '<h2 id="aims">Aims</h2> <a href="../">right</a>',
  'map.png': '',
  'style.css': '@font-face { src: url("font.woff2") } a { background: url(data:,) }',
};

test('links that lead nowhere are named with their page and the reason', () => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const site = readSite(folder, { base: '/plans/', origin: 'https://council.example' });
  expect(brokenLinks(site)).toMatchInlineSnapshot(`
    [
      "/ -> /plans/york/: there is no such page or file",
      "/ -> /plans/leeds: lacks the slash at its end",
      "/ -> /leeds/: does not start with the base path /plans/",
      "/ -> /plans/leeds/#goals: the page has no id "goals"",
      "/ -> https://council.example/plans/hull/: there is no such page or file",
      "/ -> map-2x.png: there is no such page or file",
      "/style.css -> font.woff2: there is no such page or file",
    ]
  `);
});
