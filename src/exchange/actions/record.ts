import { absolute, paths } from '../../core/routes/paths.ts';
import type { Action, Source, Strategy } from '../../core/model/types.ts';

/** An action as open data: one plain object, every key always there, `null` where the plan gives nothing. */
export interface ActionRecord {
  id: string;
  priority: string;
  priorityTitle: string;
  objective: string | null;
  objectiveTitle: string | null;
  text: string;
  details: string[];
  timescale: {
    asPublished: string;
    ongoing: boolean;
    financialYears: string[];
    calendarYears: string[];
    note: string | null;
  } | null;
  leads: { id: string; name: string }[];
  ownersAsPublished: string | null;
  status: string;
  /** Newest first. */
  progress: { date: string; status: string; text: string; asPublished: string | null; source: SourceRecord | null }[];
  milestones: { when: string | null; text: string }[];
  /** Ids of the measures that the plan gives the action itself. */
  measures: string[];
  source: SourceRecord & { table: string; row: number; rowPart: string | null; rowHeading: string | null };
  /** The whole address of the action's page. */
  url: string;
}

/** Where something is printed. `document` is an id of the strategy's list of papers. */
export interface SourceRecord {
  document: string;
  part: string | null;
}

export function actionRecord(strategy: Strategy, action: Action): ActionRecord {
  const { id, priority, objective, text, details, status, source } = action;
  return {
    id,
    priority: priority.id,
    priorityTitle: priority.title,
    objective: objective?.id ?? null,
    objectiveTitle: objective?.title ?? null,
    text,
    details: [...details],
    timescale: timescaleRecord(action),
    leads: action.leads.map((lead) => ({ id: lead.id, name: lead.name })),
    ownersAsPublished: action.ownersAsPublished ?? null,
    status,
    progress: action.progress.map(progressRecord),
    milestones: action.milestones.map(({ when, text }) => ({ when: when ?? null, text })),
    measures: action.measures.map((measure) => measure.id),
    source: {
      ...sourceRecord(source),
      table: source.table,
      row: source.row,
      rowPart: source.rowPart ?? null,
      rowHeading: source.rowHeading ?? null,
    },
    url: absolute(paths.action(strategy.id, id)),
  };
}

function timescaleRecord({ timescale }: Action): ActionRecord['timescale'] {
  if (timescale === undefined) return null;
  const { asPublished, ongoing, financialYears, calendarYears, note } = timescale;
  return {
    asPublished,
    ongoing,
    financialYears: [...financialYears],
    calendarYears: [...calendarYears],
    note: note ?? null,
  };
}

function progressRecord(entry: Action['progress'][number]): ActionRecord['progress'][number] {
  const { date, status, text, asPublished, source } = entry;
  return {
    date,
    status,
    text,
    asPublished: asPublished ?? null,
    source: source === undefined ? null : sourceRecord(source),
  };
}

function sourceRecord({ document, part }: Source): SourceRecord {
  return { document: document.id, part: part ?? null };
}
