import { escapeXml } from '../../core/text/escape.ts';
import type { WordChange } from '../../core/model/word-diff.ts';

const marks = { added: 'ins', removed: 'del' } as const;

/**
 * A text with its changes as HTML: `<ins>` and `<del>`, each with words that say so, for those who hear the page or read
 * it on paper. Written here, because a template would put spaces between words and commas.
 */
export function markedText(changes: readonly WordChange[]): string {
  return changes
    .map(({ kind, text }) => {
      if (kind === 'same') return escapeXml(text);
      const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
      const said = (sign: string) => `<span class="mark">${sign}</span>`;
      return `${before}<${marks[kind]}>${said(`[${kind}: `)}${escapeXml(words)}${said(']')}</${marks[kind]}>${after}`;
    })
    .join('');
}
