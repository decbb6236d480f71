import { emptyState, isTooLong, type Comment, type CommentState } from './comment-state.ts';

/** Changes with the format, so that a page never misreads the comments of another version. */
const version = 1;

/** The longest name of a part, generously. */
const maxNameLength = 1000;

/** Comments as the browser stores them: the text of one JSON object. */
export function serialize({ comments, unreadable }: CommentState): string {
  return JSON.stringify({ version, comments, unreadable });
}

/**
 * Reads what the browser stored, and trusts nothing in it: anything but a comment is left out, and then the whole text is
 * kept as unreadable, so that nothing is lost.
 */
export function deserialize(raw: string | null): CommentState {
  if (raw === null || raw === '') return emptyState;
  const stored = parseJson(raw);
  if (!isRecord(stored) || stored['version'] !== version || !Array.isArray(stored['comments'])) {
    return { comments: [], unreadable: raw };
  }
  const entries: unknown[] = stored['comments'];
  const comments = withoutDuplicates(entries.flatMap((entry) => toComment(entry) ?? []));
  const { unreadable } = stored;
  const isComplete = comments.length === entries.length && (unreadable === undefined || typeof unreadable === 'string');
  return { comments, unreadable: isComplete ? unreadable : raw };
}

function toComment(entry: unknown): Comment | undefined {
  if (!isRecord(entry)) return undefined;
  const { id, part, reference, title, edition, text } = entry;
  if (!isName(id) || !isName(part) || !isName(reference) || !isName(title) || !isName(edition)) return undefined;
  if (typeof text !== 'string' || text.trim() === '' || isTooLong(text)) return undefined;
  return { id, part, reference, title, edition, text };
}

function withoutDuplicates(comments: readonly Comment[]): Comment[] {
  return [...new Map(comments.map((comment) => [comment.id, comment])).values()];
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= maxNameLength;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
