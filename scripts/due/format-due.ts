import type { Content } from '../../src/core/content/read-content.ts';
import type { FieldPath } from '../../src/core/content/positions.ts';
import { attentionKinds, type Attention, type AttentionKind } from '../../src/core/model/attention.ts';
import { formatDate } from '../../src/core/text/format.ts';
import { countOf } from '../../src/core/text/words.ts';
import { calendarFile } from '../../src/exchange/calendar.ts';

/** Something that needs attention, with the place in the content where to act. */
export interface LocatedAttention extends Attention {
  /** As commands show it: `content/strategies/leeds/actions/1.2.mdx`. */
  file: string;
  line: number;
}

export const dueFormats = ['text', 'json', 'ics'] as const;

export type DueFormat = (typeof dueFormats)[number];

const headings: Record<AttentionKind, string> = {
  overdue: 'Overdue',
  'due soon': 'Due soon',
  'report stale': 'No recent report',
  consultation: 'Consultations',
  edition: 'Editions to save',
  figures: 'New figures to look for',
  help: 'Help services to check again',
};

/** Adds the place of each in the content. */
export function locateAttention(content: Content, found: readonly Attention[]): LocatedAttention[] {
  const places = new Map(content.entries.flatMap((entry) => placesIn(entry)));
  return found.map((attention) => {
    const { strategy = '', subject } = attention;
    const { path, field } = places.get(JSON.stringify([strategy, subject.part, subject.id])) ?? {
      path: `strategies/${strategy}/${subject.part === 'editions' ? 'editions' : 'strategy.yml'}`,
      field: [],
    };
    const { file, line } = content.locate(path, field);
    return { ...attention, file, line };
  });
}

/** The list in the form that was asked for. */
export function formatDue(found: readonly LocatedAttention[], format: DueFormat, day: string): string {
  if (format === 'json') return `${JSON.stringify({ day, attention: found }, undefined, 2)}\n`;
  if (format === 'ics') return calendarFile(found.map(calendarDay), { name: 'Strategies: what is due', stamp: day });
  if (found.length === 0) return `Nothing needs attention on ${formatDate(day)}.\n`;
  const groups = attentionKinds.flatMap((kind) => {
    const ofKind = found.filter((each) => each.kind === kind);
    if (ofKind.length === 0) return [];
    return [[`${headings[kind]} (${ofKind.length})`, ...ofKind.map(lineOf)].join('\n')];
  });
  const needs = found.length === 1 ? 'needs' : 'need';
  return `${[`${countOf(found.length, 'thing')} ${needs} attention on ${formatDate(day)}.`, ...groups].join('\n\n')}\n`;
}

function lineOf({ file, line, name, what, todo }: LocatedAttention): string {
  return `${file}:${line} ${name} ${what}. ${todo}`;
}

function calendarDay({ kind, strategy, subject, date, name, what, todo, file, line }: LocatedAttention) {
  // What is due soon is the same day in the calendar when it is overdue.
  const occasion = kind === 'due soon' || kind === 'overdue' ? 'due' : kind;
  const parts = [occasion, strategy ?? 'site', subject.part, subject.id].filter((part) => part !== '');
  return {
    uid: `${parts.join('.').replaceAll(' ', '-')}@strategy-microsite`,
    date,
    summary: `${headings[kind]}: ${name}`,
    description: `${name} ${what}. ${todo}\n${file}:${line}`,
  };
}

type Place = [key: string, place: { path: string; field: FieldPath }];

/** Where the parts of a file are that can need attention. */
function placesIn(entry: Content['entries'][number]): Place[] {
  const { kind, path } = entry;
  const place = (strategy: string, part: Attention['subject']['part'], id: string, field: FieldPath): Place => [
    JSON.stringify([strategy, part, id]),
    { path, field },
  ];
  switch (kind) {
    case 'actionTable':
      return entry.data.actions.map(({ id }, index) =>
        place(entry.strategy ?? '', 'action', id, ['actions', index, 'id']),
      );
    case 'measure':
      return [place('', 'measure', entry.id ?? '', ['figures', 'source', 'nextRelease'])];
    case 'help':
      return entry.data.services.map(({ id }, index) => place('', 'help service', id, ['services', index, 'checked']));
    case 'consultation':
      return [place(entry.strategy ?? '', 'consultation', '', [])];
    default:
      return [];
  }
}
