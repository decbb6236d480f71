import { allRoutes } from '../../src/core/routes/find-route.ts';
import { patternRegExp } from '../../src/core/routes/path-pattern.ts';

/**
 * Pages that ship a script, by their path, and what the script adds. Every one works without it. A page that is not named
 * here ships none.
 */
export const interactivePages: readonly { path: RegExp; adds: string }[] = allRoutes.flatMap(({ path, script }) =>
  script === undefined ? [] : [{ path: patternRegExp(path), adds: script }],
);
