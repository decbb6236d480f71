import { paths } from '../links/paths.ts';
import type { Library, Partner, Strategy } from '../model/strategy.ts';
import { partnerKinds } from '../schema/plan.ts';
import { partnerLink, partnerName } from './link-names.ts';
import { strategyFrame, type Link, type PageFrame } from './page.ts';
import { actionRow, neighboursIn, type ActionRow, type Neighbours } from './parts.ts';
import { capitalise, countOf, joinWords } from './words.ts';

export interface PartnersPageView {
  frame: PageFrame;
  count: string;
  groups: { kind: string; partners: (Link & { about: string; count: string })[] }[];
}

/** Everybody who owns an action, grouped by kind. */
export function partnersPageView(library: Library, strategy: Strategy): PartnersPageView {
  const groups = partnerKinds
    .map((kind) => ({
      kind: capitalise(kind),
      partners: strategy.partners
        .filter((partner) => partner.kind === kind)
        .map((partner) => ({
          ...partnerLink(strategy, partner),
          about: partner.about,
          count: countOf(partner.actions.length, strategy.terms.action),
        })),
    }))
    .filter(({ partners }) => partners.length > 0);
  const count = countOf(strategy.partners.length, { one: 'partner', many: 'partners' });
  const frame = strategyFrame(library, strategy, {
    title: 'Partners',
    description: `The ${count} who own ${strategy.terms.action.many} of the ${strategy.shortTitle}.`,
    path: paths.partners(strategy.id),
    printed: groups,
  });
  return { frame, count, groups };
}

export interface PartnerPageView {
  frame: PageFrame;
  name: string;
  kind: string;
  about: string;
  url: string | undefined;
  /** Other forms in which the paper prints the name. */
  alsoPrinted: string | undefined;
  count: string;
  shared: string;
  rows: (ActionRow & { sharedWith: Link[] })[];
  neighbours: Neighbours;
}

/** One owner with every action it leads or shares. */
export function partnerPageView(library: Library, strategy: Strategy, partner: Partner): PartnerPageView {
  const { terms } = strategy;
  const shared = partner.actions.filter(({ leads }) => leads.length > 1).length;
  const view = {
    name: partnerName(partner),
    kind: capitalise(partner.kind),
    about: partner.about,
    url: partner.url,
    alsoPrinted: partner.aliases.length === 0 ? undefined : joinWords(partner.aliases.map((alias) => `“${alias}”`)),
    count: countOf(partner.actions.length, terms.action),
    shared: shared === 0 ? 'none shared with others' : `${shared} shared with others`,
    rows: partner.actions.map((action) => ({
      ...actionRow(strategy, action),
      sharedWith: action.leads.filter((lead) => lead !== partner).map((lead) => partnerLink(strategy, lead)),
    })),
    neighbours: neighboursIn(strategy.partners, partner, (other) => partnerLink(strategy, other)),
  };
  const frame = strategyFrame(library, strategy, {
    title: `${view.name}: ${terms.action.many}`,
    description: `${view.name} owns ${view.count} of the ${strategy.shortTitle}.`,
    path: paths.partner(strategy.id, partner.id),
    trail: [{ text: 'Partners', href: paths.partners(strategy.id) }],
    printed: view,
  });
  return { frame, ...view };
}
