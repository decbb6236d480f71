import { periodsOf, reportsIn, type Period } from '../../core/model/periods.ts';
import type { SiteContent, Strategy } from '../../core/model/types.ts';
import { paths } from '../../core/routes/paths.ts';
import { formatDate } from '../../core/text/format.ts';
import { countOf } from '../../core/text/words.ts';
import { strategyFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { neighboursIn, type Neighbours } from '../../ui/neighbours.ts';
import { reportView, type ReportView } from '../progress/progress.ts';
import { changeGroups, editionActionLink, noChange, periodName, type ChangeGroup } from './period-groups.ts';

export interface PeriodPageView {
  frame: PageFrame;
  summary: string;
  groups: ChangeGroup[];
  /** Said if there are none. */
  none: string;
  /** Reports made in the period, the newest first. */
  reports: { link: Link; report: ReportView }[];
  updates: Link;
  neighbours: Neighbours;
}

/** What changed from one edition to the next. */
export function periodPageView(siteContent: SiteContent, strategy: Strategy, period: Period): PeriodPageView {
  const { id, terms } = strategy;
  const name = periodName(period);
  const periods = periodsOf(strategy).toReversed();
  const groups = changeGroups(strategy, period);
  const view = {
    summary: `The ${terms.action.many} as we published them on ${formatDate(period.to.date)}, compared with ${formatDate(period.from.date)}. There are ${countOf(period.to.actions.length, terms.action)}.`,
    groups,
    none: noChange(strategy),
    reports: reportViews(strategy, period),
    updates: { text: 'See the changed words', href: paths.updates(id) },
    neighbours: neighboursIn(periods, periods.find(({ to }) => to.date === period.to.date) ?? period, (neighbour) => ({
      text: periodName(neighbour),
      href: paths.progressPeriod(id, neighbour.to.date),
    })),
  };
  const frame = strategyFrame(siteContent, strategy, {
    title: `Progress from ${name}`,
    description: `What changed in the ${strategy.shortTitle} from ${name}.`,
    path: paths.progressPeriod(id, period.to.date),
    trail: [{ text: 'Progress', href: paths.progress(id) }],
    printed: view,
  });
  return { frame, ...view };
}

function reportViews(strategy: Strategy, period: Period): PeriodPageView['reports'] {
  return reportsIn(period)
    .sort((a, b) => b.report.date.localeCompare(a.report.date))
    .map(({ action, report }) => ({
      link: editionActionLink(strategy, action),
      report: reportView(strategy, report),
    }));
}
