import type { ReferencedPart } from '../../../ui/part-references.ts';
import type { CommentsSettings } from '../comments.ts';
import type { Comment } from './comment-state.ts';

/** Comments on a strategy, to be read by people: as a file, in an e-mail, in a form. */
export interface Email {
  title: string;
  comments: readonly EmailComment[];
}

export interface EmailComment {
  /** `Action 1.2-05` */
  reference: string;
  title: string;
  edition: string;
  /** The whole address of the part. `undefined` if this edition no longer has it. */
  url: string | undefined;
  text: string;
}

const rule = '-'.repeat(40);

/** Comments as they are sent. Only the part's address is today's; the rest is what the reader commented on. */
export function formatForEmail(
  { title, origin }: Pick<CommentsSettings, 'title' | 'origin'>,
  parts: ReadonlyMap<string, ReferencedPart>,
  comments: readonly Comment[],
): Email {
  return {
    title,
    comments: comments.map((comment) => {
      const href = parts.get(comment.part)?.href;
      return { ...comment, url: href && origin + href };
    }),
  };
}

/** The e-mail as plain text. Each comment has the reference, title, edition and address of its part. */
export function emailText({ title, comments }: Email): string {
  const paragraphs = comments.map(({ reference, title, edition, url, text }) =>
    [`${reference}: ${title}`, edition, url ?? 'This part is no longer in the strategy.', '', text.trim()].join('\n'),
  );
  return `${[title, ...paragraphs].join(`\n\n${rule}\n\n`)}\n`;
}
