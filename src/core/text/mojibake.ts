import { isUtf8 } from 'node:buffer';
import { codePages } from './code-pages.ts';

/** What is found when UTF-8 was misread: letters of Europe, punctuation, signs and pictures. */
const usual =
  /^[\u00A0-\u017F\u2010-\u2044\u20AC\u2122\u2190-\u2199\u2212\u2248\u2260-\u2265\uFEFF\p{Extended_Pictographic}]$/u;

const pages = Object.values(codePages).map(
  (letters) => new Map([...letters].map((letter, byte) => [letter, byte] as const)),
);

/**
 * Repairs text in UTF-8 that a program took for an encoding of one byte a letter and saved again: `it’s` for `itâ€™s`, `£5`
 * for `┬ú5`. Text that cannot have come about that way stays.
 */
export function fixMojibake(text: string): string {
  return pages.reduce(fixFrom, text);
}

function fixFrom(text: string, page: ReadonlyMap<string, number>): string {
  return text.replaceAll(/[^\u0000-\u007F]{2,}/g, (run) => {
    const letters = [...run];
    const bytes = letters.map((letter) => page.get(letter) ?? 0);
    let repaired = '';
    for (let index = 0; index < letters.length;) {
      const length = sequenceLength(bytes[index] ?? 0);
      const letter = length > 1 ? decodeOne(bytes.slice(index, index + length)) : undefined;
      repaired += letter ?? letters[index] ?? '';
      index += letter === undefined ? 1 : length;
    }
    return repaired;
  });
}

function decodeOne(bytes: readonly number[]): string | undefined {
  const sequence = Uint8Array.from(bytes);
  if (!isUtf8(sequence)) return undefined;
  const letter = new TextDecoder('utf-8', { ignoreBOM: true }).decode(sequence);
  return usual.test(letter) ? letter : undefined;
}

/** The bytes of a letter in UTF-8 by its first one. */
function sequenceLength(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  return first >= 0xf0 && first <= 0xf4 ? 4 : 1;
}
