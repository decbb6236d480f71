import { count, joinList } from '../../src/core/text/wording.ts';
import type { OutgoingLink } from './outgoing.ts';

const mostPages = 5;

/** An address a paragraph with the lines of the content and the pages that hold it, and how many there are. */
export function reportOutgoing(links: readonly OutgoingLink[], pages: readonly string[]): string {
  const paragraphs = links.map(({ address, content, pages: holders }) =>
    [
      `${address}${/^http:/i.test(address) ? ' (not encrypted)' : ''}`,
      ...(content.length === 0 ? ['  no file of the content'] : []),
      ...content.map(({ file, line, column }) => `  ${file}:${line}:${column}`),
      `  ${onPages(holders, pages)}`,
    ].join('\n'),
  );
  return [...paragraphs, `${count(links.length, 'address', 'addresses')} outside the site. None was visited.`].join(
    '\n\n',
  );
}

function onPages(holders: readonly string[], pages: readonly string[]): string {
  if (holders.length === 0) return 'on no page';
  if (holders.length <= mostPages) return `on ${joinList(holders, 'and')}`;
  const htmlPages = pages.filter(isPage);
  if (holders.filter(isPage).length === htmlPages.length) return 'on every page';
  const folder = `/${holders[0]?.split('/')[1] ?? ''}/`;
  const below = htmlPages.filter((page) => page.startsWith(folder));
  const isWholeFolder =
    holders.every((page) => page.startsWith(folder)) && holders.filter(isPage).length === below.length;
  return isWholeFolder ? `on every page of ${folder}` : `on ${count(holders.length, 'page')}`;
}

/** Feeds and stylesheets stand beside the pages. */
function isPage(path: string): boolean {
  return path.endsWith('/') || path.endsWith('.html');
}
