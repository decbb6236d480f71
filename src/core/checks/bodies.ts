import type { ContentFile } from '../content/content-file.ts';
import type { MarkdownNode } from '../content/markdown.ts';
import type { Problem, UnlocatedProblem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import { checkComponent } from './components.ts';
import type { CheckContext } from './context.ts';
import { checkLink } from './links.ts';
import { checkPicture, publicPictures } from './pictures.ts';
import { walk } from './markdown-nodes.ts';

/** Reports what texts cannot contain: program code, HTML, pictures without a description, links that are not safe. */
export function checkBodies(context: CheckContext): Problem[] {
  const pictures = publicPictures();
  return context.files.flatMap((file) => {
    return walk(file.tree).flatMap((node) => {
      const found = [...checkLink(node), ...checkPicture(node, pictures), ...checkCode(node), ...checkComponent(node)];
      return found.map((problem) => ({ ...context.locate(file.path, offsetOf(file, node)), ...problem }));
    });
  });
}

function offsetOf(file: ContentFile, node: MarkdownNode): number {
  return node.position?.start.offset ?? file.bodyOffset;
}

function checkCode(node: MarkdownNode): UnlocatedProblem[] {
  if (node.type === 'mdxjsEsm') {
    const [word = ''] = node.value.split(/\s/);
    const message = `A paragraph that starts with ${quote(word)} is read as program code, which content cannot contain.`;
    return [{ rule: 'program-code', message, fix: 'Delete it, or start the sentence with another word.' }];
  }
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return [];
  const message = `The text ${quote(`{${node.value}}`)} is in braces, so it is read as program code, which content cannot contain.`;
  return [{ rule: 'program-code', message, fix: 'Write round brackets, or "&#123;" for "{" and "&#125;" for "}".' }];
}
