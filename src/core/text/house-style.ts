/** Words that a British editor would not write here, and what to write instead. */
interface BannedPhrase {
  pattern: RegExp;
  better: string;
}

/**
 * Idioms and word order that a reader would take for a translation. A net, and not the standard: `npm run check` holds the content to
 * it, and a test holds our own words.
 */
export const idioms: readonly BannedPhrase[] = [
  phrase('[Ss]omebody', '“someone”'),
  phrase('[Aa]nybody', '“anyone”'),
  phrase(String.raw`(?<!\b(?:by|for|from|of|to|with) )whom`, '“who”'),
  phrase('Have (?:fewer|less)', 'one verb, such as “reduce”'),
  phrase(String.raw`[Mm]ak(?:e|es|ing) (?:\S+ ){1,6}(?:stronger|weaker)`, 'one verb, such as “strengthen”'),
  phrase(String.raw`[Ss]everal (?:\S+ ){1,3}are included`, '“This includes:”'),
  phrase('[Ww]hat (?:tells|becomes of)', '“how we will know”, or “what happens to”'),
  phrase('(?<=^|[.!?:] )(?:With (?:it|them|these|this|which)|By which),', 'a sentence that starts with who does what'),
  phrase('[Ss]tands? under', '“is part of”, or “is under”'),
  phrase('(?:is|are|be|was|were|been) held against', '“compared with”'),
  phrase('[Tt]ak(?:e|en|es|ing) (?:along|(?:one|it|them|that) back)', '“use”, “download” or “remove”'),
  phrase(String.raw`(?<!\bthere )is no (?:id|name|date|number)(?= and| so|[,.])`, '“is not a valid …”'),
  phrase('[Aa]s far as(?! (?:possible|practicable))', '“if”, or “what”'),
];

/** The words that our own pages, messages and guides use: one name for one thing. */
export const interfaceWords: readonly BannedPhrase[] = [
  phrase('Website of', '“the … website”'),
  phrase('[Nn]othing (?:was |is )?found', '“no results”'),
  phrase('[Nn]ote a comment', '“save a comment”'),
  phrase('[Ff]igures that help to understand', '“related figures”'),
  phrase('[Ww]hich way (?:they go|it goes)', '“trend”'),
  phrase(String.raw`[Tt]he papers?(?! (?:bag|bill|copies|copy|form|round|trail|version)s?\b)`, '“the document”'),
];

/** A banned phrase in a text. */
export interface FoundPhrase {
  /** As it is written. */
  words: string;
  /** Where it starts. */
  index: number;
  better: string;
}

/** Every banned phrase in a text, in the order of the text. What stands between quotation marks is quoted, and not ours. */
export function findBannedPhrases(text: string, phrases: readonly BannedPhrase[] = idioms): FoundPhrase[] {
  const own = text.replaceAll(/“[^”]*”|"[^"\n]*"/g, (quoted) => '·'.repeat(quoted.length));
  return phrases
    .flatMap(({ pattern, better }) =>
      [...own.matchAll(pattern)].map(({ 0: words, index }) => ({ words, index, better })),
    )
    .sort((a, b) => a.index - b.index);
}

/** Spaces in `words` match line ends too. */
function phrase(words: string, better: string): BannedPhrase {
  return {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:${words})(?![\p{L}\p{N}])`.replaceAll(' ', String.raw`\s+`),
      'gu',
    ),
    better,
  };
}
