import { paths } from '../../core/routes/paths.ts';
import type { Body, ConsultationResponse, Strategy } from '../../core/model/types.ts';
import type { PartReference } from '../../core/content/schema/consultation.ts';
import { resolvePart, type PartLink } from '../../ui/part-references.ts';
import { formatDate } from '../../core/text/format.ts';

/** What was asked, what people said and what came of it. */
export interface ResponseView {
  anchor: string;
  theme: string;
  date: string;
  asked: string;
  said: string;
  howMany: string | undefined;
  decided: string;
  changed: string;
}

/** The same with what only the consultation's page prints. */
export interface FullResponseView extends ResponseView {
  parts: PartLink[];
  body: Body;
}

export function fullResponses(strategy: Strategy): FullResponseView[] {
  return strategy.responses.map((response) => ({
    ...responseView(response),
    parts: response.parts.map((part) => resolvePart(strategy, part)),
    body: response.body,
  }));
}

/** The responses about one part, each with its address in full. */
export function responsesAbout(
  strategy: Strategy,
  part: PartReference,
): (ResponseView & { href: string | undefined })[] {
  const page = strategy.consultation && paths.consultation(strategy.id);
  return strategy.responses
    .filter(({ parts }) => parts.includes(part))
    .map(responseView)
    .map((view) => ({ ...view, href: page && `${page}#${view.anchor}` }));
}

function responseView(response: ConsultationResponse): ResponseView {
  const { id, theme, date, asked, said, howMany, decided, changed } = response;
  return { anchor: `response-${id}`, theme, date: formatDate(date), asked, said, howMany, decided, changed };
}
