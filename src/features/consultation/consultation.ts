import {
  consultationState,
  consultationStates,
  isSettled,
  type ConsultationDates,
} from '../../core/model/consultation-state.ts';
import { paths } from '../../core/routes/paths.ts';
import { formatDate } from '../../core/text/format.ts';
import type { Body, Consultation, SiteContent, Strategy } from '../../core/model/types.ts';
import type { SourceReference, TimelineEvent } from '../../core/content/schema/narrative.ts';
import { stateView, type StateView } from './consultation-states.ts';
import { sectionLink } from '../../ui/part-links.ts';
import { strategyFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { sourceGroups, sourceView, type SourceGroup, type SourceView } from '../../ui/sources.ts';
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
  facts: { term: string; text: string }[];
  questions: { id: string; text: string; about: string | undefined; source: SourceView | undefined }[];
  consulted: Consultation['consulted'];
  respond: RespondView | undefined;
  formats: string;
  timetable: { heading: string; section: Link; events: TimelineEvent[] } | undefined;
  /** Whether nobody is consulted any more. */
  isOver: boolean;
  privacy: string;
  responses: FullResponseView[];
  sources: SourceGroup[];
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
  const isOver = strategy.isOver || state === 'concluded';
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
    facts: factsOf(consultation),
    questions: consultation.questions.map(({ id, text, about, source }) => ({
      ...{ id: `question-${id}`, text, about },
      source: sourceLine(strategy, source),
    })),
    consulted: consultation.consulted,
    respond: respondView(strategy, consultation, state),
    formats: consultation.formats,
    timetable: timetable && {
      heading: isOver ? 'Timetable' : 'What happens next',
      section: sectionLink(strategy, timetable),
      events: timetable.timeline,
    },
    isOver,
    privacy: consultation.privacy,
    responses: fullResponses(strategy),
    sources: sourceGroups(strategy, consultation.source),
  };
  const frame = strategyFrame(siteContent, strategy, {
    description: consultation.summary,
    path,
    printed: view,
    record: searchRecord(strategy, 'reference'),
  });
  return { frame, ...view };
}

function factsOf({ opens, closes, datesAsPublished }: Consultation): ConsultationPageView['facts'] {
  const facts = [
    { term: 'Opens', text: opens && formatDate(opens) },
    { term: 'Closes', text: closes && `At the end of ${formatDate(closes)}` },
    { term: 'Dates in the document', text: datesAsPublished },
  ];
  return facts.flatMap(({ term, text }) => (text === undefined ? [] : [{ term, text }]));
}

function sourceLine(strategy: Strategy, reference: SourceReference | undefined): SourceView | undefined {
  const document = strategy.documents.find(({ id }) => id === reference?.document);
  return document && sourceView(strategy, { document, part: reference?.part });
}
