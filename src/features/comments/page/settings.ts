import type { CommentsSettings } from '../comments.ts';
import type { ReferencedPart } from '../../../ui/part-references.ts';
import type { Comment } from './comment-state.ts';
import type { Letter } from './format-for-email.ts';
import { pagePart } from '../../../ui/browser/required-element.ts';

/** What the page's own markup says of the strategy and its parts. */
export function readSettings(): CommentsSettings {
  return JSON.parse(pagePart(document, '#comments-settings').textContent) as CommentsSettings;
}

export function partsOf({ groups }: CommentsSettings): ReadonlyMap<string, ReferencedPart> {
  return new Map(groups.flatMap(({ parts }) => parts).map((part) => [part.part, part]));
}

/** Comments as they are handed over. Only the part's address is today's; the rest is what the reader commented on. */
export function formatForEmail(
  { title, origin }: CommentsSettings,
  parts: ReadonlyMap<string, ReferencedPart>,
  comments: readonly Comment[],
): Letter {
  return {
    title,
    comments: comments.map((comment) => {
      const href = parts.get(comment.part)?.href;
      return { ...comment, url: href && origin + href };
    }),
  };
}
