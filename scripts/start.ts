/** `npm start`: checks the content, builds the site and serves it until Ctrl+C. */
import { join } from 'node:path';
import { siteAddress } from '../src/core/routes/site-address.ts';
import { buildSite } from './build/build-site.ts';
import { runCommand } from './lib/command.ts';
import { portOption, readPort } from './lib/port.ts';
import { projectFolder } from './lib/project-folder.ts';
import { assertPortFree, serveFolder } from './lib/serve-folder.ts';
import { contentOption } from './lib/shared-options.ts';

await runCommand(
  {
    name: 'start',
    about: 'Checks the content, builds the site into dist/ and serves it.',
    options: { ...contentOption, ...portOption },
  },
  async ({ options }) => {
    const port = readPort(options.port);
    await assertPortFree(port);
    const out = join(projectFolder, 'dist');
    const summary = await buildSite(out);
    const server = await serveFolder(out, { port, base: siteAddress.base });
    console.log(['', ...summary, '', `The site is at ${server.url}`, 'Press Ctrl+C to stop.'].join('\n'));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(server.close));
  },
);

async function stop(close: () => Promise<void>): Promise<void> {
  await close();
  process.exit(0);
}
