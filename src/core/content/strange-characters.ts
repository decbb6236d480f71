import { fixMojibake } from '../text/mojibake.ts';
import { joinWords } from '../text/words.ts';
import { quote } from '../text/wording.ts';
import { positionAt, type Finding } from './positions.ts';

interface StrangeKind {
  characters: RegExp;
  /** What is wrong with the first of them. `word` is the word that it is in. */
  message(character: string, word: string): string;
  fix: string;
}

const deleteIt = 'Delete it, or retype the line.';

const kinds: readonly StrangeKind[] = [
  {
    // A carriage return that does not end a line is one of them: some programs see two lines there, others one.
    characters: /[^\P{Cc}\t\n\r\u0085]|\r(?!\n)/gu,
    message: (character) => `There is a control character here (${codeOf(character)}). It cannot be seen, and no text needs it.`,
    fix: deleteIt,
  },
  {
    characters: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u206a-\u206f]/gu,
    message: (character) =>
      `There is an invisible character here (${codeOf(character)}) that changes the direction of writing, so that people read something other than what is written.`,
    fix: deleteIt,
  },
  {
    characters: /\ufffd/gu,
    message: (_character, word) => `${quote(word)} contains "\ufffd", which is in place of a letter that was lost.`,
    fix: 'Look the word up in the original, and retype it.',
  },
  {
    characters:
      /Â[\u00a0-\u00bf]|Ã[\u0080-\u00bfŒœŠšŸŽžƒˆ˜‘’‚“„†‡•…‰‹›€™]|â[€‚„†ˆœ][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|ðŸ|[┬├][\u00a0-\u{ffff}]|[ÔΓ][Çé][\u00a0-\u00ff¼]|√[©®ß¥±†°¢]|‚Ä[ôúùìî]|¬£|œ(?=\d)|(?<=\p{Ll})[ŽÕ]/gu,
    message: (_character, word) => {
      const repaired = fixMojibake(word);
      const meant = repaired === word ? '' : `, and most likely was ${quote(repaired)}`;
      return `${quote(word)} was garbled when a program read the text in another encoding${meant}.`;
    },
    fix: 'Retype it. If there are many, get the original again and save it with the encoding UTF-8.',
  },
  {
    characters: /[\ue000-\uf8ff\ufff9-\ufffc\u{e0000}-\u{e001f}\u{f0000}-\u{10ffff}]|\p{Noncharacter_Code_Point}|(?<![\u{1f3f4}\u{e0020}-\u{e007f}])[\u{e0020}-\u{e007f}]/gu,
    message: (character) =>
      `There is a character here (${codeOf(character)}) that has no meaning outside the program it was copied from, such as a bullet or a symbol from Word.`,
    fix: 'Delete it. Start each item of a list with "- ".',
  },
  {
    characters:
      /(?<=\p{Script=Latin})[\p{Script=Cyrillic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧορν]|[\p{Script=Cyrillic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧορν](?=\p{Script=Latin})/gu,
    message: (character, word) =>
      `${quote(word)} contains ${quote(character)} (${codeOf(character)}), which looks like a Latin letter but is not one, so a search cannot find the word.`,
    fix: 'Retype the word.',
  },
];

const anyStrange = new RegExp(kinds.map(({ characters }) => characters.source).join('|'), 'u');

/**
 * Characters that are in no text: they break pages, hide what is said, or show that letters were lost. One finding for each
 * kind, at its first place.
 */
export function strangeCharacters(text: string): Finding[] {
  if (!anyStrange.test(text)) return [];
  return kinds.flatMap(({ characters, message, fix }) => {
    const [first, ...others] = text.matchAll(characters);
    if (first === undefined) return [];
    const lines = new Set(others.map(({ index }) => positionAt(text, index).line));
    lines.delete(positionAt(text, first.index).line);
    const found = message(first[0], wordAround(text, first.index));
    return [{ rule: 'text-encoding', offset: first.index, message: `${found}${alsoOn([...lines])}`, fix }];
  });
}

const mostLines = 5;
const longestWord = 40;

function alsoOn(lines: readonly number[]): string {
  if (lines.length === 0) return '';
  const named = lines.slice(0, mostLines).map(String);
  const rest = lines.length - named.length;
  const list = joinWords(rest === 0 ? named : [...named, `${rest} more`]);
  return ` There are more on line${lines.length === 1 ? '' : 's'} ${list}.`;
}

function wordAround(text: string, offset: number): string {
  const before = /\S*$/.exec(text.slice(Math.max(0, offset - longestWord), offset))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(offset, offset + longestWord))?.[0] ?? '';
  return before + after;
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
