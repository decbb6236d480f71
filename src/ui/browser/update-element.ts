// Writing what is there already would make the browser lay out and paint again: thousands of rows, in a long list.

/** Sets the text of an element, if it is another. */
export function setText(element: HTMLElement | null, text: string): void {
  if (element !== null && element.textContent !== text) element.textContent = text;
}

/** Hides or shows an element, if that is a change. */
export function setHidden(element: HTMLElement | null, hidden: boolean): void {
  if (element !== null && element.hidden !== hidden) element.hidden = hidden;
}
