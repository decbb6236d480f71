import type { Entry } from '../content/schema/kinds.ts';
import type { SourceDocument } from '../content/schema/narrative.ts';
import type { Entries } from './entries.ts';
import type { Lookup } from './lookup.ts';
import { bodyOf, resolveSource } from './narrative.ts';
import type { Consultation, ConsultationResponse, Strategy, Update } from './types.ts';

type Engagement = Pick<Strategy, 'consultation' | 'responses' | 'updates' | 'editions'>;

/** The consultation of a strategy, what came of it, and what has changed since. */
export function buildEngagement(strategy: string, entries: Entries, documents: Lookup<SourceDocument>): Engagement {
  const [consultation] = entries.ofKind('consultation', strategy);
  return {
    consultation: consultation && buildConsultation(consultation, documents),
    responses: entries.ofKind('response', strategy).map(buildResponse).sort(newestFirst),
    updates: entries
      .ofKind('update', strategy)
      .map((entry) => buildUpdate(entry, documents))
      .sort(newestFirst),
    editions: entries
      .ofKind('edition', strategy)
      .map(({ data }) => data)
      .sort(newestFirst),
  };
}

function buildConsultation(entry: Entry<'consultation'>, documents: Lookup<SourceDocument>): Consultation {
  const source = entry.data.source.map((reference) => resolveSource(reference, documents));
  return { ...entry.data, source, body: bodyOf(entry) };
}

function buildResponse(entry: Entry<'response'>): ConsultationResponse {
  return { ...entry.data, id: entry.id ?? '', body: bodyOf(entry) };
}

function buildUpdate(entry: Entry<'update'>, documents: Lookup<SourceDocument>): Update {
  const { source, ...data } = entry.data;
  return {
    ...data,
    id: entry.id ?? '',
    source: source && resolveSource(source, documents),
    body: bodyOf(entry),
  };
}

function newestFirst(a: { date: string }, b: { date: string }): number {
  return b.date.localeCompare(a.date);
}
