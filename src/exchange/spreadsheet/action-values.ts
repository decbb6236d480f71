import type { ActionRecord } from '../actions/record.ts';
import { milestoneText, progressText } from '../actions/csv.ts';
import { parseTimescale } from '../../core/model/timescale.ts';
import type { ActionFile, PartnerFile } from '../../core/content/schema/plan.ts';

/** What a spreadsheet can change of an action, named as in the files. */
export interface ActionValues {
  text: string;
  details: string[];
  timescale: string | null;
  leads: string[];
  ownersAsPublished: string | null;
  row: number;
  rowPart: string | null;
  rowHeading: string | null;
  /** Ids of indicators. */
  measures: string[];
  milestones: ActionRecord['milestones'];
  /** Newest first. */
  progress: ActionRecord['progress'];
}

export function valuesOf({ text, details, timescale, leads, source, ...record }: ActionRecord): ActionValues {
  const { ownersAsPublished, milestones, progress, measures } = record;
  return {
    text,
    details,
    timescale: timescale?.asPublished ?? null,
    leads: leads.map(({ id }) => id),
    ownersAsPublished,
    row: source.row,
    rowPart: source.rowPart,
    rowHeading: source.rowHeading,
    measures,
    milestones,
    progress,
  };
}

/** The record of an action as the site would publish it with these values. */
export function recordWith(record: ActionRecord, values: ActionValues, partners: readonly PartnerFile[]): ActionRecord {
  const { row, rowPart, rowHeading, leads, timescale, ...rest } = values;
  const parsed = timescale === null ? undefined : parseTimescale(timescale);
  return {
    ...record,
    ...rest,
    timescale: parsed === undefined ? null : { ...parsed, note: parsed.note ?? null },
    leads: leads.map((id) => ({ id, name: partners.find((partner) => partner.id === id)?.name ?? id })),
    status: values.progress[0]?.status ?? 'not reported',
    source: { ...record.source, row, rowPart, rowHeading },
  };
}

/** The fields of an action as its file holds them: what is changed in the new form, everything else as it was written. */
export function fieldsWith(fields: Readonly<Record<string, unknown>>, changes: Partial<ActionValues>): object {
  const { milestones, progress, details, measures, ...plain } = changes;
  const written = fields as Partial<ActionFile>;
  return omitUndefined({
    ...fields,
    ...plain,
    ...(details !== undefined && { details: orNothing(details) }),
    ...(measures !== undefined && { measures: orNothing(measures) }),
    ...(milestones !== undefined && { milestones: orNothing(writeMilestones(milestones, written.milestones ?? [])) }),
    ...(progress !== undefined && { progress: orNothing(writeProgress(progress, written.progress ?? [])) }),
  });
}

type WrittenMilestone = ActionFile['milestones'][number];
type WrittenReport = ActionFile['progress'][number];

function writeMilestones(milestones: ActionValues['milestones'], before: readonly WrittenMilestone[]): object[] {
  const isSameLength = milestones.length === before.length;
  return milestones.map((milestone, index) => {
    const kept = before.find(
      ({ when, text }) => milestoneText({ when: when ?? null, text }) === milestoneText(milestone),
    );
    const { when, text } = milestone;
    return kept ?? omitUndefined({ ...(isSameLength && before[index]), when, text });
  });
}

/** In the order of the file, whether it has the newest first or last. What only the file knows of a report stays. */
function writeProgress(progress: ActionValues['progress'], before: readonly WrittenReport[]): object[] {
  const reports = progress.map((report) => {
    const kept = before.find((written) => progressText(written) === progressText(report));
    const { date, status, text } = report;
    return kept ?? { ...before.find((written) => written.date === date), date, status, text };
  });
  const isNewestLast =
    before.length > 1 && before.every(({ date }, index) => index === 0 || date >= (before[index - 1]?.date ?? ''));
  return isNewestLast ? reports.reverse() : reports;
}

function orNothing<Entry>(list: readonly Entry[]): readonly Entry[] | undefined {
  return list.length === 0 ? undefined : list;
}

function omitUndefined(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));
}
