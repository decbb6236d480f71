import type { ProvidedContext } from 'vitest';
import type { TestProject } from 'vitest/node';
import { ensureBrowser } from '../../scripts/lib/browser.ts';
import { serveFolder } from '../../scripts/lib/serve-folder.ts';
import { noSite } from '../site/site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the served site's front page. */
    siteUrl: string;
    /** The browser's program. */
    browserPath: string;
    /** Why there is no browser or no site to show. The other tests of the run go on. */
    browserFailure: string;
  }
}

/** Finds a browser and serves the built site on a free port, once for all projects of a run. */
export default async function setup({ vitest }: TestProject): Promise<(() => Promise<void>) | undefined> {
  const run = vitest.getRootProject();
  const { siteUrl, siteFolder = '', buildFailure = '' } = run.getProvidedContext() as Partial<ProvidedContext>;
  if (siteUrl !== undefined) return undefined;
  run.provide('siteUrl', '');
  run.provide('browserPath', '');
  run.provide('browserFailure', buildFailure === '' ? '' : noSite);
  if (buildFailure !== '') return undefined;
  try {
    run.provide('browserPath', ensureBrowser());
    const server = await serveFolder(siteFolder, { port: 0, base: '/' });
    run.provide('siteUrl', server.url);
    return server.close;
  } catch (error) {
    run.provide('browserFailure', String(error));
    return undefined;
  }
}
