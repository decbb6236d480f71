import type { SiteAddress } from '../../src/core/routes/site-address.ts';
import type { Location } from '../../src/core/problems/problem.ts';
import { quote } from '../../src/core/text/wording.ts';
import { countOf, joinWords } from '../../src/core/text/words.ts';
import { asWritten, placesIn, type ContentLink } from './content-links.ts';
import type { BrokenLink } from './follow-links.ts';

/** More than anyone corrects before the next build, and fewer than fill a terminal. */
const maxLinks = 50;
const maxPages = 5;

/**
 * A line for each broken link: where it is written, what is wrong with it, what was most likely meant and on which pages it is.
 * A link in the content is quoted as it is written there, without the base path. Those come first, in the order of files and
 * lines.
 *
 * @param contentLinks every address in the content.
 */
export function reportBroken(
  broken: readonly BrokenLink[],
  contentLinks: readonly ContentLink[],
  { base }: Pick<SiteAddress, 'base'>,
): string {
  const placesOf = placesIn(contentLinks, base);
  const [written, made] = [broken.flatMap(inContent), broken.filter(({ link }) => placesOf(link).length === 0)];
  const lines = [
    ...written.toSorted(byPlace).map(({ line }) => line),
    ...made.map((link) => `${pagesOf(link)}: ${sentence(link, base)} It is in no content file.`),
  ];
  const more = lines.length > maxLinks ? [`There are ${lines.length - maxLinks} more.`] : [];
  const total = `\n${countOf(broken.length, 'broken link')}. The site was not published.`;
  return [...lines.slice(0, maxLinks), ...more, total].join('\n');

  function inContent(fault: BrokenLink): { location: Location; line: string }[] {
    const meant = fault.meant === undefined ? undefined : asWritten(fault.meant, base);
    return placesOf(fault.link).map(({ address: link, location }) => ({
      location,
      line: `${location.file}:${location.line}:${location.column} ${sentence({ ...fault, link, meant }, base)} It is on ${pagesOf(fault)}.`,
    }));
  }
}

function sentence({ why, link, meant }: BrokenLink, base: string): string {
  const [, id = ''] = link.split('#');
  const faults: Record<BrokenLink['why'], string> = {
    'no-page': 'does not lead to a page or file on this site.',
    'no-slash': 'needs a slash at the end.',
    'no-part': `leads to a page that has nothing with the id ${quote(id)}.`,
    'other-base': `does not start with the base path ${quote(base)}.`,
    'no-address': 'is not a valid address.',
  };
  const fault = `The link ${quote(link)} ${faults[why]}`;
  return meant === undefined ? fault : `${fault} Did you mean ${quote(meant)}?`;
}

function pagesOf({ pages }: BrokenLink): string {
  if (pages.length <= maxPages) return joinWords(pages);
  return `${pages.slice(0, maxPages).join(', ')} and ${countOf(pages.length - maxPages, 'more page')}`;
}

function byPlace({ location: a }: { location: Location }, { location: b }: { location: Location }): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}
