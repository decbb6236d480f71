import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { actionsIn, facetListsOf } from '../../../../src/features/actions/facet-lists.ts';
import { facetListPath } from '../../../../src/ui/part-links.ts';
import { facetListPageView, facetsPageView } from '../../../../src/features/actions/facets.ts';
import { readAnytown, readLeeds } from '../../../support/strategies.ts';

interface TableFile {
  under: string;
  actions: { timescale: string; leads: string[] }[];
}

const folder = 'content/strategies/leeds';
const frontMatter = (path: string): unknown => parse(readFileSync(path, 'utf8').split(/^---$/m)[1] ?? '');
const filesIn = (name: string) =>
  readdirSync(`${folder}/${name}`).map((file) => frontMatter(`${folder}/${name}/${file}`));

const tables = filesIn('actions') as TableFile[];
const printed = tables.flatMap(({ under, actions }) => actions.map((action) => ({ ...action, under })));
const { partners } = parse(readFileSync(`${folder}/partners.yml`, 'utf8')) as {
  partners: { id: string; kind: string }[];
};
const priorities = filesIn('priorities') as { objectives: { id: string; alignment?: { outcomes?: string[] } }[] }[];
const outcomesOf = new Map(
  priorities.flatMap(({ objectives }) => objectives.map((o) => [o.id, o.alignment?.outcomes ?? []])),
);

/** How many actions have each value, counted straight from the files. */
function count(valuesOf: (action: (typeof printed)[number]) => string[]): Record<string, number> {
  const values = printed.flatMap((action) => [...new Set(valuesOf(action))]);
  return Object.fromEntries(
    Map.groupBy(values, (value) => value)
      .entries()
      .map(([value, all]) => [value, all.length]),
  );
}

const { siteContent, strategy: leeds } = await readLeeds();
const { siteContent: anytownSite, strategy: anytown } = await readAnytown();
const facets = facetsPageView(siteContent, leeds).facets;

/** The counts that the page shows, by the last part of each link. */
function printedCounts(facet: string): Record<string, number> {
  const values = facets.find(({ id }) => id === facet)?.values ?? [];
  return Object.fromEntries(values.map(({ href, count }) => [href.split('/').at(-2) ?? '', parseInt(count, 10)]));
}

test.for<[string, Record<string, number>]>([
  ['priority', count(({ under }) => [under.charAt(0)])],
  ['objective', count(({ under }) => [under])],
  ['owner', count(({ leads }) => leads)],
  ['owner-kind', count(({ leads }) => leads.map((lead) => slug(partners.find(({ id }) => id === lead)?.kind)))],
  ['timescale', count(({ timescale }) => (timescale.match(/\d{4}(\/\d\d)?|ongoing/gi) ?? []).map(slug))],
  ['status', { 'not-reported': printed.length }],
  ['national-outcome', count(({ under }) => outcomesOf.get(under) ?? [])],
])('the counts by %s are those of the files', ([facet, expected]) => {
  expect(Object.keys(expected).length).toBeGreaterThan(0);
  expect(printedCounts(facet)).toEqual(expected);
});

test('the page of each list has as many actions as its link says', () => {
  const links = new Map(facets.flatMap(({ values }) => values.map(({ href, count }) => [href, count])));
  const lists = facetListsOf(leeds);
  expect(lists.length).toBeGreaterThan(30);
  for (const list of lists) {
    const { table } = facetListPageView(siteContent, leeds, list);
    expect(links.get(facetListPath(leeds, list))).toBe(
      `${table.groups.flatMap(({ rows }) => rows).length} ${table.groups.flatMap(({ rows }) => rows).length === 1 ? 'action' : 'actions'}`,
    );
  }
});

test('an owner has only one page', () => {
  const owners = facets.find(({ id }) => id === 'owner')?.values ?? [];
  expect(owners.map(({ href }) => href)).toEqual(leeds.partners.map(({ id }) => `/leeds/partners/${id}/`));
  expect(facetListsOf(leeds).filter(({ facet }) => facet.id === 'owner')).toEqual([]);
});

test('actions without an owner and without a date have pages', () => {
  const lists = facetListsOf(anytown).map((list) => ({
    path: facetListPath(anytown, list),
    actions: actionsIn(anytown, list).map(({ id }) => id),
  }));
  expect(lists).toContainEqual({ path: '/anytown/actions/by/owner/none/', actions: ['1.2-01'] });
  expect(lists).toContainEqual({ path: '/anytown/actions/by/timescale/no-date/', actions: ['2-01'] });
});

test('the heading of each list says which actions it has', () => {
  const words = facetListsOf(anytown).map((list) => facetListPageView(anytownSite, anytown, list).heading);
  expect(words).toMatchInlineSnapshot(`
    [
      "Tasks for aim 1 Warm homes",
      "Tasks for aim 2 Dry homes",
      "Tasks for step 1.1 Insulate lofts",
      "Tasks for step 1.2 Advise people",
      "Tasks with no owner named",
      "Tasks by kind of owner: council",
      "Tasks by kind of owner: partnership group",
      "Tasks by kind of owner: other",
      "Tasks due in 2024/25",
      "Tasks that are ongoing",
      "Tasks with no date given",
      "Tasks due later",
      "Tasks with no end date",
      "Tasks with no date",
      "Tasks reported as under way",
      "Tasks with no progress reported",
      "Tasks reported to be at risk",
      "Tasks on the theme “Health and housing”",
      "Tasks that support the national outcome “Strategic outcome 1: Every home is warm”",
      "Tasks that support the national outcome “Strategic outcome 2: Every home is dry”",
      "Tasks by required or encouraged: Required",
    ]
  `);
});

test('counts that do not add up are explained', () => {
  const notes = facetsPageView(anytownSite, anytown).facets.map(({ id, notes }) => [`${id}:`, ...notes].join(' '));
  expect(notes).toMatchInlineSnapshot(`
    [
      "priority:",
      "objective: 1 task appears in none of these lists.",
      "owner: 1 task appears in more than one of these lists.",
      "owner-kind: 1 task appears in more than one of these lists. 1 task appears in none of these lists.",
      "timescale: 1 task appears in more than one of these lists.",
      "schedule:",
      "status:",
      "outlook: 3 tasks appear in none of these lists.",
      "theme: 3 tasks appear in none of these lists.",
      "national-outcome: 1 task appears in none of these lists.",
      "duty: 3 tasks appear in none of these lists.",
    ]
  `);
});

function slug(label = ''): string {
  return label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
