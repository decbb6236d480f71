import { closest } from '../text/wording.ts';

const inStrategy = /^strategies\/([^/]+)\/(.+)$/;

/**
 * Finds folders of strategies with a slip in their names: such a folder and another one, which has more files, have one
 * `strategy.yml` between them and no file twice.
 *
 * @returns the path that was most likely meant, for each path in such a folder.
 */
export function misnamedFolders(paths: readonly string[]): Map<string, string> {
  const folders = new Map<string, Set<string>>();
  for (const path of paths) {
    const [, folder, file] = inStrategy.exec(path) ?? [];
    if (folder === undefined || file === undefined) continue;
    const files = folders.get(folder) ?? new Set();
    folders.set(folder, files.add(file));
  }
  const suggestions = new Map<string, string>();
  for (const [folder, files] of folders) {
    const larger = [...folders].filter(([other, others]) => other !== folder && isOneWith(files, others));
    const right = closest(
      folder,
      larger.map(([other]) => other),
    );
    if (right === undefined) continue;
    for (const file of files) suggestions.set(`strategies/${folder}/${file}`, `strategies/${right}/${file}`);
  }
  return suggestions;
}

function isOneWith(files: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const haveSettings = files.has('strategy.yml') || others.has('strategy.yml');
  return haveSettings && others.size > files.size && files.isDisjointFrom(others);
}
