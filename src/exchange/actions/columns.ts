import { z } from 'zod';
import { actionTableSchema, outlooks, progressStatuses, type PartnerFile } from '../../core/content/schema/plan.ts';
import { id, isoDate, text } from '../../core/content/schema/values.ts';
import type { ExtraValue } from '../../core/content/schema/extra-columns.ts';
import type { Progress, Source, Strategy, Theme } from '../../core/model/types.ts';
import { dueFrom, dueTo, type Timescale } from '../../core/model/timescale/timescale.ts';
import { latestOutlook } from '../../core/model/progress.ts';
import { scheduleLabel, schedules, statedSchedule } from '../../core/model/schedule.ts';
import { absolute, paths } from '../../core/routes/paths.ts';
import { quote } from '../../core/text/wording.ts';
import { formatMilestone, readList, readMilestones, writeMilestones } from '../cells/lists.ts';
import { joinLines } from '../cells/normalise.ts';
import { readPartners } from '../cells/partners.ts';
import { isCellProblem, type CellProblem } from '../cells/problems.ts';
import { formatReport, readProgress, writeProgress } from '../cells/progress.ts';
import { readThemes } from '../cells/themes.ts';
import { readTimescale } from '../cells/timescale.ts';
import {
  columnOf,
  groupOf,
  type ActionColumns,
  type CellContext,
  type PublishedAction,
  type RecordOf,
} from './column.ts';
import { extraColumns } from './extra-columns.ts';
import { sourceOfTable, staysInTable, titleOfPart, workedOutFrom } from './refusals.ts';

const column = columnOf<PublishedAction>();
const timescaleColumn = columnOf<Timescale>();
const leadColumn = columnOf<PublishedAction['leads'][number]>();
const themeColumn = columnOf<Theme>();
const sourceColumn = columnOf<PublishedAction['source']>();

const file = actionTableSchema.shape.actions.element.shape;
const status = z.enum(progressStatuses);
const outlook = z.enum(outlooks);
const sourceSchema = { document: id, part: text.nullable() };

/**
 * Every column of the actions, in the order of the CSV file and of the fields of the JSON record: the one place where a
 * column is added. All that is published of it and how it is imported follow from its entry.
 */
