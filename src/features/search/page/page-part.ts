/**
 * An element that the search page's markup holds.
 *
 * @throws where markup and script do not belong together.
 */
export function pagePart<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`The search page has no ${kind.name} "${id}".`);
  return element;
}
