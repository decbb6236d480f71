import type { ContentFile } from '../../src/core/content/content-file.ts';
import { positionAt } from '../../src/core/content/positions.ts';
import { passagesOf, type Passage } from './prose.ts';
import { findPhrases, type Phrase } from './phrases.ts';
import {
  fixedWording,
  fleschKincaidGrade,
  readingAge,
  splitSentences,
  withoutFixedWording,
  wordsOf,
} from './text-statistics.ts';

/** With fewer words a page's grade says more of chance than of its writing. */
export const fewestWords = 100;

/** How easy the pages of one content file are to read. */
export interface PageReading {
  file: string;
  words: number;
  sentences: number;
  wordsPerSentence: number;
  longest: number;
  /** Flesch-Kincaid. Absent if the file has too few words for it. */
  grade: number | undefined;
  /** In years, from the grade. */
  readingAge: number | undefined;
  phrases: (Phrase & { line: number; column: number })[];
}

/** @returns `undefined` if a file has no words of the publisher's own. */
export function readPage(file: ContentFile, shown: string, names: RegExp | undefined): PageReading | undefined {
  const passages = passagesOf(file).map((passage) => ({ passage, sentences: marked(passage, names) }));
  const sentences = passages.flatMap(({ sentences }) => sentences).map((sentence) => wordsOf(sentence));
  if (sentences.length === 0) return undefined;
  const own = sentences.map((words) => words.filter((word) => word !== fixedWording));
  const words = own.flat().length;
  const grade = words < fewestWords ? undefined : fleschKincaidGrade(own);
  return {
    file: shown,
    words,
    sentences: sentences.length,
    wordsPerSentence: sentences.flat().length / sentences.length,
    longest: Math.max(...sentences.map(({ length }) => length)),
    grade,
    readingAge: grade === undefined ? undefined : readingAge(grade),
    phrases: passages
      .flatMap(({ passage, sentences: texts }) => locatedPhrases(file, passage, texts))
      .sort((a, b) => a.line - b.line || a.column - b.column),
  };
}

function marked({ text }: Passage, names: RegExp | undefined): string[] {
  return splitSentences(withoutFixedWording(text, names));
}

function locatedPhrases(file: ContentFile, { offset }: Passage, sentences: readonly string[]): PageReading['phrases'] {
  let from = offset;
  return sentences.flatMap((sentence) => {
    const start = findOffset(file.text, sentence, from) ?? from;
    from = start;
    return findPhrases(sentence).map((phrase) => ({
      ...phrase,
      ...positionAt(
        file.text,
        phrase.kind.endsWith('sentence') ? start : (findOffset(file.text, phrase.words, start) ?? start),
      ),
    }));
  });
}

/** Where words are in a file, which may break its lines elsewhere. Their beginning up to fixed wording is enough. */
function findOffset(text: string, words: string, from: number): number | undefined {
  const [beginning = ''] = words.split(fixedWording);
  const parts = beginning.trim().split(/\s+/).slice(0, 5).filter(Boolean);
  if (parts.length === 0) return undefined;
  const pattern = new RegExp(parts.map((part) => RegExp.escape(part)).join(String.raw`[\s>*_\[]+`), 'g');
  pattern.lastIndex = from;
  return pattern.exec(text)?.index;
}
