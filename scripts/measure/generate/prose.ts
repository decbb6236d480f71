import type { Chance } from './random.ts';
import { sentences } from './words.ts';

/** So many paragraphs of Markdown, of three to five sentences each. */
export function paragraphs(chance: Chance, count: number): string {
  return Array.from({ length: count }, () => chance.some(sentences, chance.whole(3, 5)).join(' ')).join('\n\n');
}

/** A whole section: paragraphs under headings, a list, and sometimes a note. */
export function article(chance: Chance, headings: readonly string[]): string {
  const parts = headings.map((heading) => `## ${heading}\n\n${paragraphs(chance, 2)}`);
  const list = chance.some(sentences, 4).map((sentence) => `- ${sentence}`);
  const note = chance.happens(30) ? [`<Note title="Ask for help">\n\n${chance.one(sentences)}\n\n</Note>`] : [];
  return [paragraphs(chance, 2), ...parts, list.join('\n'), ...note].join('\n\n');
}
