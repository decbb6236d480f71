import type { ContentFile } from '../content/content-file.ts';
import type { MarkdownNode } from '../content/markdown.ts';
import { contentKinds } from '../content/schema/kinds.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import type { CheckContext } from './context.ts';

/** Reports settings, or the line that ends them, that are in the text below: readers would see them. */
export function checkPastedSettings(context: CheckContext): Problem[] {
  return context.files.flatMap((file) => {
    const blocks = file.tree?.children ?? [];
    return blocks
      .filter(
        (block, index) =>
          isEndOfSettings(file, block, index) || isSettings(file, block) || isFirstField(file, block, index),
      )
      .slice(0, 1)
      .map((block) => {
        const start = block.position?.start.offset ?? file.bodyOffset;
        const [line = ''] = file.text.slice(start).split('\n', 1);
        return {
          rule: 'front-matter' as const,
          ...context.locate(file.path, start),
          message: `The settings end at the first line "---", so ${quote(line)} is part of the text that readers see.`,
          fix: 'Delete it here, or move it above that line.',
        };
      });
  });
}

/** A line "---" with nothing above it. */
function isEndOfSettings(file: ContentFile, block: MarkdownNode, index: number): boolean {
  return index === 0 && block.type === 'thematicBreak' && written(file, block).startsWith('---');
}

/** Words above a line "---" are a heading in Markdown. Those that begin with a field of such a file are settings. */
function isSettings(file: ContentFile, block: MarkdownNode): boolean {
  if (block.type !== 'heading') return false;
  const [, name = ''] = /^(\w+):(?:\s|$)[^]*\n-{3,}\s*$/.exec(written(file, block)) ?? [];
  return Object.hasOwn(contentKinds[file.kind].schema.shape, name);
}

/** A text that begins with the name of a field: the line moved below the settings. */
function isFirstField(file: ContentFile, block: MarkdownNode, index: number): boolean {
  const [, name = ''] = /^([a-z]\w*):(?:\s|$)/.exec(index === 0 ? written(file, block) : '') ?? [];
  return block.type === 'paragraph' && Object.hasOwn(contentKinds[file.kind].schema.shape, name);
}

function written({ text }: ContentFile, { position }: MarkdownNode): string {
  return text.slice(position?.start.offset, position?.end.offset);
}
