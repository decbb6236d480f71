/** A term of a glossary, or what could be read of one. */
interface Term {
  term?: string | undefined;
  full?: string | undefined;
  meaning?: string | undefined;
  also?: readonly (string | undefined)[] | undefined;
}

/** The words of a text, with a space before and after each. */
export interface Words {
  asWritten: string;
  lowerCase: string;
}

/** What a term's own explanation says. */
export function explanationOf({ full = '', meaning = '' }: Term): string {
  return `${full} ${meaning}`;
}

/** The words of a text. */
export function wordsIn(text: string): Words {
  const asWritten = ` ${(text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  return { asWritten, lowerCase: asWritten.toLowerCase() };
}

/** Whether a text has one of a term's forms, or a longer form of it: "retrofit" in "retrofitting". Abbreviations have their own letters. */
export function isUsed({ term = '', full, also = [] }: Term, { asWritten, lowerCase }: Words): boolean {
  return [term, full ?? '', ...also].some((form) => {
    const words = wordsIn(form ?? '').asWritten;
    if (words.trim() === '') return false;
    if (/\p{Lu}.*\p{Lu}/u.test(words)) return asWritten.includes(words) || asWritten.includes(`${words.trimEnd()}s `);
    return lowerCase.includes(words.toLowerCase().trimEnd().replace(/y$/, ''));
  });
}
