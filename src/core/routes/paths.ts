import { fillPath, parametersOf, type PathValues } from './path-pattern.ts';
import { routes, type RouteId } from './routes.ts';
import { siteAddress } from './site-address.ts';

export { offersPdf } from './routes.ts';

type Paths = { [Id in RouteId]: (...values: PathValues<(typeof routes)[Id]['path']>) => string };

const ofRoutes = Object.fromEntries(
  Object.entries(routes).map(([id, { path }]) => [id, pathFunction(path)]),
) as unknown as Paths;

/**
 * Every address of the site, with its base: `paths.action('leeds', '1.2-05')` is `/leeds/actions/1.2-05/`, or
 * `/plans/leeds/actions/1.2-05/` for a site below `/plans`. Nothing else in the code spells one.
 */
export const paths = {
  ...ofRoutes,
  actionsCsv: (strategy: string) => ofRoutes.dataFile(strategy, 'actions.csv'),
  actionsJson: (strategy: string) => ofRoutes.dataFile(strategy, 'actions.json'),
  update: (strategy: string, update: string) => `${ofRoutes.updates(strategy)}#update-${update}`,
  /** `part` is a part reference: `action:1.2-05`. */
  commentOn: (strategy: string, part: string) => `${ofRoutes.comments(strategy)}?on=${part}`,
};

/** A path that has no base yet as a path of this site. */
export function withBase(path: string): string {
  return siteAddress.base + path.slice(1);
}

/** A path as a whole address, for canonical links, feeds and open data. */
export function absolute(sitePath: string): string {
  return siteAddress.origin + sitePath;
}

/** Takes the values of the parameters in their order. The last one takes all that are left, as `[...file]` needs. */
function pathFunction(pattern: string): (...values: string[]) => string {
  const names = parametersOf(pattern);
  return (...values) => {
    const named: Record<string, string> = {};
    for (const [index, name] of names.entries()) {
      named[name] = index === names.length - 1 ? values.slice(index).join('/') : (values[index] ?? '');
    }
    return withBase(fillPath(pattern, named));
  };
}
