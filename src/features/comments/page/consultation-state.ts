import { londonDate } from '../../../core/model/clock.ts';
import { consultationState, takesComments } from '../../../core/model/consultation-state.ts';
import type { CommentsSettings } from '../comments.ts';

/** Shows the state of the consultation on the reader's own day, unless the page is fixed to one. */
export function showConsultationState(page: HTMLElement, { dates, today }: CommentsSettings): void {
  const state = consultationState(dates, today ?? londonDate(new Date()));
  for (const notice of page.querySelectorAll<HTMLElement>('[data-state]')) {
    notice.hidden = notice.dataset['state'] !== state;
  }
  page.toggleAttribute('data-open', takesComments(state));
}
