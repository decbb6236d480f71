import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Under this name the pages load all content that Astro has read. */
const storeModule = '\0astro:data-layer-content';

/**
 * Leaves the content out of the code that a build bundles: the pages read it from the file that Astro keeps it in. As a
 * part of the code, the content of many strategies would go through the bundler as one text of many megabytes, and stay in
 * its memory. Where an Astro of the future names the module differently, it is bundled, and nothing else changes.
 */
export function storedContent(): AstroIntegration {
  return {
    name: 'stored-content',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const file = JSON.stringify(fileURLToPath(new URL('data-store.json', config.cacheDir)));
        const code = `import { readFileSync } from 'node:fs';\nexport default JSON.parse(readFileSync(${file}, 'utf8'));`;
        const load = {
          order: 'pre',
          filter: { id: storeModule },
          handler: () => ({ code, map: { mappings: '' } }),
        } as const;
        updateConfig({ vite: { plugins: [{ name: 'stored-content', enforce: 'pre', load }] } });
      },
    },
  };
}
