import type { Entry } from '../content/schema/kinds.ts';
import type { ActionFile, AlignmentFile, ObjectiveFile } from '../content/schema/plan.ts';
import type { SourceDocument } from '../content/schema/narrative.ts';
import type { ReportWord } from '../content/schema/strategy.ts';
import type { Entries } from './entries.ts';
import { lookupById, type Lookup } from './lookup.ts';
import { bodyOf, resolveSource } from './narrative.ts';
import { byId, byName } from './order.ts';
import { latestOutlook, stateOf } from './progress.ts';
import type {
  Action,
  ActionTable,
  Alignment,
  Framework,
  Measure,
  Objective,
  Partner,
  Priority,
  Strategy,
  Theme,
} from './types.ts';
import { planYearsOf, type PlanYears } from './timescale/plan-years.ts';
import { parseTimescale } from './timescale/timescale.ts';

interface Context {
  documents: Lookup<SourceDocument>;
  measures: Lookup<Measure>;
  framework: Framework | undefined;
  reportWords: readonly ReportWord[];
}

type Plan = Pick<
  Strategy,
  'priorities' | 'objectives' | 'actions' | 'planYears' | 'partners' | 'partnerKinds' | 'measures'
>;

/** Priorities, objectives, actions and partners of a strategy, with references to each other. */
export function buildPlan(
  { id: strategy, period, themes: listed }: Pick<Strategy, 'id' | 'period' | 'themes'>,
  entries: Entries,
  context: Context,
): Plan {
  const partners = lookupById(
    'partner',
    entries.ofKind('partners', strategy).flatMap(({ data }) => data.partners.map(buildPartner)),
  );
  const themes = lookupById('theme', listed);
  const priorities = entries
    .ofKind('priority', strategy)
    .map((entry) => buildPriority(entry, context))
    .sort(byId);
  const objectives = priorities.flatMap((priority) => priority.objectives);
  const parents = lookupById<Priority | Objective>('priority or objective', [...priorities, ...objectives]);

  const tables = entries.ofKind('actionTable', strategy).sort((a, b) => byId({ id: a.id ?? '' }, { id: b.id ?? '' }));
  const planYears = planYearsOf(
    period,
    tables.flatMap(({ data }) => data.actions.map(({ timescale }) => timescale)),
  );
  for (const entry of tables) {
    addTable(entry, parents.get(entry.data.under), { ...context, partners, themes, planYears });
  }
  const actions = priorities.flatMap((priority) => priority.actions.sort(byId));
  return {
    ...{ priorities, objectives, actions, planYears },
    partners: partners.all.sort(byName),
    partnerKinds: entries.ofKind('partners', strategy).flatMap(({ data }) => data.kinds),
    measures: measuresOf(priorities),
  };
}

function buildPartner(file: Entry<'partners'>['data']['partners'][number]): Partner {
  return { ...file, shortName: file.shortName, url: file.url, actions: [], supported: [] };
}

function buildPriority({ data, path, body }: Entry<'priority'>, context: Context): Priority {
  const priority: Priority = {
    ...data,
    alsoPrinted: data.alsoPrinted.map(({ title, source }) => ({
      title,
      source: resolveSource(source, context.documents),
    })),
    source: data.source.map((reference) => resolveSource(reference, context.documents)),
    alignment: buildAlignment(data.alignment, context),
    context: data.context.map((measure) => context.measures.get(measure)),
    body: bodyOf({ path, body }),
    objectives: [],
    tables: [],
    actions: [],
  };
  priority.objectives = data.objectives.map((file) => buildObjective(file, priority, context)).sort(byId);
  return priority;
}

function buildObjective(file: ObjectiveFile, priority: Priority, context: Context): Objective {
  return {
    ...file,
    alsoPrinted: file.alsoPrinted.map(({ title, source }) => ({
      title,
      source: resolveSource(source, context.documents),
    })),
    alignment: buildAlignment(file.alignment, context),
    context: file.context.map((measure) => context.measures.get(measure)),
    priority,
    tables: [],
    actions: [],
  };
}

