import { requiredElement } from '../../../ui/browser/required-element.ts';
import type { ReferencedPart } from '../../../ui/part-references.ts';
import { createCommentElement, type CommentElement, type CommentHandlers } from './comment-element.ts';
import type { Comment } from './comment-state.ts';

/** The comments that a reader has noted. */
export interface CommentList {
  show(comments: readonly Comment[]): void;
  focus(id: string): void;
  hasUnsavedText(): boolean;
}

export function startCommentList(parts: ReadonlyMap<string, ReferencedPart>, handlers: CommentHandlers): CommentList {
  const list = requiredElement(document, '#comments-list');
  const emptyMessage = requiredElement(document, '#comments-none');
  const shown = new Map<string, CommentElement>();

  return {
    show(comments) {
      const ids = new Set(comments.map(({ id }) => id));
      for (const [id, { element }] of shown) {
        if (ids.has(id)) continue;
        element.remove();
        shown.delete(id);
      }
      let next = list.firstElementChild;
      for (const comment of comments) {
        const entry = shown.get(comment.id) ?? createCommentElement(parts.get(comment.part)?.href, handlers);
        shown.set(comment.id, entry);
        entry.show(comment);
        // An element that is moved loses the focus, so those in their position stay.
        if (entry.element === next) next = next.nextElementSibling;
        else list.insertBefore(entry.element, next);
      }
      emptyMessage.hidden = comments.length > 0;
    },
    focus: (id) => shown.get(id)?.focus(),
    hasUnsavedText: () => [...shown.values()].some((entry) => entry.hasUnsavedText()),
  };
}
