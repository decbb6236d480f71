import { countBars, type CountBars } from '../../ui/count-bars/count-bars.ts';
import { actionsCsvFile } from '../../exchange/actions/files.ts';
import { paths } from '../../core/routes/paths.ts';
import type { SiteContent, Partner, Strategy } from '../../core/model/types.ts';
import { csvDownload, type Download } from '../../ui/downloads.ts';
import { timescaleCounts } from '../actions/facet-lists.ts';
import { actionRow, ungroupedTableView, type ActionRow, type ActionTableView } from '../actions/action-table.ts';
import { neighboursIn, type Neighbours } from '../../ui/neighbours.ts';
import { partnerLink, partnerName } from '../../ui/part-links.ts';
import { strategyFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { progressSummary, type ProgressSummary } from '../progress/progress.ts';
import { searchRecord } from '../../ui/frame/search-record.ts';
import { allOf, capitalise, countOf, joinWords, type Term } from '../../core/text/words.ts';

export interface PartnersPageView {
  frame: PageFrame;
  count: string;
  /** How the owners were read from the documents. */
  rule: string | undefined;
  groups: { kind: string; partners: (Link & { about: string; count: string })[] }[];
}

const organisations = { one: 'organisation or group', many: 'organisations and groups' };

/** Everybody who owns an action, grouped by kind. */
export function partnersPageView(siteContent: SiteContent, strategy: Strategy): PartnersPageView {
  const groups = strategy.partnerKinds
    .map((kind) => ({
      kind: capitalise(kind),
      partners: strategy.partners
        .filter((partner) => partner.kind === kind)
        .map((partner) => ({
          ...partnerLink(strategy, partner),
          about: partner.about,
          count: countActions(strategy, partner),
        })),
    }))
    .filter(({ partners }) => partners.length > 0);
  const count = countOf(strategy.partners.length, 'partner');
  const frame = strategyFrame(siteContent, strategy, {
    description: `${capitalise(allOf(strategy.partners.length, organisations))} responsible for ${strategy.terms.action.many} in the ${strategy.shortTitle}. We have grouped them by type.`,
    path: paths.partners(strategy.id),
    printed: groups,
  });
  return { frame, count, rule: strategy.ownerRule, groups };
}

/** `3 tasks`, `3 tasks, supports 2 tasks`, `supports 1 task`. */
function countActions({ terms }: Strategy, { actions, supported }: Partner): string {
  const leads = actions.length === 0 && supported.length > 0 ? [] : [countOf(actions.length, terms.action)];
  return [...leads, ...(supported.length === 0 ? [] : [`supports ${countOf(supported.length, terms.action)}`])].join(
    ', ',
  );
}

export interface PartnerPageView {
  frame: PageFrame;
  name: string;
  kind: string;
  about: string;
  url: string | undefined;
  /** Other forms in which the document prints the name. */
  alsoPrinted: string | undefined;
  /** `31 actions: 21 alone, 10 shared` */
  count: string;
  timescales: CountBars;
  progress: ProgressSummary | undefined;
  caption: string;
  /** What the strategy calls an action, for the head of the column. */
  column: string;
  /** The same actions as a file. Absent if there are none. */
  csv: Download | undefined;
  rows: (ActionRow & { sharedWith: Link[] })[];
  /** The actions that it supports, where the plan tells supporters apart. */
  supported: ActionTableView | undefined;
  neighbours: Neighbours;
}

/** One owner with every action it leads or shares. */
export function partnerPageView(siteContent: SiteContent, strategy: Strategy, partner: Partner): PartnerPageView {
  const { terms } = strategy;
  const shared = partner.actions.filter(({ leads }) => leads.length > 1).length;
  const view = {
    name: partnerName(partner),
    kind: capitalise(partner.kind),
    about: partner.about,
    url: partner.url,
    alsoPrinted: partner.aliases.length === 0 ? undefined : joinWords(partner.aliases.map((alias) => `“${alias}”`)),
    count: countShared(partner.actions.length, shared, terms.action),
    // Without links, because the lists are those of all owners.
    timescales: countBars(timescaleCounts(strategy, partner.actions), {
      title: `When ${terms.action.many} are due`,
      total: partner.actions.length,
      overlap: `Some ${terms.action.many} count more than once.`,
    }),
    progress: progressSummary(strategy, partner.actions, { facet: 'owner', value: partner.id }),
    column: capitalise(terms.action.one),
    caption: `${capitalise(terms.action.many)} owned by ${partnerName(partner)}`,
    csv: partner.actions.length === 0 ? undefined : partnerCsv(strategy, partner),
    rows: partner.actions.map((action) => ({
      ...actionRow(strategy, action),
      sharedWith: action.leads.filter((lead) => lead !== partner).map((lead) => partnerLink(strategy, lead)),
    })),
    supported: supportedTable(strategy, partner),
    neighbours: neighboursIn(strategy.partners, partner, (neighbour) => partnerLink(strategy, neighbour)),
  };
  const frame = strategyFrame(siteContent, strategy, {
    title: `${view.name}: ${terms.action.many}`,
    description:
      partner.actions.length === 0 && view.supported !== undefined
        ? `What ${view.name} supports in the ${strategy.shortTitle}: ${countOf(partner.supported.length, terms.action)}.`
        : `${capitalise(allOf(partner.actions.length, terms.action))} in the ${strategy.shortTitle} owned by ${view.name}, alone or with others.`,
    path: paths.partner(strategy.id, partner.id),
    trail: [{ text: 'Partners', href: paths.partners(strategy.id) }],
    printed: view,
    record: searchRecord(strategy, 'partner', { title: view.name, owner: partner.id }),
  });
  return { frame, ...view };
}

function supportedTable(strategy: Strategy, { supported }: Partner): ActionTableView | undefined {
  if (supported.length === 0) return undefined;
  const rows = supported.map((action) => actionRow(strategy, action));
  return ungroupedTableView(strategy, rows, `Supports ${countOf(supported.length, strategy.terms.action)}`);
}

function countShared(total: number, shared: number, term: Term): string {
  const count = countOf(total, term);
  if (total === 0) return count;
  if (shared === 0) return `${count}, ${total === 1 ? 'not' : 'none'} shared`;
  if (shared === total) return `${count}, ${total === 1 ? '' : 'all '}shared`;
  return `${count}: ${total - shared} alone, ${shared} shared`;
}

function partnerCsv(strategy: Strategy, partner: Partner): Download {
  return csvDownload(strategy, {
    csv: actionsCsvFile(strategy, partner.actions),
    href: paths.partnerActionsCsv(strategy.id, partner.id),
    of: partner.id,
  });
}
