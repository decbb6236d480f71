import { isUtf8 } from 'node:buffer';
import { decodeCodePage, type CodePage } from '../../core/text/code-pages.ts';

/** Of the encodings of one byte a letter, the first is the most usual. Code page 437 has the same letters as 850. */
const singleByte = ['Windows-1252', 'Mac Roman', 'code page 850'] as const satisfies readonly CodePage[];

/**
 * Text in the encoding that it was most likely saved in, which is named.
 *
 * @returns no text if it makes sense in none of them.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string } | undefined {
  const unicode = detectUnicode(bytes);
  if (unicode !== undefined) return { text: new TextDecoder(unicode).decode(bytes), encoding: unicode.toUpperCase() };
  const excerpt = aroundLetters(bytes);
  const [best] = singleByte
    .map((page) => ({ page, plausible: plausibleShare(decodeCodePage(excerpt, page)) }))
    .sort((a, b) => b.plausible - a.plausible);
  if (best === undefined || best.plausible < 0.5) return undefined;
  return { text: decodeCodePage(bytes, best.page), encoding: best.page };
}

function detectUnicode(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // A text begins with plain letters, so that in UTF-16 every second byte is a zero.
  const start = bytes.subarray(0, 200);
  const zerosAt = (parity: number) => start.filter((byte, index) => index % 2 === parity && byte === 0).length;
  if (zerosAt(1) > start.length / 4) return 'utf-16le';
  if (zerosAt(0) > start.length / 4) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : undefined;
}

/** So many letters beyond ASCII are enough to tell an encoding. */
const sample = 2000;

/** The first letters beyond ASCII with their neighbours. */
function aroundLetters(bytes: Uint8Array): Uint8Array {
  const excerpt: number[] = [];
  for (let index = bytes.findIndex((byte) => byte > 127); index !== -1 && excerpt.length < sample * 3;) {
    excerpt.push(...bytes.subarray(Math.max(0, index - 1), index + 2));
    const next = bytes.subarray(index + 1).findIndex((byte) => byte > 127);
    index = next === -1 ? -1 : index + 1 + next;
  }
  return Uint8Array.from(excerpt);
}

/** The share of letters that make sense between their neighbours: `é` does in "café", `Ž` in "cafŽ" does not. */
function plausibleShare(excerpt: string): number {
  let plausible = 0;
  for (let middle = 1; middle < excerpt.length; middle += 3)
    if (isPlausible(excerpt.charAt(middle - 1), excerpt.charAt(middle), excerpt.charAt(middle + 1))) plausible++;
  return excerpt === '' ? 1 : plausible / Math.ceil(excerpt.length / 3);
}

function isPlausible(before: string, letter: string, after: string): boolean {
  const isLetter = (neighbour: string) => /\p{L}/u.test(neighbour);
  if (/[àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœšžß]/.test(letter))
    return !/\d/.test(before + after) && (isLetter(before) || isLetter(after) || letter === 'à');
  if (/\p{Lu}/u.test(letter)) return !/\p{Ll}/u.test(before) && (isLetter(after) || /\p{Lu}/u.test(before));
  if (/[£€]/.test(letter)) return !isLetter(before);
  if (/[¥¢]/.test(letter)) return /\d/.test(before + after);
  if (/[‘“‚„]/.test(letter)) return !isLetter(before) && !/\s/.test(after);
  if (/[’”]/.test(letter)) return /\S/.test(before) || /\d/.test(after);
  return /[–—…•·°½¼¾²³±×÷«»§©®™\u00A0]/.test(letter);
}
