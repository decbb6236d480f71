import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse as parseYaml, stringify as writeYaml } from 'yaml';
import { z } from 'zod';
import { channel } from '../../src/core/content/schema/consultation.ts';
import { classifyPath, contentKinds } from '../../src/core/content/schema/kinds.ts';
import { figure, httpsUrl, isoDate, label, text } from '../../src/core/content/schema/values.ts';
import { isSameSchema } from '../support/same-schema.ts';
import { hostileAddress, hostileEmail, hostileLabel, hostileMarkdown, hostileText } from './attacks.ts';

/** What becomes of a value of a schema. */
export type Change = (value: unknown, schema: z.ZodType, path: readonly PropertyKey[]) => unknown;

/** Puts an attack into every text, address and email of a value that has the shape of a schema. */
export const attack: Change = (value, schema, path) => {
  if (typeof value !== 'string') return value;
  // Two owners in one cell are still to be found by their names.
  if (path.at(-1) === 'ownersAsPublished') return value.split('/ ').map(hostileText).join('/ ');
  if (isSameSchema(schema, label)) return hostileLabel(value);
  if (isSameSchema(schema, text)) return hostileText(value);
  if (isSameSchema(schema, httpsUrl)) return hostileAddress(value);
  return isSameSchema(schema, channel) || schema instanceof z.ZodEmail ? hostileEmail : value;
};

/** Applies a change to every leaf of a value that has the shape of a schema. */
export function changeLeaves(value: unknown, schema: z.ZodType, change: Change, path: PropertyKey[] = []): unknown {
  if (value === undefined || value === null) return value;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return changeLeaves(value, schema.unwrap() as z.ZodType, change, path);
  }
  if (schema instanceof z.ZodArray) {
    return (value as unknown[]).map((entry, index) =>
      changeLeaves(entry, schema.element as z.ZodType, change, [...path, index]),
    );
  }
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Record<string, z.ZodType>;
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => {
        const field = shape[key];
        if (field === undefined) throw new Error(`No schema for ${[...path, key].join('.')}`);
        return [key, changeLeaves(entry, field, change, [...path, key])];
      }),
    );
  }
  if (schema instanceof z.ZodRecord) {
    const entries = Object.entries(value);
    return Object.fromEntries(
      entries.map(([key, entry]) => [key, change(entry, extraSchemaOf(key, entry), [...path, key])]),
    );
  }
  return change(value, schema, path);
}

/** The schema of the values of an extra column. The fixture's choices are in "duty"; the others can be told from the value. */
function extraSchemaOf(column: string, value: unknown): z.ZodType {
  if (column === 'duty') return label;
  return [isoDate, httpsUrl, text].find((schema) => schema.safeParse(value).success) ?? figure;
}

/** A content file in parts. */
export interface ContentParts {
  /** Below the content's folder, with forward slashes. */
  path: string;
  schema: z.ZodType;
  front: unknown;
  body: string;
}

export function readParts(contentFolder: string): ContentParts[] {
  return readdirSync(contentFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => {
      const path = file
        .slice(contentFolder.length + 1)
        .split(sep)
        .join('/');
      const kind = classifyPath(path)?.kind;
      if (kind === undefined) throw new Error(`${path} is no content.`);
      const source = readFileSync(file, 'utf8');
      const [, front = source, body = ''] = /^---\n(.*?)^---\n(.*)$/ms.exec(source) ?? [];
      return { path, schema: contentKinds[kind].schema, front: parseYaml(front) as unknown, body };
    });
}

export function writeParts(contentFolder: string, { path, front, body }: ContentParts): void {
  const written = path.endsWith('.json')
    ? JSON.stringify(front, null, 2)
    : writeYaml(front, { aliasDuplicateObjects: false });
  writeFileSync(join(contentFolder, path), path.endsWith('.mdx') ? `---\n${written}---\n${body}` : written);
}

/** Turns valid content into an attack: every text, address and email, and every body. */
export function makeHostile(contentFolder: string): void {
  for (const parts of readParts(contentFolder)) {
    const front = changeLeaves(parts.front, parts.schema, attack);
    const body = parts.path.endsWith('.mdx') ? `${parts.body}\n\n${hostileMarkdown}\n` : '';
    writeParts(contentFolder, { ...parts, front, body });
  }
}

/** Where in a file's front matter the values of a schema stand. */
export function placesOf({ front, schema }: ContentParts, wanted: z.ZodType): PropertyKey[][] {
  const places: PropertyKey[][] = [];
  changeLeaves(front, schema, (value, leaf, path) => {
    if (isSameSchema(leaf, wanted)) places.push([...path]);
    return value;
  });
  return places;
}
