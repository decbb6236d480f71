import { unguard } from '../csv/write-csv.ts';
import { fixMojibake } from '../../core/text/mojibake.ts';

/** Curly quotation marks and apostrophes with the straight ones that spreadsheets put them in place of. */
const straight: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '“': '"',
  '”': '"',
  '„': '"',
};
const curly = /[‘’‚‛“”„]/g;

/** A cell without what spreadsheets add unseen: a guard, spaces of other sorts, spaces at the ends of lines, misread letters. */
export function normaliseCell(cell: string): string {
  return unguard(fixMojibake(cell))
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u00A0\u2007\u202F]/g, ' ')
    .replaceAll(/[\u200B\u200E\u200F\u2060\uFEFF\u00AD]/g, '')
    .replaceAll(/[ \t]+(?=\n|$)|(?<=\n|^)[ \t]+/g, '')
    .trim();
}

/** A title of a column without what does not matter: capitals, spaces and signs. */
export function foldTitle(title: string): string {
  return title.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** A cell of several lines as one line. */
export function joinLines(cell: string): string {
  return cell.replaceAll(/\s*\n\s*/g, ' ');
}

/** A text for comparing: quotation marks straight, every run of spaces and line breaks one space. */
export function foldText(text: string): string {
  return straightenQuotes(text).replaceAll(/\s+/g, ' ').trim();
}

export function hasCurlyQuotes(text: string): boolean {
  return text.search(curly) !== -1;
}

/**
 * Whether a cell is unedited: it differs from the original at most in quotation marks, spaces, and letters that the
 * encoding of the file does not have, which have become question marks.
 */
export function isSameText(cell: string, original: string): boolean {
  const [now, before] = [foldText(cell), foldText(normaliseCell(original))];
  if (now === before) return true;
  const letters = [...before];
  return (
    [...now].length === letters.length &&
    [...now].every((letter, index) => {
      const was = letters[index] ?? '';
      return letter === was || (was > '\u007F' && (letter === '?' || letter === '\uFFFD'));
    })
  );
}

/**
 * A new text with the quotation marks that the old one has in the same words. Elsewhere they are curly only if the old text
 * uses them, or if there is no old text and the plan uses them.
 */
export function keepQuotes(text: string, original: string, planIsCurly: boolean): string {
  const forms = new Map(original.split(/\s+/).map((word) => [straightenQuotes(word), word]));
  const mayBeCurly = original === '' ? planIsCurly : hasCurlyQuotes(original);
  return text.replaceAll(
    /\S+/g,
    (word) => forms.get(straightenQuotes(word)) ?? (mayBeCurly ? word : straightenQuotes(word)),
  );
}

function straightenQuotes(text: string): string {
  return text.replaceAll(curly, (mark) => straight[mark] ?? mark);
}
