import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentChecks } from './src/site/astro/content-checks.ts';
import { hostFiles } from './src/site/astro/publish-host-files.ts';
import { searchIndex } from './src/site/astro/search-index.ts';
import { siteAddress } from './src/core/routes/site-address.ts';
import { unusedClasses } from './src/site/astro/unused-classes.ts';

export default defineConfig({
  site: siteAddress.origin,
  base: siteAddress.base,
  trailingSlash: 'always',
  // Astro's own default joins words that a line break separates.
  compressHTML: true,
  build: { format: 'directory', concurrency: 4, inlineStylesheets: 'never' },
  integrations: [contentChecks(), mdx({ smartypants: false }), searchIndex(), hostFiles()],
  devToolbar: { enabled: false },
  experimental: { contentIntellisense: true },
  vite: {
    // Not in "node_modules", which can be read-only or shared by several projects.
    cacheDir: '.astro/vite',
    build: { assetsInlineLimit: 0 },
    css: { lightningcss: { unusedSymbols: unusedClasses() } },
  },
});
