const latin = new TextDecoder('windows-1252');
/** The letters of Windows-1252 by byte. */
const latinLetters = latin.decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));

/** The text of a CSV file in the encoding that it was most likely saved in, which is named. */
export function readText(bytes: Uint8Array): { text: string; encoding: string } {
  const encoding = encodingOf(bytes);
  const text = encoding === undefined ? latin.decode(bytes) : new TextDecoder(encoding).decode(bytes);
  return { text, encoding: encoding?.toUpperCase() ?? 'Windows-1252' };
}

/** `undefined` for Windows-1252, which every file could be and which has no mark. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Headers are plain letters, so that in UTF-16 every second byte is a zero.
  const start = bytes.subarray(0, 200);
  const isZeroAt = (parity: number) => start.filter((byte, index) => index % 2 === parity && byte === 0).length;
  if (isZeroAt(1) > start.length / 4) return 'utf-16le';
  if (isZeroAt(0) > start.length / 4) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : undefined;
}

/**
 * Mends text in UTF-8 that a spreadsheet took for Windows-1252 and saved again: `itâ€™s` for `it’s`. Text that cannot have
 * come about that way stays.
 */
export function mendMisread(text: string): string {
  if (!/[ÂÃâ][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]/.test(text)) return text;
  const bytes = Uint8Array.from([...text], (letter) => latinLetters.indexOf(letter));
  const wasLatin = [...text].every((letter) => latinLetters.includes(letter));
  return wasLatin && isUtf8(bytes) ? new TextDecoder('utf-8').decode(bytes) : text;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
