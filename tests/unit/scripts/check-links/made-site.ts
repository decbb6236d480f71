import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { followLinks, type SiteLinks } from '../../../../scripts/check-links/follow-links.ts';

const origin = 'https://council.example';

/** Writes files into a folder that goes when the test ends. */
export function writeSite(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'strategy-microsite-links-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Follows the links of a site of these files. `base` is its base path. */
export function followFiles(files: Record<string, string>, base = '/'): SiteLinks {
  return followLinks(writeSite(files), { origin, base });
}
