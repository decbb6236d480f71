/** The entries of a list that could be read, each with its place in the list. */
export function readEntries<Entry>(
  list: readonly (Entry | undefined)[] | undefined,
): { index: number; entry: Entry }[] {
  return (list ?? []).flatMap((entry, index) => (entry === undefined ? [] : [{ index, entry }]));
}

/** All entries of a list, or `undefined` where one of them could not be read. */
export function allEntries<Entry>(list: readonly (Entry | undefined)[] | undefined): Entry[] | undefined {
  const entries = readEntries(list).map(({ entry }) => entry);
  return entries.length === list?.length ? entries : undefined;
}
