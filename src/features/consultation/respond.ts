import {
  consultationStates,
  isSettled,
  takesComments,
  type ConsultationState,
} from '../../core/model/consultation-state.ts';
import { formatPhone, phoneHref } from '../../core/text/format.ts';
import { paths } from '../../core/routes/paths.ts';
import type { Consultation, Strategy } from '../../core/model/types.ts';
import { externalLink } from './consultation-states.ts';
import { commentHref, type FeedbackPart } from './feedback.ts';
import { isForm, mailHref } from './form-links.ts';
import type { Link } from '../../ui/frame/frame.ts';

/** How to respond, in the states in which that is possible. */
export interface RespondView {
  states: ConsultationState[];
  isCurrent: boolean;
  ways: { label: string; text: string; link: Link | undefined }[];
  note: Link;
}

const wayLabels: Record<Consultation['ways'][number]['kind'], string> = {
  online: 'Online',
  email: 'By email',
  post: 'By post',
  phone: 'By phone',
  meeting: 'At a meeting',
};

/** `undefined` if comments are not taken, and will not be. */
export function respondView(
  strategy: Strategy,
  consultation: Consultation,
  current: ConsultationState,
): RespondView | undefined {
  const states = consultationStates.filter((state) => takesComments(state) || state === 'dates not known');
  const isCurrent = states.includes(current);
  if ((strategy.isFixedEdition || isSettled(consultation)) && !isCurrent) return undefined;
  return {
    states,
    isCurrent,
    ways: consultation.ways.map((way) => ({
      label: wayLabels[way.kind],
      text: way.text,
      link: wayLink(strategy, consultation, way),
    })),
    note: { text: 'comment on several parts and send them together', href: paths.comments(strategy.id) },
  };
}

/** A way without its own address links to the channel, if that is of its kind. */
function wayLink(strategy: Strategy, consultation: Consultation, way: Consultation['ways'][number]): Link | undefined {
  const { channel } = consultation;
  const whole: FeedbackPart = { kind: 'strategy', label: strategy.title, path: paths.strategy(strategy.id) };
  if (way.url !== undefined) return externalLink(way.url);
  if (way.phone !== undefined) return { text: formatPhone(way.phone), href: phoneHref(way.phone) };
  if (way.email !== undefined) {
    const href = mailHref(way.email, { subject: `Comment on the ${strategy.title}`, body: '' });
    return { text: way.email, href };
  }
  if (way.kind === 'online' && isForm(channel)) {
    return { text: 'Comment on the whole strategy', href: commentHref(strategy, consultation, whole) };
  }
  if (way.kind === 'email' && !isForm(channel))
    return { text: channel, href: commentHref(strategy, consultation, whole) };
  return undefined;
}
