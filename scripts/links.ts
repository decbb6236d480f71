/** `npm run links`: lists every address outside the site once, with where the content and the pages have it. It visits none. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { siteAddress } from '../src/core/routes/site-address.ts';
import { readContent } from '../src/core/content/read-content.ts';
import { quote } from '../src/core/text/wording.ts';
import { contentLinks } from './check-links/content-links.ts';
import { followLinks } from './check-links/follow-links.ts';
import { outgoingLinks, reportOutgoing } from './check-links/outgoing.ts';
import { runCommand } from './lib/command.ts';
import { CommandError } from './lib/command-error.ts';
import { projectFolder } from './lib/project-folder.ts';
import { writeStandardOutput } from './lib/standard-output.ts';
import { contentOption, formatOption } from './lib/shared-options.ts';

await runCommand(
  {
    name: 'links',
    about: 'Lists every address outside the site once, with the lines of the content and the pages that have it.',
    options: {
      ...contentOption,
      site: { value: 'FOLDER', default: 'dist', help: 'reads the built site in this folder.' },
      ...formatOption,
    },
  },
  async ({ options, content }) => {
    const folder = resolve(projectFolder, options.site);
    if (!existsSync(join(folder, 'index.html')))
      throw new CommandError(`There is no built site in ${quote(options.site)}. Build it first: npm run build`);
    const site = followLinks(folder, siteAddress);
    const written = contentLinks(await readContent(content, projectFolder));
    const links = outgoingLinks(site, written, siteAddress.base);
    const text = options.format === 'json' ? JSON.stringify(links, undefined, 2) : reportOutgoing(links, site.pages);
    await writeStandardOutput(`${text}\n`);
  },
);
