/**
 * Items by id. `get` throws on an unknown id, because the content checks report unknown references, with file
 * and line, before a model is built.
 */
export interface Lookup<Item> {
  get(id: string): Item;
  all: Item[];
}

export function lookupById<Item extends { id: string }>(kind: string, items: readonly Item[]): Lookup<Item> {
  const byId = new Map(items.map((item) => [item.id, item]));
  return {
    all: [...items],
    get(id) {
      const item = byId.get(id);
      if (item === undefined)
        throw new Error(`There is no ${kind} "${id}". Run "npm run check" to see where it is named.`);
      return item;
    },
  };
}
