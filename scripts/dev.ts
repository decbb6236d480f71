/** `npm run dev`: serves the site and shows each change of the content or the code at once, until Ctrl+C. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dev, type AstroInlineConfig } from 'astro';
import { readSiteAddress } from '../src/core/routes/site-address.ts';
import { runCommand } from './lib/command.ts';
import { portOption, readPort } from './lib/port.ts';
import { assertBuildable, projectFolder } from './lib/project-folder.ts';
import { contentOption } from './lib/shared-options.ts';

/** Vite answers an address such as `/%ff`, which stands for no letters, with the places in its own code where it failed. */
const vite: AstroInlineConfig['vite'] = {
  plugins: [
    {
      name: 'refuse-unreadable-addresses',
      enforce: 'post',
      // Astro puts its own handlers first, so this one has to come before them when they are there.
      configureServer: ({ middlewares }) => {
        return () => middlewares.stack.unshift({ route: '', handle: answerUnreadable });
      },
    },
  ],
};

function answerUnreadable(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  if (isReadable(request.url ?? '/')) next();
  else response.writeHead(400, { 'content-type': 'text/plain' }).end('This address cannot be read.');
}

function isReadable(address: string): boolean {
  try {
    decodeURI(address);
    return true;
  } catch {
    return false;
  }
}

await runCommand(
  {
    name: 'dev',
    about: 'Serves the site and shows each change at once. Problems in the content appear in the page.',
    options: {
      ...contentOption,
      ...portOption,
      host: { help: 'lets other devices on the network open it, such as a phone.' },
    },
  },
  async ({ options }) => {
    readSiteAddress(process.env);
    assertBuildable();
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    await dev({ root: projectFolder, server: { port: readPort(options.port), host: options.host }, vite });
  },
);
