import type { Rule } from '../../src/core/problems/rules.ts';
import type { Random } from './random.ts';

/** A valid content file. */
export interface Original {
  /** The path below the content folder. */
  path: string;
  text: string;
}

/** A file after damage. */
export interface Damaged {
  /** The new path, where it changes. */
  path?: string;
  /** What the file holds now, or `undefined` where it is gone. */
  content: string | Uint8Array | undefined;
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
  /** Damages one place of a file. `undefined` where the file has no such place. */
  damage(original: Original, random: Random): Damaged | undefined;
} & (
  | {
      effect: 'harmful';
      rules: readonly Rule[];
      /** Whether nothing may be reported at any other place, because nothing else follows from the damage. */
      isAlone?: boolean;
    }
  | { effect: 'harmless' }
);

/** The same kinds of damage, of which nothing else may be reported. */
export function alone(kinds: readonly Kind[]): Kind[] {
  return kinds.map((kind) => (kind.effect === 'harmful' ? { ...kind, isAlone: true } : kind));
}

export const anyFile = /./;
export const yamlFields = /\.(?:yml|mdx)$/;
export const plainYaml = /\.yml$/;
export const pages = /\.mdx$/;
export const json = /\.json$/;

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** A text with a part of it replaced. */
export function splice(text: string, start: number, end: number, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}
