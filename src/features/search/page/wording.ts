/** How many results there are, in words: all that a screen reader announces. */
export function statusText({ words, found, shown }: { words: string; found: number; shown: number }): string {
  const forWords = words === '' ? '' : ` for “${words}”`;
  if (found === 0) return `Nothing found${forWords}.`;
  if (found === 1) return `1 result${forWords}.`;
  const count = found.toLocaleString('en-GB');
  return shown < found ? `${count} results${forWords}. The first ${shown} are shown.` : `${count} results${forWords}.`;
}

export const waiting = 'Searching …';

/** Why there is no search. Only a built site has an index. */
export function failureText(isDevelopment: boolean): string {
  return isDevelopment
    ? 'There is no search while pages are being edited, because it is made with the built site. To try it: npm start.'
    : 'The search could not be loaded. Check your connection and load the page again.';
}
