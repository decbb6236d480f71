import { HtmlValidate, StaticConfigLoader, type Message } from 'html-validate';
import config from '../../.htmlvalidate.mjs';
import type { BuiltPage } from './site.ts';

const validator = new HtmlValidate(new StaticConfigLoader(config));

/** What is wrong in the HTML of a page, a line each. */
export async function htmlFaults({ html, path }: BuiltPage): Promise<string[]> {
  const { results } = await validator.validateString(html, `${path}index.html`);
  return results.flatMap(({ messages }) => messages.map(describeMessage));
}

function describeMessage({ line, column, ruleId, message, selector }: Message): string {
  return `${line}:${column} ${ruleId}: ${message} (${selector ?? 'whole page'})`;
}
