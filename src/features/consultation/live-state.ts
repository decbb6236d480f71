import { consultationState, type ConsultationDates } from './form-links.ts';
import { londonDate } from '../../core/model/clock.ts';

/** Shows of a page that may be older than the day of reading only what holds today. */
const place = document.querySelector<HTMLElement>('[data-consultation]');
const dates = JSON.parse(place?.dataset['consultation'] ?? 'null') as ConsultationDates | null;

if (dates !== null) {
  const show = () => showState(dates);
  show();
  // A page can be left open over midnight, or come back from the browser's memory days later.
  addEventListener('pageshow', show);
  document.addEventListener('visibilitychange', show);
  setInterval(show, 60_000);
}

function showState(dates: ConsultationDates): void {
  const state = consultationState(dates, londonDate(new Date()));
  for (const built of document.querySelectorAll<HTMLElement>('[data-built]')) built.hidden = true;
  for (const part of document.querySelectorAll<HTMLElement>('[data-when]')) {
    const hidden = part.dataset['when']?.split(',').includes(state) !== true;
    if (part.hidden !== hidden) part.hidden = hidden;
  }
}
