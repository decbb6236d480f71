import { addComments, reword, type Change, type Comment, type CommentState } from './comment-state.ts';

/** For how long, in milliseconds, a change that is gone again was overwritten, and not taken back by a reader. */
const simultaneous = 3000;

/** What this window has added or reworded of late. */
export interface OwnChanges {
  remember(before: CommentState, after: CommentState): void;
  /**
   * The change that puts back what another window overwrote. Two windows that write at the same moment each start from
   * comments without those of the other.
   */
  overwrittenIn(state: CommentState): Change | undefined;
}

export function ownChanges(now: () => number = Date.now): OwnChanges {
  const own = new Map<string, { comment: Comment; textBefore: string | undefined; at: number }>();

  return {
    remember(before, after) {
      const textsBefore = textsOf(before);
      const textsAfter = textsOf(after);
      for (const comment of after.comments) {
        const textBefore = textsBefore.get(comment.id);
        if (textBefore !== comment.text) own.set(comment.id, { comment, textBefore, at: now() });
      }
      for (const [id, { at }] of own) if (!textsAfter.has(id) || now() - at > simultaneous) own.delete(id);
    },
    overwrittenIn(state) {
      const texts = textsOf(state);
      const lost = [...own.values()].filter(
        ({ comment, textBefore, at }) => now() - at <= simultaneous && texts.get(comment.id) === textBefore,
      );
      if (lost.length === 0) return undefined;
      const changes = lost.map(({ comment, textBefore }) =>
        textBefore === undefined ? addComments([comment]) : reword(comment.id, comment.text),
      );
      return (current) => changes.reduce((changed, change) => change(changed), current);
    },
  };
}

function textsOf({ comments }: CommentState): Map<string, string> {
  return new Map(comments.map(({ id, text }) => [id, text]));
}
