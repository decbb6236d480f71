import { paths } from '../../core/routes/paths.ts';
import type { Body, SiteContent, Strategy, Update } from '../../core/model/types.ts';
import { comparisonViews, type ComparisonView } from './edition-changes.ts';
import { periodLinks } from '../reporting/progress-page.ts';
import { strategyFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { resolvePart, type PartLink } from '../../ui/part-references.ts';
import { sourceView, type SourceView } from '../../ui/sources.ts';
import { searchRecord } from '../../ui/frame/search-record.ts';
import { formatDate } from '../../core/text/format.ts';

export interface UpdateView {
  /** The anchor in `paths.update`. */
  anchor: string;
  date: string;
  isoDate: string;
  title: string;
  summary: string;
  parts: PartLink[];
  url: string | undefined;
  source: SourceView | undefined;
  body: Body;
}

export interface UpdatesPageView {
  frame: PageFrame;
  /** Newest first. Updates after a fixed edition have their own group. */
  groups: { heading: string; note: string | undefined; updates: UpdateView[] }[];
  feedHref: string;
  comparisons: ComparisonView[];
  /** The pages of what changed from each edition to the next. */
  periods: Link[];
}

/** What changed, and why it matters: dated notes, and the actions compared with those of earlier editions. */
export function updatesPageView(siteContent: SiteContent, strategy: Strategy): UpdatesPageView {
  const view = {
    groups: updateGroups(strategy),
    feedHref: paths.updatesFeed(strategy.id),
    comparisons: comparisonViews(strategy),
    periods: periodLinks(strategy),
  };
  const frame = strategyFrame(siteContent, strategy, {
    description: `What has changed in the ${strategy.shortTitle}, and why it matters.`,
    path: paths.updates(strategy.id),
    printed: view,
    record: searchRecord(strategy, 'reference'),
  });
  return { frame, ...view };
}

function updateGroups(strategy: Strategy): UpdatesPageView['groups'] {
  const isLater = ({ date }: Update): boolean => date > strategy.editionDate;
  const edition = formatDate(strategy.editionDate);
  const viewsOf = (updates: readonly Update[]) => updates.map((update) => updateView(strategy, update));
  const later = viewsOf(strategy.updates.filter(isLater));
  const earlier = viewsOf(strategy.updates.filter((update) => !isLater(update)));
  const groups = [
    {
      heading: `Since this edition (${edition})`,
      note: `The strategy on this site is as it was on ${edition}. It does not include later changes.`,
      updates: later,
    },
    { heading: later.length === 0 ? 'What has happened' : `Up to ${edition}`, note: undefined, updates: earlier },
  ];
  return groups.filter(({ updates }) => updates.length > 0);
}

function updateView(strategy: Strategy, update: Update): UpdateView {
  const { id, title, summary, date, url, source, body } = update;
  return {
    anchor: `update-${id}`,
    date: formatDate(date),
    isoDate: date,
    title,
    summary,
    parts: update.parts.map((part) => resolvePart(strategy, part)),
    url,
    source: source && sourceView(strategy, source),
    body,
  };
}
