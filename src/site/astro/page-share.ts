import type { AstroIntegration } from 'astro';

/** One of several processes that build a site together. `number` counts from 1. */
export interface Share {
  number: number;
  of: number;
}

/** Leaves a build only its share of the pages. What belongs to one strategy stays together, because its search index needs all of it. */
export function pageShare(share: Share): AstroIntegration {
  return {
    name: 'page-share',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard) => ({
          ...standard,
          getStaticPaths: async () => pathsOfShare(await standard.getStaticPaths(), share),
        }));
      },
    },
  };
}

/** The paths of a share. Every path is in one share, and the shares have about as many paths each. */
export function pathsOfShare<Path extends { pathname: string }>(paths: readonly Path[], { number, of }: Share): Path[] {
  const folders = new Set(paths.filter(({ pathname }) => namesIn(pathname).length > 1).map(topName));
  // Pages of the site itself, such as `/` and `/404`, have no folder and stay together.
  const groupOf = (path: Path): string => (folders.has(topName(path)) ? topName(path) : '');
  const shares = Array.from({ length: of }, () => ({ size: 0, groups: new Set<string>() }));
  const largestFirst = [...Map.groupBy(paths, groupOf)].sort(
    ([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1),
  );
  for (const [group, { length }] of largestFirst) {
    const smallest = shares.reduce((least, share) => (share.size < least.size ? share : least));
    smallest.size += length;
    smallest.groups.add(group);
  }
  return paths.filter((path) => shares[number - 1]?.groups.has(groupOf(path)));
}

function topName({ pathname }: { pathname: string }): string {
  return namesIn(pathname)[0] ?? '';
}

function namesIn(pathname: string): string[] {
  return pathname.split('/').filter((name) => name !== '');
}
