import { countOf } from '../../../core/text/words.ts';

/** How many results there are, in words: all that a screen reader announces. */
export function statusText({ words, found, shown }: { words: string; found: number; shown: number }): string {
  const forWords = words === '' ? '' : ` for “${words}”`;
  const count = found === 0 ? 'No results' : countOf(found, 'result');
  return shown < found ? `${count}${forWords} (showing ${shown})` : `${count}${forWords}`;
}

export const waiting = 'Searching…';

/** Why there is no search. Only a built site has an index. */
export function failureText(isDevelopment: boolean): string {
  return isDevelopment
    ? 'Search works only on a built site. To try it, run “npm start”.'
    : 'Search is not working. Check your internet connection and reload the page.';
}
