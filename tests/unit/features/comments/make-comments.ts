import type { Comment } from '../../../../src/features/comments/page/comment-state.ts';

export function makeComment(id: string, text = 'More of this.'): Comment {
  return { id, part: 'action:1.1-01', reference: 'Task 1.1-01', title: 'Insulate lofts', edition: 'Draft', text };
}

/** Storage of a browser, which can be full. */
export function storageOf() {
  const stored = new Map<string, string>();
  let isFull = false;
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem(key: string, value: string) {
      if (isFull) throw new DOMException('Full', 'QuotaExceededError');
      stored.set(key, value);
    },
    removeItem: (key: string) => void stored.delete(key),
    key: (index: number) => [...stored.keys()][index] ?? null,
    get length() {
      return stored.size;
    },
  };
  return { storage: () => storage, stored, fill: (full: boolean) => (isFull = full) };
}
