import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../lib/project-folder.ts';

const routes = readdirSync(join(projectFolder, 'src/pages'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:astro|mdx)$/.test(file))
  .map((file) =>
    file
      .replaceAll('\\', '/')
      .replace(/\.(?:astro|mdx)$/, '')
      .replace(/(^|\/)index$/, ''),
  )
  // A route with fewer parameters goes first, as in Astro.
  .sort((a, b) => parameterCount(a) - parameterCount(b) || a.localeCompare(b))
  .map((route) => ({ route, pattern: patternOf(route) }));

/** The kind of a page: the route in `src/pages` that makes it, such as `/[strategy]/actions/[action]`. */
export function kindOf(path: string): string {
  const bare = path.replace(/^\/|\/$|\.html$/g, '');
  const found = routes.find(({ pattern }) => pattern.test(bare));
  if (found === undefined) throw new Error(`No route in src/pages makes ${path}.`);
  return `/${found.route}`;
}

/** The kinds of some pages, each once. */
export function kindsOf(paths: readonly string[]): string[] {
  return [...new Set(paths.map(kindOf))].sort();
}

function parameterCount(route: string): number {
  return route.split('[').length;
}

function patternOf(route: string): RegExp {
  const parts = route.split(/\[[^\]]+\]/).map((part) => part.replaceAll(/[.*+?^${}()|\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('[^/]+')}$`);
}
