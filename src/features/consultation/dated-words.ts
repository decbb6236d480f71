import { consultationStates, type ConsultationState } from '../../core/model/consultation-state.ts';

/** Words for some states of a consultation. A page that is not fixed to a day has those for all, and shows the current ones. */
export interface DatedWords {
  text: string;
  states: ConsultationState[];
  isCurrent: boolean;
}

/** @param past are the words once `isPast` is true of a state. */
export function datedWords(
  { present, past }: { present: string; past: string },
  isPast: (state: ConsultationState) => boolean,
  current: ConsultationState,
): DatedWords[] {
  const words = (text: string, wanted: boolean) => {
    const states = consultationStates.filter((state) => isPast(state) === wanted);
    return { text, states, isCurrent: states.includes(current) };
  };
  return [words(present, false), words(past, true)];
}
