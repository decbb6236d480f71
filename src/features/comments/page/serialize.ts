import { lengthOf, longestComment, emptyState, type Comment, type CommentState } from './comment-state.ts';

/** Changes when comments are written in another way, so that a page never misreads those of another version. */
const version = 1;

/** The longest name of a part, generously. */
const longestName = 1000;

/** Comments as the browser keeps them: the text of one JSON object. */
export function writeKept({ comments, unreadable }: CommentState): string {
  return JSON.stringify({ version, comments, unreadable });
}

/**
 * Reads what the browser kept. Nothing in it is trusted: what is no comment is left out, and then the whole text is handed
 * on as unreadable, so that nothing is lost.
 */
export function readKept(raw: string | null): CommentState {
  if (raw === null || raw === '') return emptyState;
  const found = parse(raw);
  if (!isRecord(found) || found['version'] !== version || !Array.isArray(found['comments'])) {
    return { comments: [], unreadable: raw };
  }
  const entries: unknown[] = found['comments'];
  const comments = withoutRepeats(entries.flatMap((entry) => asComment(entry) ?? []));
  const { unreadable } = found;
  const isWhole = comments.length === entries.length && (unreadable === undefined || typeof unreadable === 'string');
  return { comments, unreadable: isWhole ? unreadable : raw };
}

function asComment(entry: unknown): Comment | undefined {
  if (!isRecord(entry)) return undefined;
  const { id, part, reference, title, edition, text } = entry;
  if (!isName(id) || !isName(part) || !isName(reference) || !isName(title) || !isName(edition)) return undefined;
  if (typeof text !== 'string' || text.trim() === '' || lengthOf(text) > longestComment) return undefined;
  return { id, part, reference, title, edition, text };
}

function withoutRepeats(comments: readonly Comment[]): Comment[] {
  return [...new Map(comments.map((comment) => [comment.id, comment])).values()];
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longestName;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
