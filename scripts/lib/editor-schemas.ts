import { z } from 'zod';
import { contentKinds, pathGlob, type ContentKind } from '../../src/core/content/schema/kinds.ts';

/** A JSON Schema in a file of its own, for editors that complete and underline YAML and JSON. */
export interface EditorSchema {
  kind: ContentKind;
  /** The file's path from the folder that an editor opens. */
  file: string;
  text: string;
}

/** One schema for each kind of YAML and JSON file. Astro itself writes those of MDX files, from the same source. */
export function editorSchemas(): EditorSchema[] {
  const kinds = (Object.keys(contentKinds) as ContentKind[]).filter(
    (kind) => !contentKinds[kind].path.endsWith('.mdx'),
  );
  return kinds.map((kind) => ({
    kind,
    file: `.vscode/schemas/${kind}.schema.json`,
    text: `${JSON.stringify(editorSchema(kind), undefined, 2)}\n`,
  }));
}

/**
 * The settings of Visual Studio Code that lead each content file to its schema, from the folder that it opens.
 *
 * @param content the name of the content folder in it.
 */
export function editorSettings(content: string): { 'yaml.schemas': object; 'json.schemas': object[] } {
  const schemas = editorSchemas().map(({ kind, file }) => ({ file, files: `${content}/${pathGlob(kind)}` }));
  const ofType = (ending: string) => schemas.filter(({ files }) => files.endsWith(ending));
  return {
    'yaml.schemas': Object.fromEntries(ofType('.yml').map(({ file, files }) => [file, files])),
    'json.schemas': ofType('.json').map(({ file, files }) => ({ fileMatch: [`/${files}`], url: `./${file}` })),
  };
}

/**
 * What a file of a kind may contain, as a JSON Schema of the 2020-12 draft: each field with its sentence, and each pattern with
 * the message that the content check has for it. Rules that JSON Schema cannot state are left to that check.
 */
export function editorSchema(kind: ContentKind): object {
  return z.toJSONSchema(contentKinds[kind].schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema instanceof z.ZodURL) jsonSchema.pattern = '^https://';
      // Visual Studio Code shows this in place of the bare pattern.
      if (jsonSchema.pattern !== undefined) Object.assign(jsonSchema, { patternErrorMessage: complaint(zodSchema) });
    },
  });
}

function complaint(schema: z.core.$ZodType): string | undefined {
  return z.safeParse(schema, '').error?.issues[0]?.message;
}
