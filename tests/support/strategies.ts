import { readContent } from '../../src/core/content/read-content.ts';
import { buildSiteContent } from '../../src/core/model/build-site-content.ts';
import type { SiteContent, Strategy } from '../../src/core/model/types.ts';

/** A strategy for tests, with the library that has it. */
export interface StrategyInLibrary {
  siteContent: SiteContent;
  strategy: Strategy;
}

/** The invented strategy of the fixtures: small, with one of everything. */
export const readAnytown = (): Promise<StrategyInLibrary> => read('tests/fixtures/valid', 'anytown');

/** The real strategy with its 129 actions. */
export const readLeeds = (): Promise<StrategyInLibrary> => read('content', 'leeds');

/** The real strategy with progress, milestones and a target. */
export const readYork = (): Promise<StrategyInLibrary> => read('content', 'york');

async function read(content: string, id: string): Promise<StrategyInLibrary> {
  const siteContent = buildSiteContent((await readContent(content)).entries);
  const strategy = siteContent.strategies.find((candidate) => candidate.id === id);
  if (strategy === undefined) throw new Error(`There is no strategy "${id}" in ${content}.`);
  return { siteContent, strategy };
}
