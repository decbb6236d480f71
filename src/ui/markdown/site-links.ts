import { defineHastPlugin, type HastPluginInput, type PluginFactoryContext } from 'satteri';
import { paths } from '../../core/routes/paths.ts';

/**
 * Lets authors write the addresses of links and pictures from the root (`/leeds/timetable/`): each gets the base path
 * under which the site is built. Also marks a heading's id with its file, so that several files can stand on one page
 * without an id twice, and adds each heading to `headings`. Authors link to a heading of their own text by its words alone
 * (`#who-is-cold`).
 */
export function siteMarkdown(headings: Heading[] = []): HastPluginInput[] {
  return [
    rootLinks,
    (context: PluginFactoryContext) => fileHeadings(fileName(context), headings),
    (context: PluginFactoryContext) => ownHeadings(fileName(context), headings),
  ];
}

/** A heading of a body: how deep it stands, its words, and its id on the page. */
export interface Heading {
  depth: number;
  text: string;
  slug: string;
}

const rootLinks = defineHastPlugin({
  name: 'root-links',
  element: {
    filter: ['a', 'img'],
    visit(node, context) {
      const name = node.tagName === 'a' ? 'href' : 'src';
      const address = node.properties[name];
      if (typeof address !== 'string' || !address.startsWith('/') || address.startsWith('//')) return;
      context.setProperty(node, name, paths.home() + address.slice(1));
    },
  },
});

/** `sections-how` for `sections/how.mdx`. */
function fileName({ fileURL }: PluginFactoryContext): string {
  if (fileURL === undefined) return 'text';
  return fileURL.pathname
    .split('/')
    .slice(-2)
    .join('-')
    .replace(/\.mdx$/, '')
    .replaceAll('.', '-');
}

function fileHeadings(name: string, headings: Heading[]) {
  const seen = new Map<string, number>();
  return defineHastPlugin({
    name: 'file-headings',
    element: {
      filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        const text = context.textContent(node);
        const words = slugOf(text);
        const count = (seen.get(words) ?? 0) + 1;
        seen.set(words, count);
        const slug = count === 1 ? `${name}-${words}` : `${name}-${words}-${count}`;
        context.setProperty(node, 'id', slug);
        headings.push({ depth: Number(node.tagName.slice(1)), text, slug });
      },
    },
  });
}

/** Follows `fileHeadings`, so that links to headings further down find them too. */
function ownHeadings(name: string, headings: readonly Heading[]) {
  return defineHastPlugin({
    name: 'own-headings',
    element: {
      filter: ['a'],
      visit(node, context) {
        const address = node.properties['href'];
        if (typeof address !== 'string' || !address.startsWith('#')) return;
        const slug = `${name}-${address.slice(1)}`;
        if (headings.some((heading) => heading.slug === slug)) context.setProperty(node, 'href', `#${slug}`);
      },
    },
  });
}

/** A heading as an anchor: small letters and digits, joined by hyphens. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}
