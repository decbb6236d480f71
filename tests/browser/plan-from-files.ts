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

interface TableFile {
  under: string;
  actions: Omit<PlannedAction, 'values'>[];
}

interface PriorityFile {
  objectives: { id: string; alignment?: { outcomes?: string[] } }[];
}

/**
 * Every action of a strategy whose tables all stand under objectives, read from its files by nothing of the site's own code,
 * in the order of the references.
 */
export function planFromFiles(strategy: string): PlannedAction[] {
  const folder = `content/strategies/${strategy}`;
  const { partners } = parse(readFileSync(`${folder}/partners.yml`, 'utf8')) as {
    partners: { id: string; kind: string }[];
  };
  const kinds = new Map(partners.map(({ id, kind }) => [id, slug(kind)]));
  const outcomes = new Map(
    (frontMatters(`${folder}/priorities`) as PriorityFile[]).flatMap(({ objectives }) =>
      objectives.map(({ id, alignment }) => [id, alignment?.outcomes ?? []]),
    ),
  );
  const tables = frontMatters(`${folder}/actions`) as TableFile[];
  return tables
    .flatMap(({ under, actions }) =>
      actions.map((action) => ({
        ...action,
        values: {
          priority: [under.split('.')[0] ?? ''],
          objective: [under],
          owner: action.leads.length === 0 ? ['none'] : action.leads,
          'owner-kind': [...new Set(action.leads.map((lead) => kinds.get(lead) ?? ''))],
          timescale: [...new Set((action.timescale.match(/\d{4}(?:\/\d\d)?|ongoing/gi) ?? []).map(slug))],
          status: ['not-reported'],
          'national-outcome': outcomes.get(under) ?? [],
        },
      })),
    )
    .sort((a, b) => a.id.localeCompare(b.id, 'en-GB', { numeric: true }));
}

function frontMatters(folder: string): unknown[] {
  return readdirSync(folder).map((file): unknown =>
    parse(readFileSync(`${folder}/${file}`, 'utf8').split(/^---$/m)[1] ?? ''),
  );
}

function slug(words: string): string {
  return words.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
