import { quote, quoteList } from '../../src/core/text/wording.ts';
import { plainWords } from './plain-words.ts';
import { fixedWording, fleschKincaidGrade, longWords, readingAge, wordsOf } from './text-statistics.ts';

/** Longer sentences are hard to follow. The style guide of GOV.UK sets the same limit. */
export const longestSentence = 25;

/** The age from which a sentence is for adults only, and the words that it takes to tell. */
const adult = 18;
const fewestWords = 12;

/** Something in a sentence that can be made easier. */
export interface Phrase {
  kind: 'long sentence' | 'hard sentence' | 'hard word' | 'passive';
  /** The words as they are written in the text. */
  words: string;
  advice: string;
}

const hardWords = Object.entries(plainWords).map(([hard, plain]) => ({
  pattern: new RegExp(String.raw`\b${hard.replaceAll(' ', String.raw`\s+`)}\b`, 'gi'),
  plain,
}));

/** "is led by the council": the doer is named, so the sentence can be turned round. */
const passiveWithDoer =
  /\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?\w+(?:ed|en|wn|un|ne|ld|ught|ade)\s+by\s+(?:(?:the|a|an|each|every|people)\b|\p{Lu}\S*)/gu;

/** What to change in a sentence whose fixed wording is only marked. */
export function findPhrases(sentence: string): Phrase[] {
  const hard = hardWords.flatMap(({ pattern, plain }) =>
    [...sentence.matchAll(pattern)].map(([words]): Phrase => ({
      kind: 'hard word',
      words,
      advice: `Plainer: ${quote(plain)}.`,
    })),
  );
  const passive = [...sentence.matchAll(passiveWithDoer)].map(([words]): Phrase => ({
    kind: 'passive',
    words,
    advice: 'Say who does it first.',
  }));
  return [...wholeSentence(sentence), ...hard, ...passive];
}

function wholeSentence(sentence: string): Phrase[] {
  const words = wordsOf(sentence);
  if (words.length > longestSentence)
    return [{ kind: 'long sentence', words: sentence, advice: `${words.length} words. Split it.` }];
  const own = words.filter((word) => word !== fixedWording);
  if (own.length < fewestWords) return [];
  const age = Math.round(readingAge(fleschKincaidGrade([own])));
  const long = longWords(own);
  if (age < adult || long.length === 0) return [];
  const advice = `Reads at age ${age}. Are there shorter words for ${quoteList(long, 'and')}?`;
  return [{ kind: 'hard sentence', words: sentence, advice }];
}
