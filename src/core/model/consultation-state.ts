import { daysBetween, firstDay, lastDay } from './partial-date.ts';
import { formatDate } from '../text/format.ts';

/** When a consultation runs. Dates can be partial: a month counts from its first to its last day. */
export interface ConsultationDates {
  opens?: string | undefined;
  closes?: string | undefined;
  /** On so many days before the end, the last one included, the consultation is "closing soon". */
  closingSoonDays: number;
  /** Without a date it is over, and nobody says since when. */
  concluded?: { date?: string | undefined } | undefined;
}

export const consultationStates = [
  'not open yet',
  'open',
  'closing soon',
  'closed',
  'concluded',
  'dates not known',
] as const;

export type ConsultationState = (typeof consultationStates)[number];

/** The state of a consultation on a day, `YYYY-MM-DD` in London. */
export function consultationState(dates: ConsultationDates, today: string): ConsultationState {
  const { opens, closes, closingSoonDays, concluded } = dates;
  if (concluded !== undefined && (concluded.date ?? '') <= today) return 'concluded';
  if (opens === undefined && closes === undefined) return 'dates not known';
  if (opens !== undefined && today < firstDay(opens)) return 'not open yet';
  if (closes === undefined) return 'open';
  const left = daysBetween(today, lastDay(closes));
  if (left < 0) return 'closed';
  return left < closingSoonDays ? 'closing soon' : 'open';
}

/** Whether the state is the same on every day from now on. */
export function isSettled({ concluded }: ConsultationDates): boolean {
  return concluded !== undefined && concluded.date === undefined;
}

/** Whether comments are taken. */
export function takesComments(state: ConsultationState): boolean {
  return state === 'open' || state === 'closing soon';
}

/** Whether comments were taken and are no longer. */
export function isOver(state: ConsultationState): boolean {
  return state === 'closed' || state === 'concluded';
}

/** What a state means for someone who wants to comment, with the date that decides it. */
export function stateSentence(state: ConsultationState, { opens, closes, concluded }: ConsultationDates): string {
  const end = closes === undefined ? undefined : `the end of ${formatDate(closes)}`;
  const sentences: Record<ConsultationState, string> = {
    'not open yet': `The consultation is not open yet. It opens ${startsAt(opens)}.`,
    open: `The consultation is open. ${end === undefined ? 'No closing date is given' : `It closes at ${end}`}.`,
    'closing soon': `The consultation closes soon, at ${end ?? 'a date not given'}.`,
    closed: `The consultation closed${end === undefined ? '' : ` at ${end}`}.`,
    concluded:
      concluded?.date === undefined
        ? 'This consultation is over.'
        : `The consultation was concluded on ${formatDate(concluded.date)}.`,
    'dates not known': 'The dates of the consultation are not known.',
  };
  return sentences[state];
}

function startsAt(opens: string | undefined): string {
  if (opens === undefined) return 'on a date not given';
  return `${opens.length === 10 ? 'on' : 'in'} ${formatDate(opens)}`;
}
