import type { Random } from './random.ts';
import { sentences } from './words.ts';

/** So many paragraphs of Markdown, of three to five sentences each, none of which was `used` before. */
export function paragraphs(random: Random, count: number, used = new Set<string>()): string {
  const added: string[] = [];
  while (added.length < count) {
    const paragraph = random.some(sentences, random.whole(3, 5)).join(' ');
    if (used.has(paragraph)) continue;
    used.add(paragraph);
    added.push(paragraph);
  }
  return added.join('\n\n');
}

/** A whole section: paragraphs under headings, a list, and sometimes a note. */
export function article(random: Random, headings: readonly string[]): string {
  const used = new Set<string>();
  const parts = headings.map((heading) => `## ${heading}\n\n${paragraphs(random, 2, used)}`);
  const [advice = '', ...points] = random.some(sentences, 5);
  const list = points.map((sentence) => `- ${sentence}`);
  const note = random.happens(30) ? [`<Note title="Ask for help">\n\n${advice}\n\n</Note>`] : [];
  return [paragraphs(random, 2, used), ...parts, list.join('\n'), ...note].join('\n\n');
}
