import { unguard } from '../csv/write-csv.ts';
import { mendMisread } from './decode-text.ts';

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
export function tidy(cell: string): string {
  return unguard(mendMisread(cell))
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u00A0\u2007\u202F]/g, ' ')
    .replaceAll(/[\u200B\u200E\u200F\u2060\uFEFF\u00AD]/g, '')
    .replaceAll(/[ \t]+(?=\n|$)|(?<=\n|^)[ \t]+/g, '')
    .trim();
}

/** A text for comparing: quotation marks straight, every run of spaces and line breaks one space. */
export function fold(text: string): string {
  return straighten(text).replaceAll(/\s+/g, ' ').trim();
}

export function straighten(text: string): string {
  return text.replaceAll(curly, (mark) => straight[mark] ?? mark);
}

export function hasCurlyMarks(text: string): boolean {
  return text.search(curly) !== -1;
}

/**
 * Whether a cell still says what it said, but for quotation marks, spaces and letters that the encoding of the file does
 * not have, in whose place there is a question mark.
 */
export function saysTheSame(cell: string, original: string): boolean {
  const [now, before] = [fold(cell), fold(tidy(original))];
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
 * A new text with the quotation marks that the old one has in the same words. Elsewhere they are curly only if the old text,
 * or where there is none the plan, uses them.
 */
export function keepMarks(text: string, original: string, planIsCurly: boolean): string {
  const forms = new Map(original.split(/\s+/).map((word) => [straighten(word), word]));
  const mayBeCurly = original === '' ? planIsCurly : hasCurlyMarks(original);
  return text.replaceAll(/\S+/g, (word) => forms.get(straighten(word)) ?? (mayBeCurly ? word : straighten(word)));
}
