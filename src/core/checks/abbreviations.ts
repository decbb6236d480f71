import type { ContentFile } from '../content/content-file.ts';
import { fieldOffset, findWord, wordOffset } from '../content/field-offset.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import { countOf } from '../text/words.ts';
import type { PartialEntry } from '../content/load-file.ts';
import type { FieldPath } from '../content/positions.ts';
import { contentKinds, type ContentKind } from '../content/schema/kinds.ts';
import { text as textSchema } from '../content/schema/values.ts';
import { schemaAt } from '../content/validate/schema-at.ts';
import type { CheckContext } from './context.ts';
import { readEntries } from './entries.ts';
import { printedFields, textFields } from './fields.ts';
import { ownText, walk } from './markdown-nodes.ts';
import { mistypedTerm, termsFor } from './mistyped-terms.ts';

/**
 * Reports each word with two or more capital letters that no glossary of its file explains or lists as no abbreviation:
 * once a strategy, at its first use, because one line in the glossary puts all of them right. A strategy's own glossary
 * explains the words of its own files alone.
 */
export function checkAbbreviations(context: CheckContext): Problem[] {
  if (!context.isComplete('glossary')) return [];
  // A program writes what the tests found, with the names of programs in it.
  const written = context.files.filter(({ kind }) => kind !== 'accessibilityResults');
  const misnamed = context.unexpectedFiles.map(({ suggestion }) => suggestion ?? '');
  const unreadable = context.unparsed.flatMap(({ kind, strategy }) => (kind === 'ownGlossary' ? [strategy] : []));
  const inFiles = written.map((file) => ({ file, words: [...wordsInFields(file), ...wordsInBody(file)] }));
  const used = new Set(inFiles.flatMap(({ words }) => words.map(({ word }) => word)));
  const groups = [...Map.groupBy(inFiles, ({ file }) => file.strategy)]
    .filter(([strategy]) => strategy === undefined || !unreadable.includes(strategy))
    .filter(([strategy]) => !misnamed.includes(`strategies/${strategy ?? ''}/glossary.yml`))
    .map(([strategy, files]) => ({ strategy, found: unexplained(context, strategy, files, used) }));
  const shared = context.ofKind('glossary').find(isWithoutTerms);
  if (shared !== undefined)
    return inOne(
      context,
      shared,
      groups.flatMap(({ found }) => found),
    );
  return groups.flatMap(({ strategy, found }) => {
    const own = context
      .ofKind('ownGlossary')
      .find((glossary) => glossary.strategy === strategy && isWithoutTerms(glossary));
    return own === undefined ? found : inOne(context, own, found);
  });
}

/** Whether a glossary has no terms, or they could not be read. */
function isWithoutTerms({ data: { terms = [] } }: PartialEntry<'glossary' | 'ownGlossary'>): boolean {
  return terms.length === 0;
}

/** A glossary that lost its terms is one problem, however many words it does not explain now. */
function inOne(
  context: CheckContext,
  { path, data }: PartialEntry<'glossary' | 'ownGlossary'>,
  found: readonly Problem[],
): Problem[] {
  const [first] = found;
  if (first === undefined || data.terms === undefined) return [];
  if (found.length === 1) return [first];
  const message = `"terms" is empty, and ${countOf(found.length, 'word')} in capital letters have no explanation. The first is at ${first.file}:${first.line}. ${first.message}`;
  const fix = 'Restore the terms, for example from an earlier version of the content, or explain the words.';
  return [{ rule: 'abbreviation', ...context.locate(path, ['terms']), message, fix }];
}

function unexplained(
  context: CheckContext,
  strategy: string | undefined,
  inFiles: readonly { file: ContentFile; words: readonly UsedWord[] }[],
  used: ReadonlySet<string>,
): Problem[] {
  const known = knownWords(context, strategy);
  const names = ownNames(context, strategy);
  const terms = termsFor(context, strategy);
  const uses = new Map<string, { file: ContentFile; first: UsedWord; times: number }>();
  for (const { file, words } of inFiles) {
    for (const first of words) {
      const earlier = uses.get(first.word);
      if (earlier !== undefined) earlier.times += 1;
      else if (!known.has(first.word) && !names.has(first.word) && !isBrandName(first.word))
        uses.set(first.word, { file, first, times: 1 });
    }
  }
  // A term that is empty, or could not be read, is reported as that, and is most likely one of these words.
  if (uses.size <= terms.filter(({ term: { term } }) => term === undefined).length) return [];
  return [...uses].map(([word, { file, first, times }]): Problem => {
    const message = `${quote(word)} is not explained${times === 1 ? '' : `, here and in ${countOf(times - 1, 'other place')}`}.`;
    const place = context.locate(file.path, first.offset());
    const mistyped = mistypedTerm({ word, times }, terms, used);
    if (mistyped === undefined)
      return { rule: 'abbreviation', ...place, message, fix: explainIn(context, strategy, word) };
    return {
      rule: 'abbreviation',
      ...context.locate(mistyped.path, mistyped.place),
      message: `${quote(word)} is used at ${place.file}:${place.line} but not explained, and no text uses the term ${quote(mistyped.term.term ?? '')}.`,
      fix: `Did you mean ${quote(word)}?`,
      cause: `term ${mistyped.path} ${mistyped.place.join('.')}`,
    };
  });
}

