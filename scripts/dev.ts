/** `npm run dev`: serves the site and shows each change of the content or the code at once, until Ctrl+C. */
import { dev } from 'astro';
import { readSiteAddress } from '../src/core/routes/site-address.ts';
import { runCommand } from './lib/command.ts';
import { portOption, readPort } from './lib/port.ts';
import { assertBuildable, projectFolder } from './lib/project-folder.ts';
import { contentOption } from './lib/shared-options.ts';

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
    await dev({ root: projectFolder, server: { port: readPort(options.port), host: options.host } });
  },
);
