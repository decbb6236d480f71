import type { Theme } from '../../core/model/types.ts';
import { didYouMean, quote } from '../../core/text/wording.ts';
import { readList } from './lists.ts';
import { foldTitle } from './normalise.ts';
import type { CellProblem } from './problems.ts';

/** The themes that a cell names, each by its id or its title, with a bar or a line break between two. */
export function readThemes(cell: string, themes: readonly Theme[]): Theme[] | CellProblem {
  const names = readList(
    cell,
    themes.map(({ title }) => title),
  );
  const found = names.map((name) =>
    themes.find(({ id, title }) => [id, title].some((known) => foldTitle(known) === foldTitle(name))),
  );
  const unknown = names.find((_, index) => found[index] === undefined);
  if (unknown === undefined) return [...new Set(found.flatMap((theme) => theme ?? []))];
  const known = themes.flatMap(({ id, title }) => [id, title]);
  const listed = 'Themes are listed in "themes" of strategy.yml: add a new one there first.';
  const meant = didYouMean(unknown, known);
  return {
    message: `${quote(unknown)} is not one of the plan's themes.`,
    fix: meant === undefined ? listed : `${meant} ${listed}`,
  };
}
