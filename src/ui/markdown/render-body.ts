import { findHeadings, idPrefix, type Heading } from '../../core/checks/heading-ids.ts';
import { isAllowedLink, isSitePath } from '../../core/checks/links.ts';
import { walk } from '../../core/checks/markdown-nodes.ts';
import type { MarkdownNode } from '../../core/content/markdown.ts';
import type { Body } from '../../core/model/types.ts';
import { paths } from '../../core/routes/paths.ts';
import { element, inline, lines, text, type Markup, type Tag } from './element.ts';

/** A text that no page is drawn from, which the content check reports with what to do. */
export class UnexpectedNodeError extends Error {
  override name = 'UnexpectedNodeError';
}

type NodeOf<Type extends MarkdownNode['type']> = Extract<MarkdownNode, { type: Type }>;
type Definition = NodeOf<'definition'>;
type Footnote = NodeOf<'footnoteDefinition'>;

interface Context {
  body: Body;
  /** The level of the text's own top headings on the page. */
  level: number;
  headings: ReadonlyMap<MarkdownNode, Heading>;
  definitions: ReadonlyMap<string, Definition>;
  footnotes: ReadonlyMap<string, Footnote>;
  /** Footnotes that something refers to, in the order of their numbers. */
  numbered: Footnote[];
}

/**
 * Draws a text, from the tree that was checked, as HTML. Content is not trusted: only the kinds of nodes that are named here
 * become markup, and all of that is written by `element`. Authors write addresses from the root (`/leeds/timetable/`), which
 * get the base path of the site, and lead to a heading of their own text by its words alone (`#who-is-cold`).
 *
 * @throws {UnexpectedNodeError} where the text has anything else.
 */
export function renderBody(body: Body, level = 2): Markup {
  const nodes = walk(body.tree);
  const context: Context = {
    body,
    level,
    headings: findHeadings(body),
    definitions: byIdentifier(nodes.filter((node) => node.type === 'definition')),
    footnotes: byIdentifier(nodes.filter((node) => node.type === 'footnoteDefinition')),
    numbered: [],
  };
  return lines([...blocks(body.tree.children, context), ...renderFootnotes(context)]);
}

/** The headings of a text, in its order. */
export function bodyHeadings(body: Body): Heading[] {
  return [...findHeadings(body).values()];
}

function blocks(nodes: readonly MarkdownNode[], context: Context): Markup[] {
  return nodes
    .filter(({ type }) => type !== 'definition' && type !== 'footnoteDefinition')
    .map((node) => render(node, context));
}

function phrasing({ children }: { children: readonly MarkdownNode[] }, context: Context): Markup {
  return inline(children.map((node) => render(node, context)));
}

function render(node: MarkdownNode, context: Context): Markup {
  switch (node.type) {
    case 'text':
      return text(node.value);
    case 'break':
      return inline([element('br', {}), text('\n')]);
    case 'emphasis':
      return element('em', {}, phrasing(node, context));
    case 'strong':
      return element('strong', {}, phrasing(node, context));
    case 'delete':
      return element('del', {}, phrasing(node, context));
    case 'inlineCode':
      return element('code', {}, text(node.value));
    case 'link':
      return renderLink(node, node, context);
    case 'linkReference':
      return renderLink(node, find(node, context.definitions, context), context);
    case 'image':
      return renderImage(node, context);
    case 'footnoteReference':
      return renderFootnoteReference(node, context);
    case 'paragraph':
      return element('p', {}, phrasing(node, context));
    case 'heading':
      return renderHeading(node, context);
    case 'blockquote':
      return element('blockquote', {}, lines(blocks(node.children, context)));
    case 'list':
      return renderList(node, context);
    case 'code':
      return element('pre', {}, element('code', {}, text(`${node.value}\n`)));
    case 'thematicBreak':
      return element('hr', {});
    case 'table':
      return renderTable(node, context);
    case 'mdxJsxFlowElement':
      return renderNote(node, context);
    default:
      throw unexpected(node, context);
  }
}

function renderHeading(node: NodeOf<'heading'>, context: Context): Markup {
  // The title of the page is of the first level.
  if (node.depth === 1) throw unexpected(node, context);
  const tag = `h${Math.min(node.depth + context.level - 2, 6)}` as Extract<Tag, `h${number}`>;
  return element(tag, { id: context.headings.get(node)?.slug }, phrasing(node, context));
}

function renderLink(
  node: NodeOf<'link' | 'linkReference'>,
  { url, title }: Pick<Definition, 'url' | 'title'>,
  context: Context,
): Markup {
  if (!isAllowedLink(url)) throw unexpected(node, context);
  return element('a', { href: hrefOf(url, context), title: title ?? undefined }, phrasing(node, context));
}

function hrefOf(url: string, { body, headings }: Context): string {
  if (isSitePath(url)) return sitePath(url);
  if (!url.startsWith('#')) return encode(url);
  const slug = `${idPrefix(body)}-${url.slice(1)}`;
  const isOwn = [...headings.values()].some((heading) => heading.slug === slug);
  return encode(isOwn ? `#${slug}` : url);
}

