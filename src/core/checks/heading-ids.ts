import type { MarkdownNode } from '../content/markdown.ts';
import type { Body } from '../model/types.ts';
import { slugify } from '../text/words.ts';
import { textOf, walk } from './markdown-nodes.ts';

/** A heading of a text: its level as written, its text, its words as in an address, and its id on the page. */
export interface Heading {
  depth: number;
  text: string;
  words: string;
  slug: string;
}

/**
 * The headings of a text, in its order. An id begins with the name of the file, so that several files can be on one page
 * without an id twice.
 */
export function findHeadings(body: Body): Map<MarkdownNode, Heading> {
  const prefix = idPrefix(body);
  const headings = new Map<MarkdownNode, Heading>();
  const seen = new Map<string, number>();
  for (const node of walk(body.tree)) {
    if (node.type !== 'heading') continue;
    const text = textOf(node);
    const words = slugify(text);
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    const slug = count === 1 ? `${prefix}-${words}` : `${prefix}-${words}-${count}`;
    headings.set(node, { depth: node.depth, text, words, slug });
  }
  return headings;
}

/** `sections-how` for `sections/how.mdx`. */
export function idPrefix({ path }: Body): string {
  return path
    .split('/')
    .slice(-2)
    .join('-')
    .replace(/\.mdx$/, '')
    .replaceAll('.', '-');
}