function buildAlignment(file: AlignmentFile | undefined, context: Context): Alignment | undefined {
  if (file === undefined) return undefined;
  const outcomes = lookupById('outcome', context.framework?.outcomes ?? []);
  return {
    ...file,
    source: resolveSource(file.source, context.documents),
    outcomes: file.outcomes.map((outcome) => outcomes.get(outcome)),
    measures: file.measures.map((aligned) => ({
      measure: context.measures.get(aligned.indicator),
      asPublished: aligned.asPublished,
      outcomes: (aligned.outcomes ?? file.outcomes).map((outcome) => outcomes.get(outcome)),
    })),
    statedGap: file.statedGap,
  };
}

function addTable(
  entry: Entry<'actionTable'>,
  parent: Priority | Objective,
  context: Context & Pick<ActionContext, 'partners' | 'themes' | 'planYears'>,
): void {
  const objective = 'priority' in parent ? parent : undefined;
  const priority = 'priority' in parent ? parent.priority : parent;
  const source = resolveSource(entry.data.source, context.documents);
  const table: ActionTable = {
    id: entry.id ?? '',
    title: entry.data.table,
    source,
    body: bodyOf(entry),
    actions: entry.data.actions.map((file) =>
      buildAction(file, {
        ...context,
        priority,
        objective,
        source: {
          ...source,
          table: entry.data.table,
          row: file.row,
          rowPart: file.rowPart,
          rowHeading: file.rowHeading,
        },
      }),
    ),
  };
  parent.tables.push(table);
  priority.actions.push(...table.actions);
  objective?.actions.push(...table.actions);
}

interface ActionContext extends Pick<Action, 'priority' | 'objective' | 'source'> {
  partners: Lookup<Partner>;
  themes: Lookup<Theme>;
  planYears: PlanYears;
  measures: Lookup<Measure>;
  documents: Lookup<SourceDocument>;
  reportWords: readonly ReportWord[];
}

function buildAction(file: ActionFile, context: ActionContext): Action {
  const progress = file.progress
    .map((entry) => ({
      ...entry,
      ...stateOf(entry, context.reportWords),
      source: entry.source && resolveSource(entry.source, context.documents),
    }))
    .sort((a, b) => b.date.localeCompare(a.date));
  const action: Action = {
    id: file.id,
    title: file.title,
    number: file.number,
    text: file.text,
    details: file.details,
    priority: context.priority,
    objective: context.objective,
    timescale: file.timescale === undefined ? undefined : parseTimescale(file.timescale, context.planYears, file.due),
    leads: file.leads.map((lead) => context.partners.get(lead)),
    supports: file.supports.map((partner) => context.partners.get(partner)),
    post: file.post,
    ownersAsPublished: file.ownersAsPublished,
    milestones: file.milestones,
    progress,
    status: progress[0]?.status ?? 'not reported',
    outlook: latestOutlook(progress),
    measures: file.measures.map((measure) => context.measures.get(measure)),
    measuredBy: file.measuredBy,
    themes: file.themes.map((theme) => context.themes.get(theme)),
    extra: file.extra,
    source: context.source,
  };
  for (const lead of action.leads) lead.actions.push(action);
  for (const partner of action.supports) partner.supported.push(action);
  return action;
}

function measuresOf(priorities: readonly Priority[]): Measure[] {
  const parts = priorities.flatMap((priority) => [priority, ...priority.objectives]);
  const measures = parts.flatMap(({ alignment, context }) => [
    ...(alignment?.measures.map(({ measure }) => measure) ?? []),
    ...context,
  ]);
  const ofActions = priorities.flatMap(({ actions }) => actions.flatMap(({ measures }) => measures));
  return [...new Set([...measures, ...ofActions])].sort(byName);
}
