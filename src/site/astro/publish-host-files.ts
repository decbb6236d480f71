import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { hostFiles as filesFor } from '../hosting/host-files.ts';
import { siteAddress } from '../../core/routes/site-address.ts';

/** After a build: the files by which hosts know headers, redirects and types. */
export function hostFiles(): AstroIntegration {
  return {
    name: 'host-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const files = Object.entries(filesFor(siteAddress.base));
        await Promise.all(files.map(([name, text]) => writeFile(new URL(name, dir), text)));
      },
    },
  };
}
