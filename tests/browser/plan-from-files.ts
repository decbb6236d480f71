import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** An action as its file has it, with the filter values that follow from the files alone. */
export interface PlannedAction {
  id: string;
  text: string;
  timescale: string;
  leads: string[];
  values: Record<string, string[]>;
}

/** A strategy as its files have it, read by nothing of the site's own code. */
export interface Plan {
  id: string;
  /** What the strategy calls its actions, as in "129 actions". */
  term: string;
  /** In the order of the references. */
  actions: PlannedAction[];
  /** The names of the partners by their ids. */
  names: Map<string, string>;
}

interface TableFile {
  under: string;
  actions: (Omit<PlannedAction, 'values' | 'timescale'> & {
    timescale?: string;
    progress?: { date: string; status: string }[];
  })[];
}

interface Aligned {
  id: string;
  alignment?: { outcomes?: string[] };
}

/** The ways to choose among actions that a strategy may have. */
export const facets = [
  'priority',
  'objective',
  'owner',
  'owner-kind',
  'timescale',
  'schedule',
  'status',
  'national-outcome',
];

export function planFromFiles(strategy: string): Plan {
  const folder = `content/strategies/${strategy}`;
  const { terms } = readYaml(`${folder}/strategy.yml`) as { terms: { action: { many: string } } };
  const { partners } = readYaml(`${folder}/partners.yml`) as {
    partners: { id: string; name: string; kind: string }[];
  };
  const kinds = new Map(partners.map(({ id, kind }) => [id, slug(kind)]));
  const priorities = frontMatters(`${folder}/priorities`) as (Aligned & { objectives: Aligned[] })[];
  const outcomes = new Map(
    priorities
      .flatMap((priority) => [priority, ...priority.objectives])
      .map(({ id, alignment }) => [id, alignment?.outcomes ?? []]),
  );
  const objectives = new Set(priorities.flatMap(({ objectives }) => objectives.map(({ id }) => id)));
  const tables = frontMatters(`${folder}/actions`) as TableFile[];
  const actions = tables.flatMap(({ under, actions }) =>
    actions.map(({ timescale = '', progress = [], ...action }) => {
      const status = progress.toSorted((a, b) => a.date.localeCompare(b.date)).at(-1)?.status ?? 'not reported';
      const values = {
        priority: [under.split('.')[0] ?? ''],
        objective: objectives.has(under) ? [under] : [],
        owner: action.leads.length === 0 ? ['none'] : action.leads,
        'owner-kind': [...new Set(action.leads.map((lead) => kinds.get(lead) ?? ''))],
        timescale: timescale === '' ? ['no-date'] : yearsOf(timescale),
        schedule: [status === 'done' ? 'done' : scheduleOf(timescale)],
        status: [slug(status)],
        'national-outcome': outcomes.get(under) ?? [],
      };
      return { ...action, timescale, values };
    }),
  );
  return {
    id: strategy,
    term: terms.action.many,
    actions: actions.sort((a, b) => a.id.localeCompare(b.id, 'en-GB', { numeric: true })),
    names: new Map(partners.map(({ id, name }) => [id, name])),
  };
}

/** Every strategy that is published. */
export const plans = readdirSync('content/strategies').map(planFromFiles);

/** The values of a facet among some actions, the commonest first. */
export function commonest(actions: PlannedAction[], facet: string): string[] {
  const counts = Map.groupBy(
    actions.flatMap(({ values }) => values[facet] ?? []),
    (value) => value,
  );
  return [...counts].sort(([, a], [, b]) => b.length - a.length).map(([value]) => value);
}

export const has = (facet: string, value: string) => (action: PlannedAction) =>
  action.values[facet]?.includes(value) === true;

export function idsOf(actions: PlannedAction[]): string[] {
  return actions.map(({ id }) => id);
}

function yearsOf(timescale: string): string[] {
  return [...new Set((timescale.match(/\d{4}(?:\/\d\d)?|ongoing/gi) ?? []).map(slug))];
}

/** Where the last year that a timescale names is, today: a financial year ends on 31 March. */
function scheduleOf(timescale: string): string {
  if (timescale === '') return 'no-date';
  if (/ongoing/i.test(timescale)) return 'no-end-date';
  const ends = yearsOf(timescale).map((year) =>
    year.length === 4 ? `${year}-12-31` : `${Number(year.slice(0, 4)) + 1}-03-31`,
  );
  const last = ends.sort().at(-1) ?? '';
  const [today, soon] = [0, 3].map((months) => {
    const day = new Date();
    day.setUTCMonth(day.getUTCMonth() + months);
    return day.toISOString().slice(0, 10);
  });
  if (last < (today ?? '')) return 'overdue';
  return last <= (soon ?? '') ? 'due-within-3-months' : 'due-later';
}

function readYaml(file: string): unknown {
  return parse(readFileSync(file, 'utf8'));
}

function frontMatters(folder: string): unknown[] {
  return readdirSync(folder).map((file): unknown =>
    parse(readFileSync(`${folder}/${file}`, 'utf8').split(/^---$/m)[1] ?? ''),
  );
}

function slug(words: string): string {
  return words.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
