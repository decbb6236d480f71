/** Changes the text of an element, where it is another: a page with thousands of rows is painted sooner with few changes. */
export function setText(element: HTMLElement | null, text: string): void {
  if (element !== null && element.textContent !== text) element.textContent = text;
}

/** Hides or shows an element, where that is a change. */
export function setHidden(element: HTMLElement | null, hidden: boolean): void {
  if (element !== null && element.hidden !== hidden) element.hidden = hidden;
}
