import { closest } from '../../src/core/text/wording.ts';

/** Finds the address of a built site that was most likely meant by a path. */
export type FindNearest = (path: string) => string | undefined;

/**
 * Compares name by name, and never numbers: `/leeds/actons/1.2-05/` gives `/leeds/actions/1.2-05/`, if that
 * is a page.
 *
 * @param files every file of the site, by its path in the address.
 */
export function nearestAmong(files: ReadonlySet<string>): FindNearest {
  const namesIn = new Map<string, Set<string>>();
  for (const file of files) {
    const names = file.slice(1).split('/');
    for (const [depth, name] of names.entries()) {
      const folder = names.slice(0, depth).join('/');
      namesIn.set(folder, (namesIn.get(folder) ?? new Set()).add(name));
    }
  }
  return (path) => {
    const found: string[] = [];
    for (const name of path.split('/').filter((part) => part !== '')) {
      const names = namesIn.get(found.join('/')) ?? new Set();
      const near = names.has(name) ? name : closest(name, [...names]);
      if (near === undefined) return undefined;
      found.push(near);
    }
    const address = `/${found.join('/')}`;
    if (files.has(address)) return address;
    return files.has(`${address}/index.html`.replace('//', '/')) ? `${address}/`.replace('//', '/') : undefined;
  };
}

/** The id of a page that was most likely meant. The ids of headings begin with the name of their file. */
export function nearestId(id: string, ids: Iterable<string>): string | undefined {
  const all = [...ids];
  return all.find((other) => other.endsWith(`-${id}`)) ?? closest(id, all);
}
