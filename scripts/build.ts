/**
 * `npm run build`: checks the content and builds the site into `dist/`. `--out FOLDER` chooses another folder. `--pdf`, or
 * `npm run pdf`, also prints each whole strategy as a PDF, with an installed browser.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { NoBrowserError } from './lib/browser.ts';
import { buildSite, ContentProblemsError } from './build/build-site.ts';
import { command } from './lib/command.ts';
import { BrokenLinksError } from './check-links/check-links.ts';
import { projectFolder } from './lib/project-folder.ts';

await command([ContentProblemsError, BrokenLinksError, NoBrowserError], async () => {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: 'dist' }, pdf: { type: 'boolean', default: false } },
  });
  if (values.pdf) process.env['WITH_PDF'] = 'true';
  const summary = await buildSite(resolve(projectFolder, values.out));
  console.log(summary.join('\n'));
  console.log(`The site is in ${values.out}/.`);
});
