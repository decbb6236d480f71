import { mdxToMdast, type MdastNode } from 'satteri';
import { quote } from '../text/wording.ts';
import { limits } from './limits.ts';
import type { Finding } from './positions.ts';

export type MarkdownNode = MdastNode;

/** The text of a page. Its places are those of the file. */
export type MarkdownTree = Extract<MarkdownNode, { type: 'root' }>;

export const emptyTree: MarkdownTree = { type: 'root', children: [] };

const {
  syntaxProblems: mostFindings,
  body: longestBody,
  specialCharacters: mostSpecialCharacters,
  textNesting: deepest,
} = limits;

/**
 * Parses what a file holds from an offset on, once: the tree that is checked here is the one that pages are drawn from. The
 * parser stops at the first mistake, so each mistake is reported, blanked out and the text parsed again: one run finds them
 * all, and the tree's places stay true.
 */
export function parseMarkdown(file: string, bodyOffset: number): { tree?: MarkdownTree; findings: Finding[] } {
  const excess = excessFinding(file, bodyOffset);
  if (excess !== undefined) return { findings: [excess] };
  const findings: Finding[] = [];
  const addresses = new Set<number>();
  // Blank lines at the start mean nothing in Markdown.
  let text = file.slice(0, bodyOffset).replaceAll(/[^\n]/g, ' ') + file.slice(bodyOffset);
  while (findings.length < mostFindings) {
    try {
      const tree = mdxToMdast(text, { features: { frontmatter: false } }) as MarkdownTree;
      joinAddresses(tree, addresses);
      const tooDeep = nestingFinding(tree);
      const own = withoutOtherHalves(findings, file);
      return tooDeep === undefined ? { tree, findings: own } : { findings: [...own, tooDeep] };
    } catch (error) {
      const finding = markdownFinding(error, text);
      const [address] = addressInBrackets.exec(text.slice(finding.offset)) ?? [];
      const isApart = /(?:^|[\s(|])$/.test(text.slice(0, finding.offset));
      if (address !== undefined && isApart && addresses.size < mostFindings) {
        addresses.add(finding.offset);
        text = `${text.slice(0, finding.offset)} ${address.slice(1, -1)} ${text.slice(finding.offset + address.length)}`;
        continue;
      }
      findings.push(finding);
      if (!'<{'.includes(text.charAt(finding.offset))) break;
      const { length } = /^<https?:\/\/[^\s<>]*>|^[^]/.exec(text.slice(finding.offset))?.[0] ?? ' ';
      text = text.slice(0, finding.offset) + ' '.repeat(length) + text.slice(finding.offset + length);
    }
  }
  return { findings: withoutOtherHalves(findings, file) };
}

/** `<https://example.org/>`, which Markdown knows and MDX takes for a tag. Without its brackets, it is a link by itself. */
const addressInBrackets = /^<(?:https:\/\/|[\w.+-]+@)[\w/.:?=&%#~+,;@-]*[\w/]>(?![\w*_~`\]])/;

/** Takes the spaces away that were put in the place of brackets around addresses. */
function joinAddresses(tree: MarkdownTree, offsets: ReadonlySet<number>): void {
  if (offsets.size === 0) return;
  let level: MarkdownNode[] = [tree];
  while (level.length > 0) {
    for (const node of level) {
      const children: MarkdownNode[] = 'children' in node ? node.children : [];
      for (const [index, child] of children.entries()) {
        if (child.type !== 'link' || !offsets.has((child.position?.start.offset ?? 0) - 1)) continue;
        const [before, after] = [children[index - 1], children[index + 1]];
        if (before?.type === 'text') before.value = before.value.replace(/ $/, '');
        if (after?.type === 'text') after.value = after.value.replace(/^ /, '');
      }
    }
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
}

/**
 * A tag that is written wrongly makes a mistake of its other half too. The first of the two is reported, or the second if
 * it is the one that begins where it should end.
 */
function withoutOtherHalves(findings: readonly Finding[], text: string): Finding[] {
  let open = 0;
  const sorted = findings.toSorted((a, b) => a.offset - b.offset);
  return sorted
    .flatMap((finding, index) => {
      const [previous, next] = [sorted[index - 1], sorted[index + 1]];
      if (next !== undefined && isUnended(finding, next, text)) return [];
      const isEnd = previous !== undefined && isUnended(previous, finding, text);
      return isEnd ? [{ ...finding, fix: `Write ${quote(text.slice(finding.offset).replace(/^<(\w+)>[^]*/, '</$1>'))} for it.` }] : [finding];
    })
    .filter(({ offset }) => {
      const [, slash] = /^<(\/?)[a-z]/i.exec(text.slice(offset, offset + 3)) ?? [];
      if (slash === '') open += 1;
      if (slash !== '/' || open === 0) return true;
      open -= 1;
      return false;
    });
}

/** Whether a tag begins twice where it should begin and end. */
function isUnended(first: Finding, second: Finding, text: string): boolean {
  const [, name] = /^<([A-Z]\w*)[\s>]/.exec(text.slice(first.offset, first.offset + 100)) ?? [];
  return name !== undefined && text.startsWith(`<${name}>`, second.offset);
}

/** The parser's time grows faster than the text: these bounds keep any text below a few seconds. */
function excessFinding(file: string, bodyOffset: number): Finding | undefined {
  const length = file.length - bodyOffset;
  if (length > longestBody) {
    const message = `The text is ${length} characters long. It can have at most ${longestBody}.`;
    return { rule: 'file-size', offset: bodyOffset, message, fix: 'Split it into several files.' };
  }
  const quotations = deepQuotation.exec(file.slice(bodyOffset));
  if (quotations !== null) return textNestedTooDeeply(bodyOffset + quotations.index);
  const special = [...file.slice(bodyOffset).matchAll(/[<{]|&(?=#|\w{1,32};)/g)].map(({ index }) => bodyOffset + index);
  const excess = special[mostSpecialCharacters];
  if (excess === undefined) return undefined;
  const lineStart = file.lastIndexOf('\n', excess) + 1;
  const message = `The text contains ${special.length} of the characters "<", "{" and "&", far more than ordinary text does.`;
  return {
    rule: 'file-size',
    offset: special.find((offset) => offset >= lineStart) ?? excess,
    message,
    fix: 'Check whether program code was pasted into it.',
  };
}

function nestingFinding(tree: MarkdownTree): Finding | undefined {
  let level: MarkdownNode[] = [tree];
  for (let depth = 0; depth <= deepest; depth += 1) {
    level = level.flatMap((node) => ('children' in node ? node.children : []));
    if (level.length === 0) return undefined;
  }
  return textNestedTooDeeply(level[0]?.position?.start.offset ?? 0);
}

/** The parser takes very long for quotations in very many quotations. */
const deepQuotation = new RegExp(`^(?:[ \\t]{0,3}>){${deepest / 2}}`, 'm');

function textNestedTooDeeply(offset: number): Finding {
  return {
    rule: 'mdx-syntax',
    offset,
    message: 'Lists, quotations or emphasis are nested too deeply in one another.',
    fix: 'Check whether ">", "-" or "*" was typed many times.',
  };
}

function markdownFinding(error: unknown, text: string): Finding {
  const [, line, column, reason] = /^(\d+):(\d+): ([\s\S]*)$/.exec(error instanceof Error ? error.message : '') ?? [];
  if (line === undefined || column === undefined || reason === undefined) throw error;
  const offset = specialCharacter(text, offsetAt(text, Number(line), Number(column)));
  return { rule: 'mdx-syntax', offset, ...wording(text, offset, reason) };
}

function wording(text: string, offset: number, reason: string): Pick<Finding, 'message' | 'fix'> {
  const word = /^\S+/.exec(text.slice(offset))?.[0] ?? '';
  if (text.startsWith('<!--', offset)) {
    return { message: 'The text contains an HTML comment, which MDX cannot read.', fix: 'Delete the comment.' };
  }
  if (/^<\/?[a-z]/i.test(word)) {
    const tag = /^<[^>\s]*>?/.exec(word)?.[0] ?? word;
    return {
      message: `The text contains ${quote(tag)}, which looks like half of a pair of tags.`,
      fix: 'Delete it, or write "&lt;" for a "<" that is meant as a character. A link is written [its text](https://...).',
    };
  }
  if (word.startsWith('<')) {
    const measure = /^<\s?(?<amount>[\d£][\w.,%£]*)/.exec(text.slice(offset))?.groups?.['amount'];
    return {
      message: `The text ${quote(word)} contains "<", which MDX reads as the start of a tag.`,
      fix: measure === undefined ? 'Write "&lt;" instead.' : `Write "under ${measure}" or "&lt;${measure}".`,
    };
  }
  if (word.startsWith('{')) {
    return {
      message: `The text ${quote(word)} contains "{", which MDX reads as the start of program code.`,
      fix: 'Write round brackets, or "&#123;" for "{" and "&#125;" for "}".',
    };
  }
  return { message: `The text cannot be read from ${quote(word)} on: ${reason}.` };
}

/** The character that started the trouble: the parser sometimes names the place where it gave up. */
function specialCharacter(text: string, offset: number): number {
  if ('<{'.includes(text.charAt(offset))) return offset;
  const before = Math.max(text.lastIndexOf('<', offset), text.lastIndexOf('{', offset));
  return before === -1 ? offset : before;
}

function offsetAt(text: string, line: number, column: number): number {
  const lines = text.split('\n').slice(0, line - 1);
  return lines.join('\n').length + (lines.length > 0 ? 1 : 0) + column - 1;
}
