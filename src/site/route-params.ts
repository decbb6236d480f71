import type { SiteContent, Strategy } from '../core/model/types.ts';
import { withdrawnActions } from '../core/model/withdrawn-actions.ts';
import { routes, type Route, type RouteId, type StrategyRouteId } from '../core/routes/routes.ts';
import { dataFiles } from '../exchange/data-files.ts';
import { facetListsOf } from '../features/actions/facet-lists.ts';
import { measureChart } from '../features/measures/strategy-measures.ts';
import { periodsOf } from '../core/model/periods.ts';
import { canBeExplored } from '../features/measures/measure.ts';

interface Params {
  params: Record<string, string>;
  props: object;
}

/** Of what a strategy has many pages or files: the parameters of the path of each, and what the page is about. */
const ofMany = {
  section: ({ visionPage, sections }) => each('section', [visionPage, ...sections]),
  priority: ({ priorities }) => each('priority', priorities),
  objective: ({ objectives }) => each('objective', objectives),
  action: ({ actions }) => each('action', actions),
  withdrawnAction: (strategy) =>
    withdrawnActions(strategy).map((withdrawn) => ({
      params: { withdrawn: withdrawn.action.id },
      props: { withdrawn },
    })),
  actionsByValue: facetLists,
  actionsByValueCsv: facetLists,
  progressPeriod: (strategy) =>
    periodsOf(strategy).map((period) => ({ params: { period: period.to.date }, props: { period } })),
  partner: ({ partners }) => each('partner', partners),
  partnerActionsCsv: ({ partners }) =>
    each(
      'partner',
      partners.filter(({ actions }) => actions.length > 0),
    ),
  measure: ({ measures }) => each('measure', measures),
  measureChart: (strategy) =>
    strategy.measures.flatMap((measure) => {
      const spec = measureChart(strategy, measure);
      return spec !== undefined && canBeExplored(spec) ? [{ params: { measure: measure.id }, props: { spec } }] : [];
    }),
  dataFile: (strategy, siteContent) =>
    dataFiles(siteContent, strategy).map((file) => ({ params: { file: file.name }, props: { file } })),
} as const satisfies Partial<Record<StrategyRouteId, (strategy: Strategy, siteContent: SiteContent) => Params[]>>;

type ManyId = keyof typeof ofMany;

/** A strategy that has the page or file: of a consultation, for example, one that has a consultation. */
type StrategyWith<Id extends RouteId> = (typeof routes)[Id] extends {
  exists: (strategy: Strategy) => strategy is infer Narrowed extends Strategy;
}
  ? Narrowed
  : Strategy;

/** What a page or file of a strategy is made from. */
export type RouteProps<Id extends StrategyRouteId> = {
  siteContent: SiteContent;
  strategy: StrategyWith<Id>;
} & (Id extends ManyId ? ReturnType<(typeof ofMany)[Id]>[number]['props'] : unknown);

/** Every page or file that one entry of the registry makes for a strategy. */
export function routeParams<Id extends StrategyRouteId>(
  id: Id,
  strategy: Strategy,
  siteContent: SiteContent,
): { params: Record<string, string>; props: RouteProps<Id> }[] {
  const { exists }: Route = routes[id];
  if (exists?.(strategy) === false) return [];
  const all: Params[] = id in ofMany ? ofMany[id as ManyId](strategy, siteContent) : [{ params: {}, props: {} }];
  return all.map(({ params, props }) => ({
    params: { strategy: strategy.id, ...params },
    props: { siteContent, strategy, ...props } as RouteProps<Id>,
  }));
}

function each<Name extends string, Thing extends { id: string }>(
  name: Name,
  things: readonly Thing[],
): { params: Record<string, string>; props: Record<Name, Thing> }[] {
  return things.map((thing) => ({ params: { [name]: thing.id }, props: { [name]: thing } as Record<Name, Thing> }));
}

function facetLists(strategy: Strategy) {
  return facetListsOf(strategy).map((list) => ({
    params: { facet: list.facet.id, value: list.value.value },
    props: { list },
  }));
}
