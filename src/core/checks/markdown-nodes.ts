import type { MarkdownNode } from '../content/markdown.ts';

/** Every node of a tree, in the order of the text. `leaveOut` says which nodes to pass over with all that is in them. */
export function walk(
  tree: MarkdownNode | undefined,
  leaveOut: (node: MarkdownNode) => boolean = () => false,
): MarkdownNode[] {
  if (tree === undefined) return [];
  const nodes: MarkdownNode[] = [];
  const waiting: MarkdownNode[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (leaveOut(node)) continue;
    nodes.push(node);
    if ('children' in node) waiting.push(...(node.children as MarkdownNode[]).toReversed());
  }
  return nodes;
}

/** What a reader sees or hears of a node itself, without its children: text, the description of a picture, a title. */
export function ownText(node: MarkdownNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'image') return [node.alt, node.title].filter(Boolean).join(' ');
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    return node.attributes.flatMap(({ value }) => (typeof value === 'string' ? value : [])).join(' ');
  }
  return '';
}

/** All that a reader sees or hears of a node, with what is below it. */
export function seenText(node: MarkdownNode): string {
  return walk(node)
    .map((child) => (child.type === 'inlineCode' ? child.value : ownText(child)))
    .join('');
}

/** All text below a node. */
export function textOf(node: MarkdownNode): string {
  return walk(node)
    .map((child) => ('value' in child && typeof child.value === 'string' ? child.value : ''))
    .join('');
}
