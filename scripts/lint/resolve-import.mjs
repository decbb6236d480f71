import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The version of the interface of resolvers in eslint-module-utils. */
export const interfaceVersion = 2;

/**
 * Resolves imports as this project writes them: relative, and with their extension. ESLint sees the script of a component as
 * a separate file, `Name.astro/1_1.ts`, although its imports are relative to the component. The resolver that comes with
 * the plugin finds nothing there.
 */
export function resolve(source, file) {
  if (!source.startsWith('.')) return { found: true, path: null };
  const importer = file.replace(/(?<=\.astro)[\\/][^\\/]*$/, '');
  const path = join(dirname(importer), source.replace(/\?.*$/, ''));
  return existsSync(path) ? { found: true, path } : { found: false };
}
