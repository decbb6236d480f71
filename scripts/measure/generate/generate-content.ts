import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createRandom } from './random.ts';
import { contentFiles } from './content-files.ts';
import type { StrategySize } from './plan-files.ts';
import { addSiteFiles } from './site-files.ts';
import { addStrategy } from './strategy-files.ts';

export interface SiteSize {
  strategies: number;
  /** In all strategies together. */
  actions: number;
  seed: number;
  /** How large a strategy is beside its actions. What is not given is of a middling size. */
  each?: Partial<Omit<StrategySize, 'actions'>>;
}

const middling = { priorities: 4, objectives: 12, partners: 14, sections: 6, measures: 8 };

/** The whole content of an invented site, by path below its folder. The same for the same size and seed. */
export function generateContent({ strategies, actions, seed, each }: SiteSize): ReadonlyMap<string, string> {
  const files = contentFiles();
  const size = { ...middling, ...each };
  addSiteFiles(files, seed, size.measures);
  const counts = unevenShares(actions, strategies, seed);
  for (const [index, count] of counts.entries()) addStrategy(files, seed, index + 1, { ...size, actions: count });
  return files.texts;
}

/** Writes it into a folder, which is made if there is none. */
export async function writeContent(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** No two strategies are of one size: the largest has about three times as many actions as the smallest. */
function unevenShares(whole: number, shares: number, seed: number): number[] {
  const random = createRandom(seed, 'sizes');
  const weights = Array.from({ length: shares }, () => random.whole(50, 150));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let before = 0;
  return weights.map((weight) => {
    const from = Math.floor((whole * before) / sum);
    before += weight;
    return Math.floor((whole * before) / sum) - from;
  });
}
