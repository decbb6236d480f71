import type { Damaged, Original } from './kind.ts';

/** Changes some files of the content together. */
export function changeAll(
  all: readonly Original[],
  { path }: Original,
  change: (original: Original) => Original,
): Damaged | undefined {
  const also: Record<string, string | undefined> = {};
  let own: Original | undefined;
  for (const original of all) {
    const changed = change(original);
    if (original.path === path) own = changed;
    else if (changed.path !== original.path || changed.text !== original.text) {
      if (changed.path !== original.path) also[original.path] = undefined;
      also[changed.path] = changed.text;
    }
  }
  return own && { content: own.text, path: own.path, also };
}

/** Replaces an id wherever it is a whole value. */
export function renameId(text: string, from: string, to: string): string {
  const escaped = from.replaceAll('.', String.raw`\.`);
  return text.replaceAll(new RegExp(`(?<=[\\s"'\\[,:/])${escaped}(?=["'\\],/\\s}#)]|$)`, 'g'), to);
}
