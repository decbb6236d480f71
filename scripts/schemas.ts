/** `npm run schemas`: writes the JSON Schemas with which editors complete and check the YAML and JSON files of the content. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { countOf } from '../src/core/text/words.ts';
import { runCommand } from './lib/command.ts';
import { editorSchemas, editorSettings } from './lib/editor-schemas.ts';
import { replaceFile } from './lib/replace-file.ts';
import { contentOption } from './lib/shared-options.ts';

await runCommand(
  {
    name: 'schemas',
    about:
      'Writes the schemas with which editors complete and underline content files, into .vscode/ beside the content.',
    options: contentOption,
  },
  async ({ content }) => {
    const [project, folder] = [dirname(content), basename(content)];
    const schemas = editorSchemas();
    for (const { file, text } of schemas) await write(join(project, file), text);
    console.log(`Wrote ${countOf(schemas.length, 'schema')} into ${join(project, '.vscode/schemas')}.`);
    const settings = join(project, '.vscode/settings.json');
    if (existsSync(settings)) return;
    await write(settings, `${JSON.stringify(editorSettings(folder), undefined, 2)}\n`);
    console.log(`Wrote ${settings}, which says which files each is for.`);
  },
);

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await replaceFile(file, text);
}
