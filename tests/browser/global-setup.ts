import type { TestProject } from 'vitest/node';
import { ensureBrowser } from '../../scripts/lib/browser.ts';
import { serveFolder } from '../../scripts/lib/serve-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the served site's front page. */
    siteUrl: string;
    /** The browser's program. */
    browserPath: string;
  }
}

/** Finds a browser and serves the built site on a free port. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('browserPath', ensureBrowser());
  const { siteFolder } = project.getProvidedContext();
  const server = await serveFolder(siteFolder, { port: 0, base: '/' });
  project.provide('siteUrl', server.url);
  return server.close;
}