export const actionColumns = {
  id: column('id', {
    about: ({ action }) => `The reference of the ${action.one}. It never changes.`,
    isFilled: true,
    schema: file.id,
    value: ({ id }) => id,
    titles: ({ action }) =>
      `${action.one} id, ${action.one} reference, reference, ref, action id, action reference, action ref, ref no, action number`,
  }),
  number: column('number', {
    about: 'The number that the plan prints, if it is not the reference.',
    value: ({ number }) => number ?? null,
    titles: 'printed number, number in the plan, no',
    edit: { read: (cell) => ({ number: lineOrNothing(cell) }) },
  }),
  priority: column('priority', {
    about: ({ priority }) => `The reference of its ${priority.one}.`,
    isFilled: true,
    schema: id,
    value: ({ priority }) => priority.id,
    titles: ({ priority }) => `${priority.one}, priority id, priority reference`,
    refuse: staysInTable,
  }),
  priorityTitle: column('priority_title', {
    about: ({ priority }) => `The title of its ${priority.one}, as in the document.`,
    isFilled: true,
    value: ({ priority }) => priority.title,
    width: 30,
    titles: ({ priority }) => `${priority.one} title`,
    isProse: true,
    refuse: titleOfPart,
  }),
  objective: column('objective', {
    about: ({ objective }) => `The reference of its ${objective.one}, if it has one.`,
    schema: id.nullable(),
    value: ({ objective }) => objective?.id ?? null,
    titles: ({ objective }) => `${objective.one}, objective id, objective reference`,
    refuse: staysInTable,
  }),
  objectiveTitle: column('objective_title', {
    about: ({ objective }) => `The title of its ${objective.one}, as in the document.`,
    value: ({ objective }) => objective?.title ?? null,
    width: 30,
    titles: ({ objective }) => `${objective.one} title`,
    isProse: true,
    refuse: titleOfPart,
  }),
  title: column('title', {
    about: ({ action }) => `A heading for the ${action.one}. Empty if it has none.`,
    schema: file.title.unwrap().nullable(),
    value: ({ title }) => title ?? null,
    width: 30,
    titles: ({ action }) => `short title, heading, title of the ${action.one}`,
    isProse: true,
    edit: { read: (cell) => ({ title: lineOrNothing(cell) }) },
  }),
  text: column('text', {
    about: 'What will be done. If the words of the document differ, those count.',
    isFilled: true,
    schema: file.text,
    value: ({ text }) => text,
    width: 70,
    titles: ({ action }) =>
      `${action.one}, action, key action, description, action text, what, what we will do, wording`,
    isProse: true,
    edit: {
      read: (cell) =>
        cell === ''
          ? {
              message: 'The cell is empty.',
              fix: 'Enter what will be done, or delete the whole row to remove the action.',
            }
          : { text: joinLines(cell) },
    },
  }),
  details: column('details', {
    about: ({ action }) => `The items of the list in the ${action.one}, if it has one.`,
    type: 'list',
    value: ({ details }) => details,
    width: 50,
    titles: 'detail, points, sub-actions',
    isProse: true,
    edit: { read: (cell, { details }) => ({ details: readList(cell, details) }) },
  }),
  timescale: groupOf('optional', ({ timescale }) => (timescale === undefined ? [] : [timescale]), {
    asPublished: timescaleColumn('timescale', {
      about: 'When it is due, exactly as in the document.',
      isFilled: true,
      value: ({ asPublished }) => asPublished,
      width: 18,
      titles: 'timescales, timescale as published, by when, when, deadline, due, due date, target date',
      edit: {
        fileField: 'timescale',
        read(cell, _action, context) {
          const timescale = readTimescale(cell, context);
          return isCellProblem(timescale) ? timescale : { timescale };
        },
      },
    }),
    ongoing: timescaleColumn('ongoing', {
      about: 'Whether the timescale says “ongoing”.',
      type: 'true or false',
      isFilled: true,
      value: ({ ongoing }) => ongoing,
      refuse: () => workedOutFrom('timescale'),
      isWorkedOut: true,
    }),
    financialYears: timescaleColumn('financial_years', {
      about: 'The financial years in the timescale, each from 1 April to 31 March.',
      type: 'list',
      value: ({ financialYears }) => financialYears,
      refuse: () => workedOutFrom('timescale'),
      isWorkedOut: true,
    }),
    calendarYears: timescaleColumn('calendar_years', {
      about: 'The calendar years in the timescale.',
      type: 'list',
      value: ({ calendarYears }) => calendarYears,
      refuse: () => workedOutFrom('timescale'),
      isWorkedOut: true,
    }),
    note: timescaleColumn('timescale_note', {
      about: 'The rest of the timescale, without dates and “ongoing”.',
      value: ({ note }) => note ?? null,
      refuse: () => workedOutFrom('timescale'),
      isWorkedOut: true,
    }),
    dueFrom: timescaleColumn('due_from', {
      about: 'The first day of the time in the timescale, if it has one.',
      schema: isoDate.nullable(),
      type: 'date',
      value: (timescale) => dueFrom(timescale) ?? null,
      refuse: () => workedOutFrom('timescale'),
      isWorkedOut: true,
    }),
    dueTo: timescaleColumn('due_to', {
      about: 'The last day by which it is due. Empty if it has no end.',
      schema: isoDate.nullable(),
      type: 'date',
      value: (timescale) => dueTo(timescale) ?? null,
      refuse: () => workedOutFrom('timescale'),
      isWorkedOut: true,
    }),
  }),
  schedule: column('schedule', {
    about: 'Whether it is done, overdue, still due or without an end date, on the day of the data.',
    schema: z.enum([...schedules, 'date passed']).nullable(),
    value: (action, strategy) => {
      const schedule = statedSchedule(strategy, action);
      return schedule === undefined ? null : scheduleLabel(strategy, schedule);
    },
    refuse: () => workedOutFrom('timescale'),
    isWorkedOut: true,
  }),
  leads: groupOf('list', ({ leads }) => leads, {
    id: leadColumn('leads', {
      about: 'The IDs of its owners.',
      isFilled: true,
      schema: id,
      value: ({ id }) => id,
      width: 30,
      titles: 'lead, owner, owners, partner, partners, lead partner, lead partners, lead organisation, who',
      edit: {
        fileField: 'leads',
        read(cell, _action, context) {
          const leads = partnersIn(cell, context);
          return isCellProblem(leads) ? leads : { leads };
        },
      },
    }),
    name: leadColumn('lead_names', {
      about: 'The full names of the same owners, in the same order.',
      isFilled: true,
      value: ({ name }) => name,
      width: 40,
      titles: 'lead name, names of leads, owner name, owner names, owners names',
      // Whoever edits the names of owners and not their ids means the ids too.
      readAs: 'leads',
      refuse: () => workedOutFrom('leads'),
      isWorkedOut: true,
    }),
  }),
  supports: groupOf('list', ({ supports }) => supports, {
    id: leadColumn('supports', {
      about: 'The IDs of the partners that support it, if the plan tells them apart from its owners.',
      isFilled: true,
      schema: id,
      value: ({ id }) => id,
      width: 30,
      titles: 'support, supported by, supporting partner, supporting partners, supporter, supporters, support partners',
      edit: {
        fileField: 'supports',
        read(cell, _action, context) {
          const supports = partnersIn(cell, context);
          return isCellProblem(supports) ? supports : { supports };
        },
      },
    }),
    name: leadColumn('support_names', {
      about: 'The full names of the same partners, in the same order.',
      isFilled: true,
      value: ({ name }) => name,
      width: 40,
      readAs: 'supports',
      refuse: () => workedOutFrom('supports'),
      isWorkedOut: true,
    }),
  }),
  post: column('post', {
    about: 'The post that is responsible for it, as in the document.',
    value: ({ post }) => post ?? null,
    width: 30,
    titles: 'named post, lead officer, responsible officer, responsible post, officer, job title',
    isProse: true,
    edit: { read: (cell) => ({ post: lineOrNothing(cell) }) },
  }),
  ownersAsPublished: column('owners_as_published', {
    about: 'The owners exactly as in the document, including spelling.',
    value: ({ ownersAsPublished }) => ownersAsPublished ?? null,
    width: 40,
    titles: 'owner as published, published owners, owners as printed',
    isProse: true,
    edit: { read: (cell) => ({ ownersAsPublished: lineOrNothing(cell) }) },
  }),
  status: column('status', {
    about: 'The latest progress: not reported, planned, under way, done, stalled or changed.',
    isFilled: true,
    schema: status,
    value: ({ status }) => status,
    titles: 'rag, state',
    refuse: () => ({
      message: 'The status comes from the newest progress report.',
      fix: 'Add a report to "progress", such as "2024-03-10 under way: What was done.", and restore or clear this cell.',
    }),
  }),
  outlook: column('outlook', {
    about: 'The latest outlook: on track, at risk or off track. Empty if the latest report does not say.',
    schema: outlook.nullable(),
    value: ({ outlook }) => outlook ?? null,
    titles: 'confidence',
    refuse: () => ({
      message: 'The outlook comes from the newest progress report.',
      fix: 'Add a report to "progress", such as "2024-03-10 under way, at risk: What was done.", and restore or clear this cell.',
    }),
  }),
  progress: column('progress', {
    about: 'Each progress report, latest first: its date, status, outlook, text and what happens next.',
    type: 'list',
    schema: z.array(
      z.strictObject({
        date: isoDate,
        printed: text.nullable(),
        status,
        outlook: outlook.nullable(),
        text,
        next: text.nullable(),
        reason: text.nullable(),
        asPublished: text.nullable(),
        source: z.strictObject(sourceSchema).nullable(),
      }),
    ),
    value: ({ progress }) => progress.map(reportRecord),
    cell: (progress) => progress.map(formatReport),
    width: 50,
    titles: 'update, updates, progress update, progress to date',
    isProse: true,
    edit: {
      read(cell, action, { reportWords }) {
        const progress = readProgress(cell, action.progress, reportWords);
        if (isCellProblem(progress)) return progress;
        return { progress, status: progress[0]?.status ?? 'not reported', outlook: latestOutlook(progress) };
      },
      write: (reports, written, _action, context) => writeProgress(reports, written, context),
    },
  }),
  milestones: column('milestones', {
    about: 'Each milestone: what it is, and when it is due if a date is given.',
    type: 'list',
    schema: z.array(z.strictObject({ when: text.nullable(), text })),
    value: ({ milestones }) => milestones.map(({ when, text }) => ({ when: when ?? null, text })),
    cell: (milestones) => milestones.map(formatMilestone),
    width: 40,
    titles: 'milestone',
    isProse: true,
    edit: {
      read: (cell, { milestones }) => ({ milestones: readMilestones(cell, milestones) }),
      write: writeMilestones,
    },
  }),
  measures: column('measures', {
    about: ({ action }) => `The IDs of the measures that the plan gives for the ${action.one} itself.`,
    type: 'list',
    schema: z.array(id),
    value: ({ measures }) => measures.map(({ id }) => id),
    edit: {
      read: (cell, { measures }) => ({
        measures: readList(
          cell,
          measures.map(({ id }) => id),
        ).map((id) => ({ id })),
      }),
    },
  }),
  measuredBy: column('measured_by', {
    about: 'How the plan says that it is measured, in its words, if the measure has no figures.',
    type: 'list',
    value: ({ measuredBy }) => measuredBy,
    width: 40,
    titles: 'how measured, how it is measured, how will we measure it, success measure, success measures, kpi, kpis',
    isProse: true,
    edit: { read: (cell, { measuredBy }) => ({ measuredBy: readList(cell, measuredBy) }) },
  }),
  themes: groupOf('list', ({ themes }) => themes, {
    id: themeColumn('themes', {
      about: 'The IDs of the themes that it is on, if the plan has themes that cut across its parts.',
      isFilled: true,
      schema: id,
      value: ({ id }) => id,
      width: 30,
      titles: 'theme, cross-cutting theme, cross-cutting themes',
      edit: {
        fileField: 'themes',
        read(cell, _action, context) {
          const themes = readThemes(cell, context.themes);
          return isCellProblem(themes) ? themes : { themes };
        },
      },
    }),
    title: themeColumn('theme_titles', {
      about: 'The titles of the same themes, in the same order.',
      isFilled: true,
      value: ({ title }) => title,
      width: 40,
      readAs: 'themes',
      refuse: () => workedOutFrom('themes'),
      isWorkedOut: true,
    }),
  }),
  source: groupOf('object', ({ source }) => [source], {
    document: sourceColumn('source_document', {
      about: 'The ID of the document it comes from.',
      isFilled: true,
      schema: sourceSchema.document,
      value: ({ document }) => document.id,
      refuse: sourceOfTable,
    }),
    part: sourceColumn('source_part', {
      about: 'The part of that document.',
      value: ({ part }) => part ?? null,
      refuse: sourceOfTable,
    }),
    table: sourceColumn('source_table', {
      about: 'The table in that document.',
      isFilled: true,
      value: ({ table }) => table,
      refuse: sourceOfTable,
    }),
    row: sourceColumn('source_row', {
      about: 'The row of that table, counted from 1.',
      type: 'whole number',
      isFilled: true,
      schema: file.row,
      value: ({ row }) => row,
      titles: 'row, row in paper',
      edit: {
        read: (cell, { source }) =>
          // An emptied cell is that of a row which the import numbered itself.
          cell === ''
            ? {}
            : /^[1-9]\d{0,5}(?:\.0+)?$/.test(cell)
              ? { source: { ...source, row: Number(cell) } }
              : { message: `${quote(cell)} is not a row number.`, fix: 'Enter a whole number, counting from 1.' },
      },
    }),
    rowPart: sourceColumn('source_row_part', {
      about: ({ action }) => `The part of that row, as a letter, if a row has several ${action.many}.`,
      schema: file.rowPart.unwrap().nullable(),
      value: ({ rowPart }) => rowPart ?? null,
      edit: {
        read: (cell, { source }) => ({
          source: { ...source, rowPart: cell === '' ? undefined : cell.toLowerCase() },
        }),
      },
    }),
    rowHeading: sourceColumn('source_row_heading', {
      about: 'The heading above the row in the table, exactly as in the document.',
      value: ({ rowHeading }) => rowHeading ?? null,
      isProse: true,
      edit: { read: (cell, { source }) => ({ source: { ...source, rowHeading: lineOrNothing(cell) } }) },
    }),
  }),
  url: column('url', {
    about: 'The web address of its page.',
    type: 'address',
    isFilled: true,
    width: 40,
    value: ({ id }, strategy) => absolute(paths.action(strategy.id, id)),
    titles: 'link, address, page',
    refuse: () => ({ message: 'The site makes the address from the id.', fix: 'Restore or clear the cell.' }),
    isWorkedOut: true,
  }),
};

