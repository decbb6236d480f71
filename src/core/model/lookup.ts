/**
 * Things by their id. `get` throws on an unknown id, because the content checks report unknown references, with file
 * and line, before a model is built.
 */
export interface Lookup<Thing> {
  get(id: string): Thing;
  all: Thing[];
}

export function lookupById<Thing extends { id: string }>(what: string, things: readonly Thing[]): Lookup<Thing> {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  return {
    all: [...things],
    get(id) {
      const thing = byId.get(id);
      if (thing === undefined)
        throw new Error(`There is no ${what} "${id}". Run "npm run check" to see where it is named.`);
      return thing;
    },
  };
}
