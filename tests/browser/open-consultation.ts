import { afterAll, beforeAll } from 'vitest';
import { serveFolder, type RunningServer } from '../../scripts/lib/serve-folder.ts';
import { openConsultationSite } from '../site/open-consultation.ts';

/** Serves the site while comments are taken, for the tests of a file. Gives its address once they have begun. */
export function useOpenConsultation(): () => string {
  let server: RunningServer | undefined;

  beforeAll(async () => {
    server = await serveFolder(await openConsultationSite(), { port: 0, base: '/' });
  });

  afterAll(() => server?.close());

  return () => server?.url ?? '';
}
