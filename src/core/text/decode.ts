const windows1252 = new TextDecoder('windows-1252');
/** The letters of Windows-1252 by byte. */
const windowsLetters = windows1252.decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));

/** Text in the encoding that it was most likely saved in, which is named. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string } {
  const encoding = detectEncoding(bytes);
  const text = encoding === undefined ? windows1252.decode(bytes) : new TextDecoder(encoding).decode(bytes);
  return { text, encoding: encoding?.toUpperCase() ?? 'Windows-1252' };
}

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Repairs text in UTF-8 that a program took for Windows-1252 and saved again: `it’s` for `itâ€™s`. Text that cannot have
 * come about that way stays.
 */
export function fixMojibake(text: string): string {
  if (!/[ÂÃâ][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]/.test(text)) return text;
  const bytes = Uint8Array.from([...text], (letter) => windowsLetters.indexOf(letter));
  const isWindows = [...text].every((letter) => windowsLetters.includes(letter));
  return isWindows && isUtf8(bytes) ? new TextDecoder('utf-8').decode(bytes) : text;
}

/** `undefined` for Windows-1252, which every file could be and which has no mark. */
function detectEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // A text begins with plain letters, so that in UTF-16 every second byte is a zero.
  const start = bytes.subarray(0, 200);
  const zerosAt = (parity: number) => start.filter((byte, index) => index % 2 === parity && byte === 0).length;
  if (zerosAt(1) > start.length / 4) return 'utf-16le';
  if (zerosAt(0) > start.length / 4) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : undefined;
}
