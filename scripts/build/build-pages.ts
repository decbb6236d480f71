import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import type { Entry } from '../../src/core/content/schema/kinds.ts';
import { checkedContent } from '../../src/site/astro/content-loader.ts';
import { stageTimes } from '../../src/site/astro/stage-times.ts';
import { projectFolder } from '../lib/project-folder.ts';

/** Builds the pages of checked content into a folder. The time of each stage goes into the file that `STAGE_TIMES` names. */
export async function buildPages(outDir: string, entries: readonly Entry[]): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { integration, report } = stageTimes();
  await build({
    root: projectFolder,
    outDir,
    // Beside what Astro keeps for development, and not in `node_modules`, which several projects can share.
    cacheDir: join(projectFolder, '.astro/build'),
    // Astro does not notice when a schema changes.
    force: true,
    integrations: [checkedContent(entries), integration],
    // It prints what it throws too, and in between what follows from it.
    logLevel: 'silent',
  });
  const { STAGE_TIMES: file = '' } = process.env;
  if (file !== '') await writeFile(file, `${JSON.stringify(report())}\n`);
}
