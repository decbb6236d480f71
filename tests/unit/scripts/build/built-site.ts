import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostFiles } from '../../../../src/site/hosting/host-files.ts';

/** Writes a folder that a build takes for a site it has built before. */
export function writeBuiltSite(folder: string, frontPage = ''): void {
  mkdirSync(folder, { recursive: true });
  for (const name of ['404.html', 'sitemap.xml', ...Object.keys(hostFiles('/'))]) writeFileSync(join(folder, name), '');
  writeFileSync(join(folder, 'index.html'), frontPage);
}
