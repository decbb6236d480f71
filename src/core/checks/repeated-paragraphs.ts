import type { MarkdownNode } from '../content/markdown.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import type { CheckContext } from './context.ts';
import { seenText, walk } from './markdown-nodes.ts';

/** Shorter paragraphs may be there twice on purpose: "See below." */
const fewestWords = 6;

/** Reports a paragraph, or an item of a list, that a text has twice. */
export function checkRepeatedParagraphs(context: CheckContext): Problem[] {
  return context.files.flatMap((file) => {
    const paragraphs = walk(file.tree).filter(({ type }) => type === 'paragraph');
    const points = walk(file.tree).flatMap((list) => (list.type === 'list' ? repeated(list.children, 2) : []));
    return [...new Set([...points, ...repeated(paragraphs, fewestWords)])].map((node) => ({
      rule: 'repeated-entry' as const,
      ...context.locate(file.path, node.position?.start.offset ?? file.bodyOffset),
      message: `The text says ${quote(seenText(node).trim())} twice.`,
      fix: 'Delete one of the two.',
    }));
  });
}

function repeated(nodes: readonly MarkdownNode[], least: number): MarkdownNode[] {
  const seen = new Set<string>();
  return nodes.filter((node) => {
    const words = seenText(node).trim().split(/\s+/);
    const text = words.join(' ');
    const isRepeated = words.length >= least && seen.has(text);
    seen.add(text);
    return isRepeated;
  });
}
