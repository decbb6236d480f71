import type { Page } from 'playwright-core';

declare global {
  interface Window {
    readableText?: Set<Text>;
  }
}

/** Remembers, in the page, the text of the main part that a reader of the screen sees or can unfold. */
export async function rememberText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of folded) details.open = true;
    const readable = new Set<Text>();
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
      const isSeen = text.parentElement?.checkVisibility({ visibilityProperty: true }) === true;
      if (isSeen && text.textContent?.trim() !== '') readable.add(text as Text);
    }
    for (const details of folded) details.open = false;
    window.readableText = readable;
  });
}

/** What a reader of paper has no use for, and why. */
const screenOnly: Record<string, string> = {
  'nav, form, button, select, label, summary': 'leads on, takes input or unfolds what paper shows whole',
  '.feedback, section:has(> .ways-in), .take-along, .downloads': 'nothing but links to forms, pages and files',
  '.exit-hint, a[rel~="nofollow"]': 'the way to leave the page at once',
  '.without-scripts': 'says where the page leads without scripts',
  '.finder__count, .finder__chosen, .pack__tools': 'said again in words at the top of the paper',
  '.comments [data-taking]:has(form), .comments__send': 'forms, for which the page has a paper form',
};

/** What `rememberText` saw and paper lacks. */
export function missingOnPaper(page: Page): Promise<string[]> {
  return page.evaluate(
    (leftOut) =>
      [...(window.readableText ?? [])]
        .filter((text) => {
          const parent = text.parentElement;
          if (parent?.closest(leftOut) !== null) return false;
          return !parent.checkVisibility({ visibilityProperty: true });
        })
        .map(
          (text) =>
            `"${text.data.trim().slice(0, 80)}" is missing: ${text.parentElement?.outerHTML.slice(0, 60) ?? ''}`,
        ),
    Object.keys(screenOnly).join(', '),
  );
}
