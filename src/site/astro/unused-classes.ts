import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../', import.meta.url));
const { resolve } = createRequire(import.meta.url);

/**
 * Classes of GOV.UK Frontend that no element can have, so that the build leaves their rules out: no file of `src` names them,
 * nor does a script of the library that one imports. A class is therefore written in full wherever an element gets it.
 */
export function unusedClasses(): string[] {
  const files = globSync('**/*.{astro,ts,js}', { cwd: source }).map((file) => readFileSync(join(source, file), 'utf8'));
  const named = new Set(
    [...files, ...files.flatMap(importedScripts)].flatMap((text) => text.match(/govuk-[\w-]+/g) ?? []),
  );
  const defined = new Set(libraryFile('govuk-frontend.min.css').match(/(?<=\.)govuk-[\w-]+/g));
  return [...defined].filter((name) => !named.has(name));
}

/** The scripts of the library's components that some code imports, each with all that it needs. */
function importedScripts(code: string): string[] {
  const imports = code.matchAll(/import \{([^}]*)\} from 'govuk-frontend'/g);
  const components = [...imports].flatMap(([, names = '']) => names.match(/\w+/g) ?? []);
  return components
    .map((name) => name.replaceAll(/\B[A-Z]/g, '-$&').toLowerCase())
    .map((name) => libraryFile(`components/${name}/${name}.bundle.mjs`));
}

function libraryFile(path: string): string {
  return readFileSync(resolve(`govuk-frontend/dist/govuk/${path}`), 'utf8');
}
