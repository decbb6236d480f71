import type { ContentFile } from '../content/content-file.ts';
import type { Problem } from '../problems/problem.ts';
import { explanationOf, isUsed, wordsIn } from '../text/term-use.ts';
import { quote } from '../text/wording.ts';
import type { CheckContext } from './context.ts';
import { readEntries } from './entries.ts';
import { textFields } from './fields.ts';
import { ownText, walk } from './markdown-nodes.ts';

/**
 * Reports terms of a glossary that no text has, in any of their forms. A strategy's own glossary is for its own texts and
 * the files that all share, the shared one for all texts. An explanation of another term is a text too.
 */
export function checkUnusedTerms(context: CheckContext): Problem[] {
  const texts = context.files
    .filter(({ kind }) => kind !== 'accessibilityResults' && kind !== 'glossary' && kind !== 'ownGlossary')
    .map((file) => ({ strategy: file.strategy, words: wordsIn(textsOf(file)) }));
  const glossaries = [...context.ofKind('ownGlossary'), ...context.ofKind('glossary')];
  return glossaries.flatMap(({ path, strategy, data }) => {
    const seen = <File extends { strategy: string | undefined }>(file: File): boolean =>
      strategy === undefined || file.strategy === undefined || file.strategy === strategy;
    const read = texts.filter(seen);
    const explained = glossaries.filter(seen).flatMap((glossary) => readEntries(glossary.data.terms));
    return readEntries(data.terms).flatMap(({ index, entry }): Problem[] => {
      const { term } = entry;
      if (term === undefined || read.some(({ words }) => isUsed(entry, words))) return [];
      const others = explained.filter((other) => other.entry !== entry);
      if (others.some((other) => isUsed(entry, wordsIn(explanationOf(other.entry))))) return [];
      return [
        {
          rule: 'unused-term',
          ...context.locate(path, ['terms', index, 'term']),
          message: `${strategy === undefined ? 'No text' : 'No text of this strategy'} uses the term ${quote(term)}.`,
          cause: `term ${path} terms.${index}.term`,
          fix: 'Delete the entry, or add the spelling that the texts use to its "also".',
        },
      ];
    });
  });
}

function textsOf(file: ContentFile): string {
  return [...textFields(file.value).map(({ text }) => text), ...walk(file.tree).map(ownText)].join(' ');
}
