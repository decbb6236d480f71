/**
 * The element that a selector finds in a page or in a part of it.
 *
 * @throws if markup and script do not belong together.
 */
export function requiredElement<Kind extends HTMLElement>(
  within: ParentNode,
  selector: string,
  kind: new () => Kind = HTMLElement as new () => Kind,
): Kind {
  const element = within.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`The page has no ${kind.name} "${selector}".`);
  return element;
}
