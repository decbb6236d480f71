import { stateSentence, type ConsultationState } from './form-links.ts';
import type { Consultation } from '../../core/model/types.ts';
import type { Link } from '../../ui/frame/frame.ts';

/** What a state of the consultation means for a reader. A page that is not fixed to a day holds all of them. */
export interface StateView {
  state: ConsultationState;
  isCurrent: boolean;
  text: string;
  /** What was decided, or where to go instead. */
  more: string | undefined;
  link: Link | undefined;
}

export function stateView(consultation: Consultation, state: ConsultationState, current: ConsultationState): StateView {
  const { concluded, afterwards } = consultation;
  const view = { state, isCurrent: state === current, text: stateSentence(state, consultation) };
  if (state === 'concluded') {
    return { ...view, more: concluded?.outcome, link: outsideLink(concluded?.url ?? afterwards.url) };
  }
  if (state === 'closed') return { ...view, more: afterwards.text, link: outsideLink(afterwards.url) };
  const more = state === 'dates not known' ? 'Ask before you write a comment.' : undefined;
  return { ...view, more, link: undefined };
}

/** A link elsewhere, named by the site that it leads to. */
export function outsideLink(url: string | undefined): Link | undefined {
  return url === undefined ? undefined : { text: `Go to ${new URL(url).host}`, href: url };
}