/** An action as open data: one plain object, every key always there, `null` where the plan gives nothing. */
export type ActionRecord = RecordOf<typeof actionColumns> & { extra?: Record<string, ExtraValue | null> };

const tables = new WeakMap<object, ActionColumns>();

/** Every column of a strategy: those that all have, and its own in front of where the action comes from. */
export function actionColumnsOf({ columns }: Pick<Strategy, 'columns'>): ActionColumns {
  if (columns.length === 0) return actionColumns;
  const { source, url, ...plan } = actionColumns;
  const table = tables.get(columns) ?? { ...plan, extra: extraColumns(columns), source, url };
  tables.set(columns, table);
  return table;
}

function reportRecord({ date, printed, status, outlook, text, next, reason, asPublished, source }: Progress) {
  return {
    date,
    printed: printed ?? null,
    status,
    outlook: outlook ?? null,
    text,
    next: next ?? null,
    reason: reason ?? null,
    asPublished: asPublished ?? null,
    source: source === undefined ? null : sourceRecord(source),
  };
}

/** `document` is an id of the strategy's list of documents. */
function sourceRecord({ document, part }: Source) {
  return { document: document.id, part: part ?? null };
}

function partnersIn(cell: string, { partners, partnersFile }: CellContext): PartnerFile[] | CellProblem {
  const ids = readPartners(cell, partners, partnersFile);
  return isCellProblem(ids) ? ids : ids.flatMap((id) => partners.find((partner) => partner.id === id) ?? []);
}

function lineOrNothing(cell: string): string | undefined {
  return cell === '' ? undefined : joinLines(cell);
}
