import type { ReferencedPart } from '../../../ui/part-references.ts';
import type { Comment } from './comment-state.ts';
import { commentElement, type CommentElement } from './comment-element.ts';
import { pagePart } from '../../../ui/browser/required-element.ts';

/** The comments that a reader noted. */
export interface CommentList {
  show(comments: readonly Comment[]): void;
  focus(id: string): void;
  /** Whether a change is written in it that has not been kept. */
  isBegun(): boolean;
}

export interface CommentListHandlers {
  onReword: (comment: Comment, text: string) => void;
  onDelete: (comment: Comment) => void;
}

export function startCommentList(parts: ReadonlyMap<string, ReferencedPart>, acts: CommentListHandlers): CommentList {
  const list = pagePart(document, '#comments-list');
  const none = pagePart(document, '#comments-none');
  const shown = new Map<string, CommentElement>();

  return {
    show(comments) {
      const ids = new Set(comments.map(({ id }) => id));
      for (const [id, { element }] of shown) {
        if (ids.has(id)) continue;
        element.remove();
        shown.delete(id);
      }
      comments.forEach((comment, index) => {
        const entry = shown.get(comment.id) ?? commentElement(parts.get(comment.part)?.href, acts);
        shown.set(comment.id, entry);
        entry.show(comment);
        // An element that is moved loses the focus, so those in their place stay.
        if (list.children[index] !== entry.element) list.insertBefore(entry.element, list.children[index] ?? null);
      });
      none.hidden = comments.length > 0;
    },
    focus: (id) => shown.get(id)?.focus(),
    isBegun: () => [...shown.values()].some((entry) => entry.isBegun()),
  };
}
