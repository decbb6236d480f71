import { siteAddress } from '../core/routes/site-address.ts';
import { absolute, paths } from '../core/routes/paths.ts';
import type { SiteContent, Strategy, Update } from '../core/model/types.ts';
import { escapeXml } from '../core/text/escape.ts';

/** The updates of a strategy as an Atom feed (RFC 4287), newest first. */
export function updatesFeed({ site }: SiteContent, strategy: Strategy): string {
  return `<?xml version="1.0" encoding="utf-8"?>
${element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en-GB' }, [
  text('id', tagOf(strategy, 'updates')),
  text('title', `Updates: ${strategy.shortTitle}`),
  text('subtitle', strategy.summary),
  text('updated', instant(strategy.updates[0]?.date ?? strategy.updated)),
  empty('link', { rel: 'self', type: 'application/atom+xml', href: absolute(paths.updatesFeed(strategy.id)) }),
  empty('link', { rel: 'alternate', type: 'text/html', href: absolute(paths.updates(strategy.id)) }),
  element('author', {}, [
    text('name', site.publisher.name),
    ...(site.publisher.url === undefined ? [] : [text('uri', site.publisher.url)]),
  ]),
  text('rights', strategy.licence.statement),
  ...strategy.updates.map((update) => entryOf(strategy, update)),
])}
`;
}

function entryOf(strategy: Strategy, update: Update): string {
  return element('entry', {}, [
    text('id', tagOf(strategy, `updates/${update.id}`)),
    text('title', update.title),
    text('published', instant(update.date)),
    text('updated', instant(update.date)),
    empty('link', { rel: 'alternate', type: 'text/html', href: absolute(paths.update(strategy.id, update.id)) }),
    ...(update.url === undefined ? [] : [empty('link', { rel: 'related', href: update.url })]),
    ...update.parts.map((part) => empty('category', { term: part })),
    text('summary', update.summary, { type: 'text' }),
  ]);
}

/**
 * A name that stays when pages move (RFC 4151): readers' programs know by it what they have shown. It holds the site's
 * host, the year of the strategy's publication and ids of the content, and nothing of an address below the host.
 */
function tagOf(strategy: Strategy, name: string): string {
  return `tag:${new URL(siteAddress.origin).hostname},${strategy.published.slice(0, 4)}:${strategy.id}/${name}`;
}

/** A date as the start of its day, for a format that knows only instants. */
function instant(isoDate: string): string {
  return `${isoDate}T00:00:00Z`;
}

function text(name: string, content: string, attributes: Record<string, string> = {}): string {
  return `<${name}${written(attributes)}>${escapeXml(content)}</${name}>`;
}

function empty(name: string, attributes: Record<string, string>): string {
  return `<${name}${written(attributes)}/>`;
}

function element(name: string, attributes: Record<string, string>, children: readonly string[]): string {
  return `<${name}${written(attributes)}>\n${children.join('\n')}\n</${name}>`;
}

function written(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
}
