import { setHidden } from '../../ui/browser/update-element.ts';
import { londonDate } from '../../core/model/clock.ts';
import { consultationState, type ConsultationDates } from '../../core/model/consultation-state.ts';

// A page may be older than the day on which it is read: shows only what is true today.
const container = document.querySelector<HTMLElement>('[data-consultation]');
const dates = JSON.parse(container?.dataset['consultation'] ?? 'null') as ConsultationDates | null;

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
  for (const dated of document.querySelectorAll<HTMLElement>('[data-built]')) setHidden(dated, true);
  for (const part of document.querySelectorAll<HTMLElement>('[data-when]')) {
    setHidden(part, part.dataset['when']?.split(',').includes(state) !== true);
  }
}
