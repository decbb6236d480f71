import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Puts a compressed copy beside every text of a site, which `serveFolder` sends as any web host does. */
export function compressTexts(site: string): void {
  for (const file of globSync('**/*.{html,css,js,svg,json,xml,txt}', { cwd: site })) {
    writeFileSync(join(site, `${file}.br`), brotliCompressSync(readFileSync(join(site, file))));
  }
}