function renderImage(node: NodeOf<'image'>, context: Context): Markup {
  if (!isSitePath(node.url)) throw unexpected(node, context);
  return element('img', { src: sitePath(node.url), alt: node.alt ?? '', title: node.title ?? undefined });
}

function sitePath(url: string): string {
  return encode(paths.home() + url.slice(1));
}

/** What an address cannot hold, such as a space, as a reference to it. References that are there already stay. */
function encode(url: string): string {
  return encodeURI(url.toWellFormed()).replaceAll('%25', '%');
}

function renderList(node: NodeOf<'list'>, context: Context): Markup {
  const isLoose = node.spread === true || node.children.some((item) => item.spread === true);
  const items = node.children.map((item) => renderItem(item, isLoose, context));
  const content = lines([text(''), ...items, text('')]);
  if (node.ordered !== true) return element('ul', {}, content);
  const start = node.start ?? 1;
  return element('ol', { start: start === 1 ? undefined : String(start) }, content);
}

function renderItem(item: NodeOf<'listItem'>, isLoose: boolean, context: Context): Markup {
  const box = typeof item.checked === 'boolean' ? [checkbox(item.checked), text(' ')] : [];
  const content = item.children.flatMap((child) =>
    child.type === 'paragraph' && !isLoose ? phrasing(child, context) : blocks([child], context),
  );
  return element('li', {}, ...box, lines(content));
}

function checkbox(isDone: boolean): Markup {
  return element('input', {
    type: 'checkbox',
    'aria-label': isDone ? 'Done' : 'Not done',
    checked: isDone,
    disabled: true,
  });
}

function renderTable({ children: [head, ...rows] }: NodeOf<'table'>, context: Context): Markup {
  const row = (tag: 'th' | 'td', node: NodeOf<'tableRow'>): Markup =>
    element('tr', {}, ...node.children.map((cell) => element(tag, {}, phrasing(cell, context))));
  return element(
    'table',
    {},
    ...(head === undefined ? [] : [element('thead', {}, row('th', head))]),
    ...(rows.length === 0 ? [] : [element('tbody', {}, ...rows.map((node) => row('td', node)))]),
  );
}

/** The one component that a text can use. */
function renderNote(node: NodeOf<'mdxJsxFlowElement'>, context: Context): Markup {
  if (node.name !== 'Note') throw unexpected(node, context);
  const title = node.attributes.map((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== 'title' || typeof attribute.value !== 'string')
      throw unexpected(node, context);
    return element('p', { class: 'note__title' }, text(attribute.value));
  });
  return element('div', { class: 'govuk-inset-text' }, lines([...title, ...blocks(node.children, context)]));
}

function renderFootnoteReference(node: NodeOf<'footnoteReference'>, context: Context): Markup {
  const footnote = find(node, context.footnotes, context);
  const isFirst = !context.numbered.includes(footnote);
  if (isFirst) context.numbered.push(footnote);
  const number = context.numbered.indexOf(footnote) + 1;
  const prefix = footnotePrefix(context);
  const id = isFirst ? `${prefix}-${number}-reference` : undefined;
  return element('sup', {}, element('a', { href: `#${prefix}-${number}`, id }, text(String(number))));
}

function renderFootnotes(context: Context): Markup[] {
  const prefix = footnotePrefix(context);
  const items: Markup[] = [];
  // A footnote may be the first to refer to another one.
  for (const { children } of context.numbered) {
    const number = items.length + 1;
    const back = { href: `#${prefix}-${number}-reference`, 'aria-label': `Back to reference ${number}` };
    const content = [...blocks(children, context), element('a', back, text('↩'))];
    items.push(element('li', { id: `${prefix}-${number}` }, lines(content)));
  }
  return items.length === 0 ? [] : [element('section', { 'aria-label': 'Footnotes' }, element('ol', {}, ...items))];
}

/** Two hyphens, which the id of no heading has: a heading may be called "Footnote 1". */
function footnotePrefix({ body }: Context): string {
  return `${idPrefix(body)}--footnote`;
}

function byIdentifier<Node extends Definition | Footnote>(nodes: readonly Node[]): Map<string, Node> {
  // Of two with one name, the first counts.
  return new Map(nodes.map((node) => [node.identifier, node] as const).toReversed());
}

function find<Node>(
  node: NodeOf<'linkReference' | 'footnoteReference'>,
  nodes: ReadonlyMap<string, Node>,
  context: Context,
): Node {
  const found = nodes.get(node.identifier);
  if (found === undefined) throw unexpected(node, context);
  return found;
}

function unexpected({ type, position }: MarkdownNode, { body }: Context): UnexpectedNodeError {
  const place = `${body.path}:${position?.start.line ?? 1}`;
  return new UnexpectedNodeError(
    `${place} has something that pages cannot show (${type}). Run "npm run check" to see how to fix it.`,
  );
}
