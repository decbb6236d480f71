/** `npm run build`: checks the content and builds the site into `dist/`. `--out FOLDER` chooses another folder. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { published } from '../src/strategy/report/published.ts';
import { buildSite, ContentProblemsError } from './build-site.ts';
import { command } from './command.ts';
import { projectFolder } from './project-folder.ts';

await command([ContentProblemsError], async () => {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
  const library = await buildSite(resolve(projectFolder, values.out));
  console.log(published(library).join('\n'));
  console.log(`The site is in ${values.out}/.`);
});
