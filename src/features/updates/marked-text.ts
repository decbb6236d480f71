import { escapeXml } from '../../core/text/escape.ts';
import type { WordChange } from '../../core/model/word-diff.ts';

const marks = { added: 'ins', removed: 'del' } as const;

/**
 * A text with its changes as HTML: `<ins>` and `<del>`, each with words that say so, for those who hear the page or read
 * it on paper. A template would put spaces between words and commas.
 */
export function markedText(changes: readonly WordChange[]): string {
  return changes
    .map(({ kind, text }) => {
      if (kind === 'same') return escapeXml(text);
      const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
      const mark = (text: string) => `<span class="mark">${text}</span>`;
      return `${before}<${marks[kind]}>${mark(`[${kind}: `)}${escapeXml(words)}${mark(']')}</${marks[kind]}>${after}`;
    })
    .join('');
}
