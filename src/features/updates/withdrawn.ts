import { paths } from '../../core/routes/paths.ts';
import { wordsForNone, type WordsForNone } from '../../core/model/stated-none.ts';
import type { SiteContent, Strategy } from '../../core/model/types.ts';
import type { WithdrawnAction } from '../../core/model/withdrawn-actions.ts';
import { strategyFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { resolvePart, type PartLink } from '../../ui/part-references.ts';
import { capitalise, inFull, shorten } from '../../core/text/words.ts';
import { formatDate } from '../../core/text/format.ts';
import { actionName, numberedTitle } from '../../core/model/part-names.ts';

export interface WithdrawnActionPageView {
  frame: PageFrame;
  label: string;
  notice: string;
  text: string;
  details: string[];
  /** Each with the address of its page, if it still has one. */
  owners: (Omit<Link, 'href'> & { href: string | undefined })[];
  timescale: string | undefined;
  none: WordsForNone;
  /** The part that it was under: a link, or its id if the part is gone too. */
  under: Omit<Link, 'href'> & { href: string | undefined };
  continuedIn: PartLink[];
  edition: string;
  updatesHref: string;
}

/** An action that the strategy no longer has, with its last wording: an address that was once given out keeps its meaning. */
export function withdrawnActionPageView(
  siteContent: SiteContent,
  strategy: Strategy,
  { action, edition, continuedIn }: WithdrawnAction,
): WithdrawnActionPageView {
  const noun = strategy.terms.action.one;
  const label = `${capitalise(noun)} ${action.id}`;
  const view = {
    label,
    notice: `This ${noun} is no longer part of the strategy.`,
    text: action.text,
    details: action.details,
    owners: action.leads.map(({ id, name }) => ({
      text: name,
      href: strategy.partners.some((partner) => partner.id === id) ? paths.partner(strategy.id, id) : undefined,
    })),
    timescale: action.timescale ?? undefined,
    none: wordsForNone(strategy),
    under: planPart(strategy, action.under),
    continuedIn: continuedIn.map((id) => resolvePart(strategy, `action:${id}`)),
    edition: formatDate(edition),
    updatesHref: paths.updates(strategy.id),
  };
  const frame = strategyFrame(siteContent, strategy, {
    title: `${label} (withdrawn): ${actionName(action)}`,
    description: `Withdrawn: ${shorten(inFull(action), 140)}`,
    path: paths.action(strategy.id, action.id),
    trail: [{ text: capitalise(strategy.terms.action.many), href: paths.actions(strategy.id) }],
    printed: view,
  });
  return { frame, ...view };
}

/** The priority or objective of an id, by its title. */
export function planPart(strategy: Strategy, id: string): WithdrawnActionPageView['under'] {
  const objective = strategy.objectives.find((candidate) => candidate.id === id);
  if (objective !== undefined)
    return { text: numberedTitle(id, objective.title), href: paths.objective(strategy.id, id) };
  const priority = strategy.priorities.find((candidate) => candidate.id === id);
  if (priority !== undefined) return { text: numberedTitle(id, priority.title), href: paths.priority(strategy.id, id) };
  return { text: id, href: undefined };
}
