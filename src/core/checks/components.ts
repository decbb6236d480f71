import type { MarkdownNode } from '../content/markdown.ts';
import { quote, quoteList } from '../text/wording.ts';
import type { UnlocatedProblem } from '../problems/problem.ts';

/**
 * The components that a text can use, each with its attributes. Content is not trusted: an attribute such as `set:html`
 * would write any HTML into the page.
 */
const allowed: Readonly<Record<string, readonly string[]>> = { Note: ['title'] };

export function checkComponent(node: MarkdownNode): UnlocatedProblem[] {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  const name = node.name ?? '';
  const attributes = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
  if (attributes === undefined) return [unknownComponent(name)];
  if (node.type === 'mdxJsxTextElement') return [insideParagraph(name)];
  const seen = new Set<string>();
  return node.attributes.flatMap((attribute) => {
    if (attribute.type === 'mdxJsxExpressionAttribute') return [notPlain(name, `{${attribute.value}}`)];
    if (!attributes.includes(attribute.name)) return [unknownAttribute(name, attribute.name, attributes)];
    if (seen.has(attribute.name)) return [repeatedAttribute(name, attribute.name)];
    seen.add(attribute.name);
    if (typeof attribute.value !== 'string') return [notPlain(name, attribute.name)];
    return attribute.value.trim() === '' ? [emptyAttribute(name, attribute.name)] : [];
  });
}

function unknownComponent(name: string): UnlocatedProblem {
  const what = /^[A-Z]/.test(name) ? 'component' : 'HTML tag';
  return {
    rule: 'component',
    message: `The text contains the ${what} ${quote(`<${name}>`)}. A text can have no tags except ${quoteList(Object.keys(allowed).map((tag) => `<${tag}>`))}.`,
    fix: 'Write it in Markdown: **bold**, [a link](https://...), "- " for a list. A "<" that is meant as a character is "&lt;".',
  };
}

function insideParagraph(name: string): UnlocatedProblem {
  return {
    rule: 'component',
    message: `${quote(`<${name}>`)} is in the middle of a paragraph, a heading or a table.`,
    fix: 'Write it on a line of its own, with an empty line before and after it.',
  };
}

function unknownAttribute(name: string, attribute: string, attributes: readonly string[]): UnlocatedProblem {
  return {
    rule: 'component',
    message: `${quote(`<${name}>`)} has the unknown attribute ${quote(attribute)}.`,
    fix: `It can have ${quoteList(attributes)}.`,
  };
}

function repeatedAttribute(name: string, attribute: string): UnlocatedProblem {
  return {
    rule: 'component',
    message: `${quote(`<${name}>`)} has the attribute ${quote(attribute)} twice.`,
    fix: 'Delete one of the two.',
  };
}

function emptyAttribute(name: string, attribute: string): UnlocatedProblem {
  return {
    rule: 'component',
    message: `The attribute ${quote(attribute)} of ${quote(`<${name}>`)} is empty.`,
    fix: `Write words between the quotation marks, or ${quote(`<${name}>`)} alone.`,
  };
}

function notPlain(name: string, attribute: string): UnlocatedProblem {
  return {
    rule: 'component',
    message: `The attribute ${quote(attribute)} of ${quote(`<${name}>`)} is not plain text.`,
    fix: 'Write it between quotation marks: title="...".',
  };
}
