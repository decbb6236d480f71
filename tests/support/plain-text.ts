/** A text, or that of an element, with single spaces and none at its ends. */
export function plainText(source: string | { textContent: string } | null | undefined): string {
  const text = typeof source === 'string' ? source : (source?.textContent ?? '');
  return text.replaceAll(/\s+/g, ' ').trim();
}
