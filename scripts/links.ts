/**
 * `npm run links`: lists every address outside the site once, with the lines of the content and the pages of the built site
 * that hold it. It visits none. `-- --site FOLDER` reads another folder than `dist/`, `-- --format json` prints for programs.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { siteAddress } from '../src/core/routes/site-address.ts';
import { contentFolder } from '../src/core/content/content-folder.ts';
import { readContent } from '../src/core/content/read-content.ts';
import { quote } from '../src/core/text/wording.ts';
import { command } from './lib/command.ts';
import { contentLinks } from './check-links/content-links.ts';
import { followLinks } from './check-links/follow-links.ts';
import { outgoingLinks } from './check-links/outgoing.ts';
import { reportOutgoing } from './check-links/report-outgoing.ts';
import { projectFolder } from './lib/project-folder.ts';
import { writeStandardOutput } from './lib/standard-output.ts';

class LinksError extends Error {}

await command([LinksError], async () => {
  const { values } = parseArgs({
    options: { site: { type: 'string', default: 'dist' }, format: { type: 'string', default: 'text' } },
  });
  if (!['text', 'json'].includes(values.format))
    throw new LinksError(`The format ${quote(values.format)} is unknown. It can be "text" or "json".`);
  const folder = resolve(projectFolder, values.site);
  if (!existsSync(join(folder, 'index.html')))
    throw new LinksError(`There is no built site in ${quote(values.site)}. Build it first: npm run build`);
  const site = followLinks(folder, siteAddress);
  const content = await readContent(contentFolder(projectFolder), projectFolder);
  const links = outgoingLinks(site, contentLinks(content), siteAddress.base);
  const text = values.format === 'json' ? JSON.stringify(links, undefined, 2) : reportOutgoing(links, site.pages);
  await writeStandardOutput(`${text}\n`);
});
