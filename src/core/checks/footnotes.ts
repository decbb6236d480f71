import type { ContentFile } from '../content/content-file.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import type { CheckContext } from './context.ts';
import { walk } from './markdown-nodes.ts';

/** Reports notes that no page would show: no text refers to them, or an earlier one has their name. */
export function checkFootnotes(context: CheckContext): Problem[] {
  return context.files.flatMap((file) => inFile(context, file));
}

function inFile(context: CheckContext, file: ContentFile): Problem[] {
  const nodes = walk(file.tree);
  const used = new Set(nodes.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])));
  const defined = new Set<string>();
  return nodes.flatMap((node) => {
    if (node.type !== 'footnoteDefinition') return [];
    const name = quote(`[^${node.identifier}]`);
    const isRepeated = defined.has(node.identifier);
    defined.add(node.identifier);
    if (!isRepeated && used.has(node.identifier)) return [];
    return [
      {
        rule: 'footnote',
        ...context.locate(file.path, node.position?.start.offset ?? file.bodyOffset),
        message: isRepeated
          ? `The note ${name} is given twice, but only the first one would be shown.`
          : `The note ${name} would not be shown, because the text does not refer to it.`,
        fix: isRepeated
          ? 'Give one of the two another name, or delete it.'
          : `Write ${name} in the text where the note belongs, or delete the note.`,
      },
    ];
  });
}
