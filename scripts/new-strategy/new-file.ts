import type { z } from 'zod';
import { exampleMark } from '../../src/core/checks/examples.ts';
import { contentKinds, type ContentKind } from '../../src/core/content/schema/kinds.ts';
import { commentedYaml } from './commented-yaml.ts';

/** A file to be written. */
export interface NewFile {
  /** The path below `content/`. */
  path: string;
  text: string;
  /** What it is for, in a few words, for the list that is printed. */
  purpose: string;
}

export interface Template<Kind extends ContentKind> {
  kind: Kind;
  strategy: string;
  id?: string;
  purpose: string;
  /** What the file is and what to do next, as a comment at its top. */
  intro: string;
  fields: z.input<(typeof contentKinds)[Kind]['schema']>;
  /** The text below the fields, for a page. */
  body?: string;
}

export function newFile<Kind extends ContentKind>(template: Template<Kind>): NewFile {
  const { kind, strategy, id = '', purpose, intro, fields, body } = template;
  const path = contentKinds[kind].path.replace('{strategy}', strategy).replace('{id}', id);
  const yaml = commentedYaml(kind, fields, intro);
  if (!path.endsWith('.mdx')) return { path, purpose, text: yaml };
  return { path, purpose, text: `---\n${yaml}---\n${body === undefined ? '' : `\n${body}\n`}` };
}

/** A text in the place of a real one, which is marked as an example. */
export function example(text: string): string {
  return `${exampleMark} ${text}`;
}

/** The id of the document that the new strategy is taken from, and the partner that publishes it. */
export const paper = 'strategy-paper';
export const publisher = 'publisher';
