import type { HelpService } from '../../core/content/schema/site.ts';
import { paths } from '../../core/routes/paths.ts';
import type { SiteContent, Strategy } from '../../core/model/types.ts';
import { formatDate, formatPhone, phoneHref } from '../../core/text/format.ts';
import { strategyFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { searchRecord } from '../../ui/frame/search-record.ts';

export interface HelpPageView {
  frame: PageFrame;
  lede: string;
  /** The site to which “Exit this page” goes, and its name. */
  exit: { href: string; site: string } | undefined;
  urgent: HelpServiceView[];
  services: HelpServiceView[];
  /** On which days the details were checked, and where those of each service were seen. */
  checked: { date: string; services: { name: string; where: string }[] }[];
}

export type HelpServiceView = Omit<HelpService, 'checked' | 'checkedAt' | 'phone' | 'url' | 'urgent'> & {
  phone: Link | undefined;
  website: Link | undefined;
};

/** Help services, the urgent ones first. */
export function helpPageView(siteContent: SiteContent, strategy: Strategy): HelpPageView {
  const lede = 'Get support for yourself or someone you care about.';
  const exitTo = strategy.discreetHelp?.exitTo;
  const frame = strategyFrame(siteContent, strategy, {
    description: lede,
    discreet: strategy.discreetHelp,
    path: paths.help(strategy.id),
    printed: strategy.help,
    record: searchRecord(strategy, 'help'),
  });
  return {
    frame,
    lede,
    exit: exitTo === undefined ? undefined : { href: exitTo, site: new URL(exitTo).hostname.replace(/^www\./, '') },
    urgent: strategy.help.filter(({ urgent }) => urgent).map(serviceView),
    services: strategy.help.filter(({ urgent }) => !urgent).map(serviceView),
    checked: [...Map.groupBy(strategy.help, ({ checked }) => checked)].map(([day, services]) => ({
      date: formatDate(day),
      services: services.map(({ name, checkedAt }) => ({ name, where: checkedAt })),
    })),
  };
}

function serviceView({
  urgent: _,
  checked: _date,
  checkedAt: _where,
  phone,
  url,
  ...service
}: HelpService): HelpServiceView {
  return {
    ...service,
    phone: phone === undefined ? undefined : { text: formatPhone(phone), href: phoneHref(phone) },
    website: url === undefined ? undefined : { text: new URL(url).hostname, href: url },
  };
}
