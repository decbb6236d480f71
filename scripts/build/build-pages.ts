import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'astro';
import { contentAlreadyChecked } from '../../src/site/astro/content-checks.ts';
import { pageShare, type Share } from '../../src/site/astro/page-share.ts';
import { stageTimes } from '../../src/site/astro/stage-times.ts';
import { projectFolder } from '../lib/project-folder.ts';

/**
 * Builds the pages of checked content into a folder: all of them, or a share. The time of each stage is added to the file
 * that `STAGE_TIMES` names, where it does, as a line of JSON.
 */
export async function buildPages(outDir: string, share?: Share): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Astro keeps parsed content between builds and does not notice when a schema changes. A cache of its own is always new.
  const cacheDir = await mkdtemp(join(tmpdir(), 'strategy-microsite-'));
  const { integration, report } = stageTimes();
  const integrations = [contentAlreadyChecked, integration, ...(share === undefined ? [] : [pageShare(share)])];
  try {
    await build({ root: projectFolder, outDir, cacheDir, integrations, force: true, logLevel: 'error' });
    const file = process.env['STAGE_TIMES'];
    if (file !== undefined) await appendFile(file, `${JSON.stringify(report())}\n`);
  } finally {
    await rm(cacheDir, { recursive: true, force: true });
  }
}
