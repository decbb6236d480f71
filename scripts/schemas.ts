/** `npm run schemas`: writes the JSON Schemas with which editors complete and check the YAML and JSON files of the content. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { count } from '../src/core/text/wording.ts';
import { editorSchemas } from './lib/editor-schemas.ts';
import { projectFolder } from './lib/project-folder.ts';

const schemas = editorSchemas();
for (const { file, text } of schemas) {
  const target = join(projectFolder, file);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text);
}
console.log(`Wrote ${count(schemas.length, 'schema')} into .vscode/schemas/.`);
