import type { FieldPath } from '../content/positions.ts';
import { readEntries } from './entries.ts';

/** An id, and where it is given: in a field, or by the name of the file. */
export interface GivenId {
  id: string;
  path: string;
  field?: FieldPath;
}

type Entries<Key extends string> = readonly (Partial<Record<Key, string>> | undefined)[] | undefined;

interface FileWith<List extends string, Key extends string> {
  path: string;
  data: Partial<Record<List, Entries<Key>>>;
}

/** The ids of the entries of a list, in each of some files. Entries that could not be read are left out. */
export function idsIn<List extends string>(files: readonly FileWith<List, 'id'>[], list: List): GivenId[] {
  return valuesIn(files, list, 'id');
}

/** The same for areas, which are known by their names. */
export function areaNames(files: readonly FileWith<'areas', 'name'>[]): GivenId[] {
  return valuesIn(files, 'areas', 'name');
}

/** The same for glossaries, whose entries are known by their terms and the other spellings of these. */
export function termsIn(files: readonly Glossary[]): GivenId[] {
  const terms = valuesIn(files, 'terms', 'term');
  const entries = Map.groupBy(terms, ({ id }) => id);
  const spellings = files.flatMap(({ path, data }) =>
    readEntries(data.terms).flatMap(({ index, entry: { term, also } }) => {
      // What else a repeated term has is repeated as well.
      if ((entries.get(term ?? '')?.length ?? 0) > 1) return [];
      return readEntries(also).map((each) => ({ id: each.entry, path, field: ['terms', index, 'also', each.index] }));
    }),
  );
  return [...terms, ...spellings];
}

interface Glossary {
  path: string;
  data: { terms?: readonly ({ term?: string; also?: readonly (string | undefined)[] } | undefined)[] };
}

/** The ids that files give themselves. */
export function ownIds(files: readonly { path: string; data: { id?: string | undefined } }[]): GivenId[] {
  return files.flatMap(({ path, data: { id } }) => (id === undefined ? [] : [{ id, path, field: ['id'] }]));
}

/** The ids that are the names of files. */
export function fileIds(files: readonly { path: string; id?: string | undefined }[]): GivenId[] {
  return files.flatMap(({ path, id }) => (id === undefined ? [] : [{ id, path }]));
}

function valuesIn<List extends string, Key extends string>(
  files: readonly FileWith<List, Key>[],
  list: List,
  key: Key,
): GivenId[] {
  return files.flatMap(({ path, data }) =>
    readEntries(data[list]).flatMap(({ index, entry }) => {
      const id = entry[key];
      return id === undefined ? [] : [{ id, path, field: [list, index, key] }];
    }),
  );
}
