import { expect, test } from 'vitest';
import { kindOf } from '../../scripts/measure/page-kinds.ts';
import { samplePages } from '../accessibility/sample.ts';
import { readBuiltSite, type BuiltPage } from './site.ts';

const { pages } = readBuiltSite();
const sample = samplePages(pages);

test('the pages that are shown in every mode have every class of each kind of page of each strategy', () => {
  const shown = new Set(sample.flatMap(classesByKind));
  const used = new Set(pages.flatMap(classesByKind));
  expect(used.size).toBeGreaterThan(1000);
  expect([...used].filter((name) => !shown.has(name))).toEqual([]);
});

test('few pages stand for many that look the same', () => {
  expect(sample.length).toBeLessThan(pages.length / 4);
});

/** Read from the HTML, by none of the code that chooses the pages. */
function classesByKind({ path, html }: BuiltPage): string[] {
  const [, strategy = ''] = /^\/([^/]+)\/./.exec(path) ?? [];
  const body = html.slice(html.indexOf('<body'));
  const names = [...body.matchAll(/<[^>]*\sclass="([^"]*)"/g)].flatMap(([, list = '']) => list.split(/\s+/));
  return [`${strategy} ${kindOf(path)}`, ...names.map((name) => `${strategy} ${kindOf(path)} ${name}`)];
}
