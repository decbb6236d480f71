import { paths } from '../strategy/links/paths.ts';

/**
 * Lets authors write the addresses of links and pictures from the root (`/leeds/timetable/`): each gets the base path
 * under which the site is built. Also marks a heading's id with its file, so that several files can stand on one page without an id twice.
 */
export function siteMarkdown() {
  return [rootLinks, fileHeadings];
}

const rootLinks = {
  name: 'root-links',
  element: {
    filter: ['a', 'img'],
    visit(node: HastElement, context: VisitorContext) {
      const name = node.tagName === 'a' ? 'href' : 'src';
      const address = node.properties?.[name];
      if (typeof address !== 'string' || !address.startsWith('/') || address.startsWith('//')) return;
      context.setProperty(node, name, paths.home() + address.slice(1));
    },
  },
};

function fileHeadings({ fileURL }: { fileURL: URL | undefined }) {
  const name =
    fileURL?.pathname
      .split('/')
      .slice(-2)
      .join('-')
      .replace(/\.mdx$/, '')
      .replaceAll('.', '-') ?? 'text';
  const seen = new Map<string, number>();
  return {
    name: 'file-headings',
    element: {
      filter: ['h2', 'h3', 'h4'],
      visit(node: HastElement, context: VisitorContext) {
        const slug = slugOf(context.textContent(node));
        const count = (seen.get(slug) ?? 0) + 1;
        seen.set(slug, count);
        context.setProperty(node, 'id', count === 1 ? `${name}-${slug}` : `${name}-${slug}-${count}`);
      },
    },
  };
}

/** A heading as an anchor: small letters and digits, joined by hyphens. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}

interface HastElement {
  type: 'element';
  tagName: string;
  properties?: Record<string, unknown>;
  children: never[];
}

interface VisitorContext {
  textContent(node: HastElement): string;
  setProperty(node: HastElement, key: string, value: unknown): void;
}
