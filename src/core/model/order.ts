const natural = new Intl.Collator('en-GB', { numeric: true });

/** Orders references as a reader counts them: 1.2 before 1.10, 1.2-09 before 1.2-10. */
export function byId(a: { id: string }, b: { id: string }): number {
  return natural.compare(a.id, b.id);
}

/** Orders names as a dictionary does. */
export function byName(a: { name: string }, b: { name: string }): number {
  return natural.compare(a.name, b.name);
}

/** Orders parts by the position that their content gives them. */
export function compareByOrder(a: { order: number }, b: { order: number }): number {
  return a.order - b.order;
}
