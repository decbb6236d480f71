import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { kindOf } from '../page-kinds.ts';

/** Kinds of page in which each strategy shows its own: those of one strategy say little of another. Of any other kind, one page is enough. */
const differing = [
  '/[strategy]',
  '/[strategy]/actions',
  '/[strategy]/actions/[action]',
  '/[strategy]/indicators/[measure]',
  '/[strategy]/partners/[partner]',
  '/[strategy]/priorities/[priority]',
];

const actionsFile = z.array(
  z.object({
    id: z.string(),
    text: z.string(),
    timescale: z.object({ ongoing: z.boolean() }).nullable(),
    leads: z.array(z.object({ id: z.string() })),
  }),
);

/**
 * Addresses that represent a built site, without the base path: of each kind of page the heaviest, of kinds in
 * which strategies differ the heaviest of each, and those that ask a page for something.
 */
export function chooseAddresses(site: string): string[] {
  const heaviest = new Map<string, { path: string; size: number }>();
  for (const file of globSync('**/*.html', { cwd: site }).sort()) {
    const path = `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;
    const kind = kindOf(path);
    const group = differing.includes(kind) ? `${kind} ${path.split('/')[1] ?? ''}` : kind;
    const { size } = statSync(join(site, file));
    if (size > (heaviest.get(group)?.size ?? 0)) heaviest.set(group, { path, size });
  }
  return [...[...heaviest.values()].map(({ path }) => path), ...asking(site)].sort();
}

/** A filtered list, a search and a comment on an action, each with something to show. Not every strategy takes comments. */
function asking(site: string): string[] {
  return globSync('*/data/actions.json', { cwd: site })
    .sort()
    .flatMap((file) => {
      const strategy = file.split(/[\\/]/)[0] ?? '';
      const actions = actionsFile.parse(JSON.parse(readFileSync(join(site, file), 'utf8')));
      const action =
        actions.find(({ timescale, leads }) => timescale?.ongoing === true && leads.length > 0) ?? actions[0];
      if (action === undefined) return [];
      const word = longestWord(action.text);
      const filters = new URLSearchParams({
        ...(action.leads[0] !== undefined && { owner: action.leads[0].id }),
        ...(action.timescale?.ongoing === true && { timescale: 'ongoing' }),
        q: word,
      });
      return [
        `/${strategy}/actions/?${filters.toString()}`,
        `/${strategy}/search/?q=${encodeURIComponent(word)}`,
        `/${strategy}/comments/?on=action:${action.id}`,
      ].filter((address) => existsSync(join(site, address.split('?')[0] ?? '', 'index.html')));
    });
}

function longestWord(text: string): string {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.toSorted((a, b) => b.length - a.length)[0]?.toLowerCase() ?? '';
}
