/** A comment on a part of the strategy, as a reader noted it. */
export interface Comment {
  /** Starts with the moment when it was noted, so that ids are in that order. */
  id: string;
  /** `action:1.2-05` */
  part: string;
  /** What the part was called when the comment was noted, in case a later edition no longer has it. */
  reference: string;
  title: string;
  edition: string;
  text: string;
}

/** What the browser stores for a reader. */
export interface CommentState {
  comments: readonly Comment[];
  /** A stored text that is not a list of comments: damaged, or written by another program. */
  unreadable: string | undefined;
}

export type Change = (state: CommentState) => CommentState;

export const maxCommentLength = 2000;

export const emptyState: CommentState = { comments: [], unreadable: undefined };

/** How many characters a reader would count. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** No text has more characters than units, which are quicker to count. */
export function isTooLong(text: string): boolean {
  return text.length > maxCommentLength && lengthOf(text) > maxCommentLength;
}

/** Adds comments in the order of their ids. Those that are there already stay as they are. */
export function addComments(added: readonly Comment[]): Change {
  return (state) => {
    const byId = new Map([...added.toReversed(), ...state.comments].map((comment) => [comment.id, comment]));
    return { ...state, comments: [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) };
  };
}

export function reword(id: string, text: string): Change {
  return (state) => ({
    ...state,
    comments: state.comments.map((comment) => (comment.id === id ? { ...comment, text } : comment)),
  });
}

export function removeComment(id: string): Change {
  return (state) => ({ ...state, comments: state.comments.filter((comment) => comment.id !== id) });
}

export const clearUnreadable: Change = (state) => ({ ...state, unreadable: undefined });

export const removeAll: Change = () => emptyState;
