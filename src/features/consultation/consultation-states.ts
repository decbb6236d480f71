import { stateSentence, type ConsultationState } from '../../core/model/consultation-state.ts';
import type { Consultation } from '../../core/model/types.ts';
import type { Link } from '../../ui/frame/frame.ts';

/** What a state of the consultation means for a reader. A page that is not fixed to a day has all of them. */
export interface StateView {
  state: ConsultationState;
  isCurrent: boolean;
  text: string;
  /** What was decided, or another way to comment. */
  more: string | undefined;
  link: Link | undefined;
}

export function stateView(consultation: Consultation, state: ConsultationState, current: ConsultationState): StateView {
  const { concluded, afterwards } = consultation;
  const view = { state, isCurrent: state === current, text: stateSentence(state, consultation) };
  if (state === 'concluded') {
    return { ...view, more: concluded?.outcome, link: externalLink(concluded?.url ?? afterwards.url) };
  }
  if (state === 'closed') return { ...view, more: afterwards.text, link: externalLink(afterwards.url) };
  const more = state === 'dates not known' ? 'Check with the council before you comment.' : undefined;
  return { ...view, more, link: undefined };
}

/** A link to another site, named by that site. */
export function externalLink(url: string | undefined): Link | undefined {
  return url === undefined ? undefined : { text: `Go to ${new URL(url).host}`, href: url };
}
