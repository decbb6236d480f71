import { z } from 'zod';

/** A word, the places where it stands by page, and the same for each way to write it with accents. */
const word = z.tuple([z.string(), z.array(z.unknown()), z.array(z.unknown())]);
export type Word = z.infer<typeof word>;

/** `index/*.pf_index`: words in the order of their bytes. */
export const wordsShape = z.tuple([z.array(word)]);

/** `filter/*.pf_filter`: the name of a filter, and the numbers of the pages that have each value. */
export const filterShape = z.tuple([z.string(), z.array(z.tuple([z.string(), z.array(z.number())]))]);

/** From, to, file: a search for a word between the two, both included, loads the file. */
const range = z.tuple([z.string(), z.string(), z.string()]);
export type Range = z.infer<typeof range>;

/** `pagefind.*.pf_meta`: version, pages, ranges of words, files of filters, orders of pages, names of fields. */
export const metaShape = z.tuple([
  z.string(),
  z.array(z.tuple([z.string(), z.number()])),
  z.array(range),
  z.array(z.tuple([z.string(), z.string()])),
  z.array(z.unknown()),
  z.array(z.string()),
]);

/** `pagefind-entry.json`: where everything else is found. */
export const entryShape = z.looseObject({
  languages: z.record(z.string(), z.looseObject({ hash: z.string() })),
});
