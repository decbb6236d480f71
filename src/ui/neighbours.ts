import type { Link } from './frame/frame.ts';

/** The pages before and after one in a reading order. */
export interface Neighbours {
  previous: Link | undefined;
  next: Link | undefined;
}

export function neighboursIn<Page>(pages: readonly Page[], page: Page, link: (page: Page) => Link): Neighbours {
  const index = pages.indexOf(page);
  const previous = pages[index - 1];
  const next = pages[index + 1];
  return { previous: previous && link(previous), next: next && link(next) };
}
