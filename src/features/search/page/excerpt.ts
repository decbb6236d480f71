import type { FoundPage } from './pagefind.ts';

/** A piece of an excerpt, and whether it matches the words searched for. */
export interface ExcerptPart {
  text: string;
  isMatch: boolean;
}

/** A page's excerpt, with dots where the page says more before or after it. */
export function excerptOf({ excerpt, content }: Pick<FoundPage, 'excerpt' | 'content'>): ExcerptPart[] {
  const parts = excerptParts(excerpt);
  const shown = parts.map(({ text }) => text).join('');
  const dots = (text: string) => ({ text, isMatch: false });
  return [
    ...(content.startsWith(shown) ? [] : [dots('… ')]),
    ...parts,
    ...(content.endsWith(shown) ? [] : [dots(' …')]),
  ];
}

/**
 * Takes apart an excerpt as Pagefind writes it: text in which angle brackets are escaped, with matches in `<mark>`. So the
 * page can print it as text and never as markup.
 */
export function excerptParts(excerpt: string): ExcerptPart[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((part) => part !== '')
    .map((part) => ({
      text: unescape(part.replace(/^<mark>(.*)<\/mark>$/s, '$1')),
      isMatch: part.startsWith('<mark>'),
    }));
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
