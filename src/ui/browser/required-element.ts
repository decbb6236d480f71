/**
 * The element that a selector finds on the comments page or in a part of it.
 *
 * @throws where markup and script do not belong together.
 */
export function pagePart<Kind extends HTMLElement>(
  within: ParentNode,
  selector: string,
  kind: new () => Kind = HTMLElement as new () => Kind,
): Kind {
  const element = within.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`The comments page has no ${kind.name} "${selector}".`);
  return element;
}
