import { consultationState, isOver, takesComments } from '../../core/model/consultation-state.ts';
import { feedbackHref, isForm, maxLabelLength } from './form-links.ts';
import { absolute, paths } from '../../core/routes/paths.ts';
import type { Consultation, Strategy } from '../../core/model/types.ts';
import { stateView } from './consultation-states.ts';
import { editionLabel } from '../../ui/part-links.ts';
import type { Link } from '../../ui/frame/frame.ts';
import { responsesAbout, type ResponseView } from './responses.ts';
import { shorten } from '../../core/text/words.ts';
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
  heading: string;
  /** The state of the consultation, with the date that decides it. */
  state: string;
  /** Only while comments are taken: sent to the council directly, or saved to be sent with others. */
  comment: Link | undefined;
  note: Link | undefined;
  demonstration: string | undefined;
  /** What was decided, or another way to comment, once no comments are taken. */
  more: string | undefined;
  elsewhere: Link | undefined;
  about: Link;
}

export interface PartFeedback {
  feedback: FeedbackView | undefined;
  responses: (ResponseView & { href: string | undefined })[];
}

export function feedbackView(strategy: Strategy, part: FeedbackPart): PartFeedback {
  const { consultation } = strategy;
  return {
    feedback: consultation && consultationFeedback(strategy, consultation, part),
    responses: responsesAbout(strategy, partReference(part)),
  };
}

/** The link to the council's own form or mailbox, with the part filled in. */
export function commentHref(strategy: Strategy, { channel }: Consultation, part: FeedbackPart): string {
  return feedbackHref(channel, {
    reference: partReference(part),
    title: shorten(part.label, maxLabelLength),
    edition: editionLabel(strategy),
    url: absolute(part.path),
  });
}

function consultationFeedback(strategy: Strategy, consultation: Consultation, part: FeedbackPart): FeedbackView {
  const state = consultationState(consultation, strategy.asAt);
  const { text, more, link } = stateView(consultation, state, state);
  const isOpen = takesComments(state);
  const opens = isForm(consultation.channel) ? 'the council’s form' : 'an email';
  return {
    heading: isOver(state) ? 'Consultation' : 'What do you think?',
    state: strategy.isFixedEdition
      ? `Status on ${formatDate(strategy.asAt)}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`
      : text,
    comment: isOpen
      ? {
          text: `Comment on this ${kindWord(strategy, part.kind)} (opens ${opens})`,
          href: commentHref(strategy, consultation, part),
        }
      : undefined,
    note: isOpen
      ? { text: 'Save a comment to send later', href: paths.commentOn(strategy.id, partReference(part)) }
      : undefined,
    demonstration: isOpen ? consultation.demonstration : undefined,
    more,
    elsewhere: link,
    about: { text: 'About the consultation', href: paths.consultation(strategy.id) },
  };
}

function partReference({ kind, id }: FeedbackPart): string {
  return id === undefined ? kind : `${kind}:${id}`;
}

function kindWord({ terms }: Strategy, kind: FeedbackPart['kind']): string {
  if (kind === 'strategy' || kind === 'section') return kind;
  return kind === 'indicator' ? 'measure' : terms[kind].one;
}
