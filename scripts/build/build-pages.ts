import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'astro';
import { contentFolder } from '../../src/core/content/content-folder.ts';
import { readContent } from '../../src/core/content/read-content.ts';
import { checkedContent } from '../../src/site/astro/content-loader.ts';
import { pageShare, type Share } from '../../src/site/astro/page-share.ts';
import { stageTimes } from '../../src/site/astro/stage-times.ts';
import { projectFolder } from '../lib/project-folder.ts';

/**
 * Builds the pages of checked content into a folder: all of them, or a share. The time of each stage is added to the file
 * that `STAGE_TIMES` names, where it does, as a line of JSON.
 */
export async function buildPages(outDir: string, share?: Share): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { entries } = await readContent(contentFolder(projectFolder));
  // Astro hands the content to the pages through a file in this folder, which builds at the same time must not share.
  const cacheDir = await mkdtemp(join(tmpdir(), 'strategy-microsite-'));
  const { integration, report } = stageTimes();
  const integrations = [checkedContent(entries), integration, ...(share === undefined ? [] : [pageShare(share)])];
  try {
    await build({ root: projectFolder, outDir, cacheDir, integrations, force: true, logLevel: 'error' });
    const file = process.env['STAGE_TIMES'];
    if (file !== undefined) await appendFile(file, `${JSON.stringify(report())}\n`);
  } finally {
    await rm(cacheDir, { recursive: true, force: true });
  }
}
