/** A comment on a part of the strategy, as a reader noted it. */
export interface Comment {
  id: string;
  /** `action:1.2-05` */
  part: string;
  /** What the part was called when the comment was noted, in case a later edition has it no more. */
  reference: string;
  title: string;
  edition: string;
  text: string;
}

/** What is kept for a reader. */
export interface CommentState {
  comments: readonly Comment[];
  /** What was found in the comments' place and is no list of comments: damaged, or of another program. */
  unreadable: string | undefined;
}

export type Change = (kept: CommentState) => CommentState;

export const longestComment = 2000;

export const emptyState: CommentState = { comments: [], unreadable: undefined };

/** How many characters a reader would count. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** Puts comments where they were, or at the end. One that is there already stays as it is. */
export function addComment(added: readonly Comment[], index = Infinity): Change {
  return (kept) => {
    const present = new Set(kept.comments.map(({ id }) => id));
    const missing = added.filter(({ id }) => !present.has(id));
    return { ...kept, comments: [...kept.comments.slice(0, index), ...missing, ...kept.comments.slice(index)] };
  };
}

export function reword(id: string, text: string): Change {
  return (kept) => ({
    ...kept,
    comments: kept.comments.map((comment) => (comment.id === id ? { ...comment, text } : comment)),
  });
}

export function removeComment(id: string): Change {
  return (kept) => ({ ...kept, comments: kept.comments.filter((comment) => comment.id !== id) });
}

export const clearUnreadable: Change = (kept) => ({ ...kept, unreadable: undefined });

export const removeAll: Change = () => emptyState;