interface UsedWord {
  word: string;
  /** Worked out only for words that are reported. */
  offset(): number;
}

function wordsInFields(file: ContentFile): UsedWord[] {
  const isGlossary = file.kind === 'glossary' || file.kind === 'ownGlossary';
  return textFields(file.value, (name) => printedFields.has(name)).flatMap(({ path, pattern, text }) => {
    if (isGlossary && listing.test(pattern)) return [];
    const words = capitalWords(text);
    if (words.length === 0 || !isText(file.kind, path)) return [];
    return words.map((word) => ({ word, offset: () => wordOffset(file, path, word) }));
  });
}

/** Whether a field is for words. "TBC" for a date is wrong, and nothing to explain. */
function isText(kind: ContentKind, path: FieldPath): boolean {
  return schemaAt(contentKinds[kind].schema, path)?._zod.def === textSchema._zod.def;
}

function wordsInBody(file: ContentFile): UsedWord[] {
  return walk(file.tree).flatMap((node) => {
    const start = node.position?.start.offset ?? 0;
    const written = file.text.slice(start, node.position?.end.offset);
    return capitalWords(ownText(node)).map((word) => ({
      word,
      offset: () => start + Math.max(0, findWord(written, word)),
    }));
  });
}

const address = /\b(?:https?:\/\/|www\.|mailto:)\S+/i;

/** Words with two or more capital letters. "&" joins (A&E); hyphens and slashes part (COVID-19, HIV/AIDS); addresses do not count. */
export function capitalWords(text: string): string[] {
  const prose = text.replaceAll(/\S+/g, (word) => (/[^@]@[^@]/.test(word) ? ' ' : word.replace(address, ' ')));
  const words = prose.match(/[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)*/gu) ?? [];
  return words.filter((word) => (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2);
}

/** The fields of a glossary that say which words it explains or leaves without explanation. */
const listing = /^(?:terms\.\*\.(?:term|also\.\*)|notAbbreviations\.\*)$/;

/** The words of the glossaries as they are written there, whatever else is wrong with them. */
function knownWords(context: CheckContext, ofStrategy: string | undefined): Set<string> {
  const glossaries = context.files.filter(
    ({ kind, strategy }) =>
      kind === 'glossary' || (kind === 'ownGlossary' && ofStrategy !== undefined && strategy === ofStrategy),
  );
  const listed = glossaries.flatMap(({ value }) => textFields(value)).filter(({ pattern }) => listing.test(pattern));
  return new Set([...listed.map(({ text }) => text), ...glossaries.flatMap(unreadLines)].flatMap(capitalWords));
}

/** The lines of fields that could not be read. */
function unreadLines(file: ContentFile): string[] {
  return file.doubtful.map((path) => {
    const start = fieldOffset(file, path, 'name');
    return file.text.slice(start).split('\n', 1)[0] ?? '';
  });
}

/** Words in the short names and other forms of a strategy's partners, which its list of partners explains. */
function ownNames(context: CheckContext, strategy: string | undefined): Set<string> {
  if (strategy === undefined) return new Set();
  const partners = context.ofKind('partners', strategy).flatMap(({ data }) => readEntries(data.partners));
  const forms = partners.flatMap(({ entry: { shortName, aliases = [] } }) => [shortName, ...aliases]);
  return new Set(forms.flatMap((form) => capitalWords(form ?? '')));
}

/** Whether a word is a name that mixes capital and small letters, of a brand or a person: "eConsult", "LaVoi", but not "DfE" or "HMOs". */
export function isBrandName(word: string): boolean {
  return /^\p{Ll}\p{Lu}/u.test(word) || (word.replace(/s$/, '').match(/\p{Ll}/gu)?.length ?? 0) >= 3;
}

/** How to explain a word, in the glossary that is nearest to its file. */
function explainIn(context: CheckContext, strategy: string | undefined, word: string): string {
  const singular = word.replace(/s$/, '');
  const shared = context.shownPath('glossary.yml');
  if (strategy === undefined) return explain(word, knownWords(context, undefined), shared);
  const own = context.shownPath(`strategies/${strategy}/glossary.yml`);
  return explain(word, knownWords(context, strategy), knownWords(context, undefined).has(singular) ? shared : own);
}

function explain(word: string, known: ReadonlySet<string>, glossary: string): string {
  const singular = word.replace(/s$/, '');
  if (known.has(singular)) return `Add ${quote(word)} to "also" of ${quote(singular)} in ${glossary}.`;
  return `Explain it under "terms" in ${glossary}, or list it there under "notAbbreviations" if it is a name.`;
}
