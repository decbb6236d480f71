import { afterAll, beforeAll } from 'vitest';
import { serveFolder, type RunningServer } from '../../scripts/lib/serve-folder.ts';
import { buildOpenConsultation, type FixtureSite } from '../site/fixture-site.ts';

/** Serves the site while comments are taken, for the tests of a file. Gives its address once they have begun. */
export function useOpenConsultation(): () => string {
  let site: FixtureSite | undefined;
  let server: RunningServer | undefined;

  beforeAll(async () => {
    site = buildOpenConsultation();
    server = await serveFolder(site.folder, { port: 0, base: '/' });
  });

  afterAll(async () => {
    await server?.close();
    site?.remove();
  });

  return () => server?.url ?? '';
}
