import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accessibilityResultsSchema } from '../../src/core/content/schema/accessibility-results.ts';
import { resultsFile, scopeOf } from '../accessibility/results.ts';
import { readBuiltSite } from './site.ts';

const site = readBuiltSite();
const results = accessibilityResultsSchema.parse(JSON.parse(readFileSync(resultsFile, 'utf8')));
const howToRenew = 'The recorded results are out of date. Record them again: npm run test:access -- --record';

test('the recorded results are of the engines, the modes and the kinds of page that there are now', () => {
  const { engines, modes, kinds } = results;
  expect({ engines, modes, kinds }, howToRenew).toEqual(scopeOf(site));
});

test('the accessibility statement says what the recorded run found, and when', () => {
  const statement = site.pages.find(({ path }) => path === '/accessibility/')?.document.structuredText ?? '';
  const day = new Date(`${results.date}T12:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long' });
  expect(statement).toContain(`last recorded on ${day}`);
  expect(statement).toContain(`${results.pages} pages of ${results.kinds.length} kinds`);
  for (const { name, version } of results.engines) expect(statement).toContain(`${name} ${version}`);
  for (const { rule } of [...results.faults, ...results.toReview]) expect(statement).toContain(rule);
});
