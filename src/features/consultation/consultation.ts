import {
  consultationState,
  consultationStates,
  isOver,
  isSettled,
  type ConsultationDates,
  type ConsultationState,
} from '../../core/model/consultation-state.ts';
import { paths } from '../../core/routes/paths.ts';
import { formatDate } from '../../core/text/format.ts';
import type { Body, Consultation, SiteContent, Strategy } from '../../core/model/types.ts';
import type { SourceReference, TimelineEvent } from '../../core/content/schema/narrative.ts';
import { stateView, type StateView } from './consultation-states.ts';
import { datedWords, type DatedWords } from './dated-words.ts';
import { sectionLink } from '../../ui/part-links.ts';
import { strategyFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { sourcesView, sourceView, type SourcesView, type SourceView } from '../../ui/sources.ts';
import { respondView, type RespondView } from './respond.ts';
import { fullResponses, type FullResponseView } from './responses.ts';
import { searchRecord } from '../../ui/frame/search-record.ts';

export interface ConsultationPageView {
  frame: PageFrame;
  title: string;
  summary: string;
  body: Body;
  demonstration: string | undefined;
  /** The day that the page is for. Absent if the state is the same on every day. */
  asAt: string | undefined;
  /** For the script that updates the state in the reader's browser. A fixed edition has none. */
  dates: ConsultationDates | undefined;
  states: StateView[];
  /** Headings that are in the past once the consultation is. */
  headings: Record<'consulted' | 'next' | 'privacy', DatedWords[]>;
  facts: { term: DatedWords[]; text: string }[];
  questions: { id: string; text: string; about: string | undefined; source: SourceView | undefined }[];
  consulted: Consultation['consulted'];
  respond: RespondView | undefined;
  formats: string;
  timetable: { section: Link; events: TimelineEvent[] } | undefined;
  privacy: string;
  responses: FullResponseView[];
  sources: SourcesView;
}

/** The questions, the dates, how to respond and what comes of it. */
export function consultationPageView(
  siteContent: SiteContent,
  strategy: Strategy,
  consultation: Consultation,
): ConsultationPageView {
  const { opens, closes, closingSoonDays, concluded } = consultation;
  const state = consultationState(consultation, strategy.asAt);
  const isFixed = strategy.isFixedEdition || isSettled(consultation);
  const states = isFixed ? [state] : [...consultationStates];
  const timetable = strategy.sections.find(({ id }) => id === consultation.timetable);
  const path = paths.consultation(strategy.id);
  const view = {
    title: consultation.title,
    summary: consultation.summary,
    body: consultation.body,
    demonstration: consultation.demonstration,
    asAt: isSettled(consultation) ? undefined : formatDate(strategy.asAt),
    dates: isFixed ? undefined : { opens, closes, closingSoonDays, concluded: concluded && { date: concluded.date } },
    states: states.map((candidate) => stateView(consultation, candidate, state)),
    headings: headingsIn(state),
    facts: factsOf(consultation, state),
    questions: consultation.questions.map(({ id, text, about, source }) => ({
      ...{ id: `question-${id}`, text, about },
      source: sourceLine(strategy, source),
    })),
    consulted: consultation.consulted,
    respond: respondView(strategy, consultation, state),
    formats: consultation.formats,
    timetable: timetable && {
      section: sectionLink(strategy, timetable),
      events: timetable.timeline,
    },
    privacy: consultation.privacy,
    responses: fullResponses(strategy),
    sources: sourcesView(strategy, consultation.source),
  };
  const frame = strategyFrame(siteContent, strategy, {
    description: consultation.summary,
    path,
    printed: view,
    record: searchRecord(strategy, 'reference'),
  });
  return { frame, ...view };
}

function headingsIn(state: ConsultationState): ConsultationPageView['headings'] {
  const isConcluded = (candidate: ConsultationState) => candidate === 'concluded';
  return {
    consulted: datedWords(
      { present: 'Who the consultation is for', past: 'Who the consultation was for' },
      isOver,
      state,
    ),
    next: datedWords({ present: 'What happens next', past: 'Timetable' }, isConcluded, state),
    privacy: datedWords({ present: 'What happens to your response', past: 'What happens to responses' }, isOver, state),
  };
}

function factsOf(
  { opens, closes, datesAsPublished }: Consultation,
  state: ConsultationState,
): ConsultationPageView['facts'] {
  const hasOpened = (candidate: ConsultationState) => candidate !== 'not open yet';
  const inDocument = 'Dates in the document';
  const facts = [
    { term: datedWords({ present: 'Opens', past: 'Opened' }, hasOpened, state), text: opens && formatDate(opens) },
    {
      term: datedWords({ present: 'Closes', past: 'Closed' }, isOver, state),
      text: closes && `At the end of ${formatDate(closes)}`,
    },
    { term: datedWords({ present: inDocument, past: inDocument }, isOver, state), text: datesAsPublished },
  ];
  return facts.flatMap(({ term, text }) => (text === undefined ? [] : [{ term, text }]));
}

function sourceLine(strategy: Strategy, reference: SourceReference | undefined): SourceView | undefined {
  const document = strategy.documents.find(({ id }) => id === reference?.document);
  return document && sourceView(strategy, { document, part: reference?.part });
}
