import type { Rule } from '../../src/core/problems/rules.ts';
import type { Random } from './random.ts';

/** A valid content file. */
export interface Original {
  /** The path below the content folder. */
  path: string;
  text: string;
}

/** What a file holds, or `undefined` if it is gone. */
export type FileContent = string | Uint8Array | undefined;

/** A file after damage. */
export interface Damaged {
  /** The new path, if it changes. */
  path?: string;
  content: FileContent;
  /** Other files that change with it, by their paths. */
  also?: Readonly<Record<string, FileContent>>;
  /** The path of the file in which the fault has to be reported, if it is not the damaged one. */
  reportedIn?: string;
  /**
   * Where the fault has to be reported: a line, or the first and the last line that a parser can know it to be between.
   * Harmless damage has none.
   */
  at?: number | readonly [number, number];
}

/** A way to damage content. Whether it harms, and which rule has to notice, is stated before anything is damaged. */
export type Kind = {
  /** In everyday language: `a bracket that is never closed`. */
  name: string;
  /** Which files it can damage. */
  files: RegExp;
  /**
   * Damages one place of a file. `undefined` if the file has no such place.
   *
   * @param all every file of the content.
   */
  damage(original: Original, random: Random, all: readonly Original[]): Damaged | undefined;
} & (
  | {
      effect: 'harmful';
      /** The rules that can notice it. */
      rules: readonly Rule[];
      /** Whether other faults follow from it, each with a place of its own. Otherwise one message is all that is reported. */
      hasFollowers?: boolean;
    }
  | { effect: 'harmless' }
);

export const anyFile = /./;
export const yamlFields = /\.(?:yml|mdx)$/;
export const plainYaml = /\.yml$/;
export const pages = /\.mdx$/;
export const json = /\.json$/;
export const tables = /^strategies\/[^/]+\/actions\/[^/]+\.mdx$/;
export const measures = /^indicators\/[^/]+\.json$/;

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** A text with a part of it replaced. */
export function splice(text: string, start: number, end: number, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}
