import { isUtf8 } from 'node:buffer';
import { conflictFindings } from './conflicts.ts';
import { largestFile } from './limits.ts';
import type { Finding } from './positions.ts';
import { tooLarge } from './read-file.ts';
import { strangeCharacters } from './strange-characters.ts';

/** A file's text without a byte order mark, and why it is not a text that can be read further. */
export function decode(bytes: Uint8Array, path: string): { text: string; findings: Finding[] } {
  if (bytes.length > largestFile(path)) return { text: '', findings: [tooLarge(path, bytes.length)] };
  const text = new TextDecoder('utf-8').decode(bytes);
  const encoding = encodingFinding(bytes, text);
  if (encoding !== undefined) return { text, findings: [encoding] };
  return { text, findings: [...strangeCharacters(text), ...conflictFindings(text)] };
}

function encodingFinding(bytes: Uint8Array, text: string): Finding | undefined {
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    return {
      rule: 'text-encoding',
      offset: nul,
      message:
        'The file contains a NUL character, which no text has. It may be a picture, a spreadsheet or a text in UTF-16.',
      fix: 'Save it as plain text with the encoding UTF-8.',
    };
  }
  if (isUtf8(bytes)) return undefined;
  return {
    rule: 'text-encoding',
    offset: Math.max(0, text.indexOf('\uFFFD')),
    message: 'The file is not in UTF-8 from here on: a letter such as "é" or "£" was saved in another encoding.',
    fix: 'Save the file with the encoding UTF-8.',
  };
}
