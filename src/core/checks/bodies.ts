import type { ContentFile } from '../content/content-file.ts';
import type { MarkdownNode } from '../content/markdown.ts';
import type { Problem, UnlocatedProblem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import { checkComponent } from './components.ts';
import type { CheckContext } from './context.ts';
import { checkLink } from './links.ts';
import { textOf, walk } from './markdown-nodes.ts';

/** Reports what texts cannot hold: program code, HTML, headings of the first level or twice, bare pictures, open links. */
export function checkBodies(context: CheckContext): Problem[] {
  return context.files.flatMap((file) => {
    const headings = new Set<string>();
    return walk(file.tree).flatMap((node) => {
      const found = [
        ...checkHeading(node, headings),
        ...checkImage(node),
        ...checkLink(node),
        ...checkCode(node),
        ...checkComponent(node),
      ];
      return found.map((problem) => ({ ...context.locate(file.path, offsetOf(file, node)), ...problem }));
    });
  });
}

function offsetOf(file: ContentFile, node: MarkdownNode): number {
  return node.position?.start.offset ?? file.bodyOffset;
}

function checkHeading(node: MarkdownNode, seen: Set<string>): UnlocatedProblem[] {
  if (node.type !== 'heading') return [];
  const heading = textOf(node);
  const folded = heading.toLowerCase();
  const found: UnlocatedProblem[] = [];
  if (node.depth === 1) {
    const message = `The heading ${quote(heading)} is of the first level, which the title of the page has.`;
    found.push({ rule: 'first-heading', message, fix: `Write "## ${heading}".` });
  }
  if (seen.has(folded)) {
    const message = `This text has two headings called ${quote(heading)}, so a link could lead to either.`;
    found.push({ rule: 'repeated-heading', message, fix: 'Give one of them other words.' });
  }
  seen.add(folded);
  return found;
}

function checkImage(node: MarkdownNode): UnlocatedProblem[] {
  if ((node.type !== 'image' && node.type !== 'imageReference') || (node.alt ?? '').trim() !== '') return [];
  const address = node.type === 'image' ? ` ${quote(node.url)}` : '';
  const message = `The picture${address} has no description for people who cannot see it.`;
  return [
    {
      rule: 'image-description',
      message,
      fix: 'Write what it shows between the square brackets: ![A bar chart of ...](...).',
    },
  ];
}

function checkCode(node: MarkdownNode): UnlocatedProblem[] {
  if (node.type === 'mdxjsEsm') {
    const [word = ''] = node.value.split(/\s/);
    const message = `A paragraph that starts with ${quote(word)} is read as program code, which content cannot hold.`;
    return [{ rule: 'program-code', message, fix: 'Delete it, or start the sentence with another word.' }];
  }
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return [];
  const message = `The text ${quote(`{${node.value}}`)} is in braces, so it is read as program code, which content cannot hold.`;
  return [{ rule: 'program-code', message, fix: 'Write round brackets, or "&#123;" for "{" and "&#125;" for "}".' }];
}
