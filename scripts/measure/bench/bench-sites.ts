import { join } from 'node:path';
import { checkContent } from '../../../src/core/checks/run-checks.ts';
import { contentFolder } from '../../../src/core/content/content-folder.ts';
import { buildSiteContent } from '../../../src/core/model/build-site-content.ts';
import { generateContent, writeContent, type SiteSize } from '../generate/generate-content.ts';
import { projectFolder } from '../../lib/project-folder.ts';

/** A site to be measured. */
export interface BenchSite {
  name: string;
  /** The folder of its content. */
  content: string;
  strategies: number;
  actions: number;
}

/** The site that the goals are set for, the small one that it is compared with, and one of as many strategies with few actions each. */
export const goals = {
  large: { strategies: 150, actions: 20_000, seed: 1 },
  small: { strategies: 8, actions: 1000, seed: 1 },
  many: { strategies: 150, actions: 3000, seed: 1 },
};

/**
 * The real content, ten and a hundred times as much with the same mix of parts, and the two sites of the goals. Generated
 * content is written below `folder`.
 */
export async function benchSites(folder: string): Promise<BenchSite[]> {
  const content = contentFolder(projectFolder);
  const mix = await sizeOf(content);
  const times = (factor: number): SiteSize => ({
    ...mix,
    strategies: mix.strategies * factor,
    actions: mix.actions * factor,
  });
  return [
    { name: '1x', content, strategies: mix.strategies, actions: mix.actions },
    await generated(folder, '10x', times(10)),
    await generated(folder, '100x', times(100)),
    await generated(folder, 'small goal', goals.small),
    await generated(folder, 'goal', goals.large),
  ];
}

async function generated(folder: string, name: string, size: SiteSize): Promise<BenchSite> {
  const content = join(folder, name.replaceAll(/\W+/g, '-'));
  await writeContent(content, generateContent(size));
  return { name, content, strategies: size.strategies, actions: size.actions };
}

/** How large the strategies of a site are on average. */
async function sizeOf(content: string): Promise<SiteSize> {
  const { strategies } = buildSiteContent((await checkContent(content, projectFolder)).entries);
  const sum = (list: 'priorities' | 'objectives' | 'actions' | 'partners' | 'sections' | 'measures'): number =>
    strategies.reduce((total, strategy) => total + strategy[list].length, 0);
  const mean = (list: Parameters<typeof sum>[0]): number => Math.max(1, Math.round(sum(list) / strategies.length));
  return {
    strategies: strategies.length,
    actions: sum('actions'),
    seed: 1,
    each: {
      priorities: mean('priorities'),
      objectives: mean('objectives'),
      partners: mean('partners'),
      sections: mean('sections'),
      measures: mean('measures'),
    },
  };
}
