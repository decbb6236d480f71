/** `npm run build`: checks the content and builds the site. `npm run pdf` also prints each whole strategy as a PDF. */
import { resolve } from 'node:path';
import { buildSite } from './build/build-site.ts';
import { runCommand } from './lib/command.ts';
import { projectFolder } from './lib/project-folder.ts';
import { contentOption, strictOption } from './lib/shared-options.ts';

await runCommand(
  {
    name: 'build',
    about: 'Checks the content, builds the site and checks its links. A failed build leaves the last good site.',
    options: {
      ...contentOption,
      out: { value: 'FOLDER', default: 'dist', help: 'builds into this folder.' },
      ...strictOption,
      pdf: { help: 'also prints each whole strategy as a PDF, with an installed browser.' },
    },
  },
  async ({ options }) => {
    if (options.pdf) process.env['WITH_PDF'] = 'true';
    const summary = await buildSite(resolve(projectFolder, options.out), { strict: options.strict });
    console.log(summary.join('\n'));
    console.log(`The site is in ${options.out}/.`);
  },
);
