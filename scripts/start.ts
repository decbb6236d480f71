/** `npm start`: checks the content, builds the site and serves it until Ctrl+C. `--port NUMBER` chooses the port. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { siteAddress } from '../src/core/routes/site-address.ts';
import { buildSite, ContentProblemsError } from './build/build-site.ts';
import { command } from './lib/command.ts';
import { BrokenLinksError } from './check-links/check-links.ts';
import { readPort, InvalidPortError } from './lib/port.ts';
import { projectFolder } from './lib/project-folder.ts';
import { assertPortFree, PortTakenError, serveFolder } from './lib/serve-folder.ts';

await command([ContentProblemsError, BrokenLinksError, PortTakenError, InvalidPortError], async () => {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' } } });
  const port = readPort(values.port);
  await assertPortFree(port);
  const out = join(projectFolder, 'dist');
  const summary = await buildSite(out);
  const server = await serveFolder(out, { port, base: siteAddress.base });
  console.log(['', ...summary, '', `The site is at ${server.url}`, 'Press Ctrl+C to stop.'].join('\n'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(server.close));
});

async function stop(close: () => Promise<void>): Promise<void> {
  await close();
  process.exit(0);
}
