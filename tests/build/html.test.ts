import { HtmlValidate, StaticConfigLoader, type Message } from 'html-validate';
import { expect, inject, test } from 'vitest';
import config from '../../.htmlvalidate.mjs';
import { readSite } from './site.ts';

const validator = new HtmlValidate(new StaticConfigLoader(config));
const site = readSite(inject('siteFolder'));

test.for(site.pages)('$path is valid HTML', async ({ html, path }) => {
  const { results } = await validator.validateString(html, `${path}index.html`);
  expect(results.flatMap(({ messages }) => messages.map(describeMessage))).toEqual([]);
});

function describeMessage({ line, column, ruleId, message, selector }: Message): string {
  return `${line}:${column} ${ruleId}: ${message} (${selector ?? 'whole page'})`;
}
