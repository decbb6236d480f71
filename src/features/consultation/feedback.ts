import { consultationState, feedbackHref, takesComments } from './form-links.ts';
import { absolute, paths } from '../../core/routes/paths.ts';
import type { Consultation, Strategy } from '../../core/model/types.ts';
import { stateView } from './consultation-states.ts';
import type { Link } from '../../ui/frame/frame.ts';
import { responsesAbout, type ResponseView } from './responses.ts';
import { capitalise, shorten } from '../../core/text/words.ts';
import { formatDate } from '../../core/text/format.ts';

/** A part of a strategy that a page is about. */
export interface FeedbackPart {
  kind: 'strategy' | 'section' | 'priority' | 'objective' | 'action' | 'indicator';
  /** Not given for the strategy itself. */
  id?: string;
  /** `Action 1.2-05: Visit people who ask` */
  label: string;
  path: string;
}

/** How to comment on a part, and what came of comments on it. */
export interface FeedbackView {
  /** How the consultation stands, with the date that decides it. */
  state: string;
  /** Only while comments are taken: straight to the council, and noted to be sent with others. */
  comment: Link | undefined;
  note: Link | undefined;
  demonstration: string | undefined;
  /** What was decided, or where to go instead, once no comments are taken. */
  more: string | undefined;
  elsewhere: Link | undefined;
  about: Link;
}

export interface PartFeedback {
  feedback: FeedbackView | undefined;
  responses: (ResponseView & { href: string | undefined })[];
}

const longestLabel = 120;

export function feedbackView(strategy: Strategy, part: FeedbackPart): PartFeedback {
  const { consultation } = strategy;
  return {
    feedback: consultation && viewOf(strategy, consultation, part),
    responses: responsesAbout(strategy, referenceTo(part)),
  };
}

/** Where to comment on a part: straight to the council's own form or mailbox. */
export function commentHref(strategy: Strategy, { channel }: Consultation, part: FeedbackPart): string {
  return feedbackHref(channel, {
    reference: referenceTo(part),
    title: shorten(part.label, longestLabel),
    edition: `${capitalise(strategy.status)}, as at ${formatDate(strategy.asAt)}`,
    url: absolute(part.path),
  });
}

function viewOf(strategy: Strategy, consultation: Consultation, part: FeedbackPart): FeedbackView {
  const state = consultationState(consultation, strategy.asAt);
  const { text, more, link } = stateView(consultation, state, state);
  const isOpen = takesComments(state);
  const what = wordFor(strategy, part.kind);
  return {
    state: strategy.isFixedEdition
      ? `As at ${formatDate(strategy.asAt)}, ${text.charAt(0).toLowerCase()}${text.slice(1)}`
      : text,
    comment: isOpen ? { text: `Comment on this ${what}`, href: commentHref(strategy, consultation, part) } : undefined,
    note: isOpen ? { text: 'Note a comment', href: paths.commentOn(strategy.id, referenceTo(part)) } : undefined,
    demonstration: isOpen ? consultation.demonstration : undefined,
    more,
    elsewhere: link,
    about: { text: 'About the consultation', href: paths.consultation(strategy.id) },
  };
}

function referenceTo({ kind, id }: FeedbackPart): string {
  return id === undefined ? kind : `${kind}:${id}`;
}

function wordFor({ terms }: Strategy, kind: FeedbackPart['kind']): string {
  if (kind === 'strategy' || kind === 'section') return kind;
  return kind === 'indicator' ? 'measure' : terms[kind].one;
}
