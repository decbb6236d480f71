import type { ContentFile } from '../content/content-file.ts';
import type { MarkdownNode } from '../content/markdown.ts';
import type { Problem, UnlocatedProblem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import type { CheckContext } from './context.ts';
import { findHeadings, type Heading } from './heading-ids.ts';
import { seenText } from './markdown-nodes.ts';

/** Reports headings that are empty, of the wrong level, or have the same address as another heading of the strategy. */
export function checkHeadings(context: CheckContext): Problem[] {
  const files = context.files.filter(({ tree }) => tree !== undefined);
  return [...Map.groupBy(files, ({ strategy }) => strategy).values()].flatMap((ofStrategy) => {
    const first = new Map<string, ContentFile>();
    return ofStrategy.flatMap((file) => inFile(context, file, first));
  });
}

/** @param first the file that has the first heading of each address. */
function inFile(context: CheckContext, file: ContentFile, first: Map<string, ContentFile>): Problem[] {
  if (file.tree === undefined) return [];
  // The title of the page is of the first level.
  let level = 1;
  const names = new Set<string>();
  return [...findHeadings({ path: file.path, tree: file.tree })].flatMap(([node, heading]) => {
    const found = [...levelProblem(heading, level), ...emptyProblem(node, heading)];
    level = heading.depth;
    if (heading.words !== '' && names.has(heading.words)) found.push(repeated(heading));
    names.add(heading.words);
    const other = first.get(heading.slug) ?? file;
    first.set(heading.slug, other);
    if (other !== file) found.push(sameAddress(heading, context.shownPath(other.path)));
    const place = context.locate(file.path, node.position?.start.offset ?? file.bodyOffset);
    return found.map((problem) => ({ ...place, ...problem }));
  });
}

function levelProblem({ depth, text }: Heading, before: number): UnlocatedProblem[] {
  if (depth === 1) {
    const message = `The heading ${quote(text)} is at level 1, which is only for the title of the page.`;
    return [{ rule: 'first-heading', message, fix: `Write "## ${text}".` }];
  }
  if (depth <= before + 1) return [];
  const above = before === 1 ? 'the title of the page' : `a heading of level ${before}`;
  const message = `The heading ${quote(text)} is at level ${depth}, directly after ${above}.`;
  return [{ rule: 'heading-level', message, fix: `Write "${'#'.repeat(before + 1)} ${text}".` }];
}

function emptyProblem(node: MarkdownNode, { depth }: Heading): UnlocatedProblem[] {
  if (seenText(node).trim() !== '') return [];
  const message = `The line ${quote('#'.repeat(depth))} is a heading without words.`;
  return [{ rule: 'empty-heading', message, fix: 'Write the heading after it, or delete the line.' }];
}

function repeated({ text }: Heading): UnlocatedProblem {
  return {
    rule: 'repeated-heading',
    message: `This text has two headings called ${quote(text)}, so a link could lead to either.`,
    fix: 'Give one of them other words.',
  };
}

/** Texts can be on one page: that of the whole strategy. */
function sameAddress({ text }: Heading, other: string): UnlocatedProblem {
  return {
    rule: 'repeated-heading',
    message: `The heading ${quote(text)} would have the same address as one of ${other}.`,
    fix: 'Give one of them other words.',
  };
}
