import type { Finding } from './positions.ts';

const megabyte = 1024 * 1024;
const largestFile = 2 * megabyte;
/** How each version of a conflict begins, and how the last one ends where somebody deleted the beginning. */
const conflictMarks = [/^<{7}(?:[ \t].*)?$/gm, /^>{7}(?:[ \t].*)?$/gm];

/** A file's text without a byte order mark, and why it is no text that can be read further. */
export function decode(bytes: Uint8Array): { text: string; findings: Finding[] } {
  if (bytes.length > largestFile) {
    const size = (bytes.length / megabyte).toFixed(1);
    const message = `The file is ${size} MB large. Content files may have 2 MB at most.`;
    const fix = 'Split it, or look whether something else than text was pasted into it.';
    return { text: '', findings: [{ rule: 'file-size', offset: 0, message, fix }] };
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  const encoding = encodingFinding(bytes, text);
  return { text, findings: encoding === undefined ? conflictFindings(text) : [encoding] };
}

function encodingFinding(bytes: Uint8Array, text: string): Finding | undefined {
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    return {
      rule: 'text-encoding',
      offset: nul,
      message:
        'The file holds a NUL character, which no text has. It may be a picture, a spreadsheet or a text in UTF-16.',
      fix: 'Save it as plain text with the encoding UTF-8.',
    };
  }
  if (isUtf8(bytes)) return controlFinding(text);
  return {
    rule: 'text-encoding',
    offset: Math.max(0, text.indexOf('\uFFFD')),
    message: 'The file is not in UTF-8 from here on: a letter such as "é" or "£" was saved in another encoding.',
    fix: 'Save the file with the encoding UTF-8.',
  };
}

/**
 * Characters that control old terminals are in no text. They break pages, and could fool whoever reads a report. A carriage
 * return that does not end a line is one of them: some programs see two lines there, others one.
 */
function controlFinding(text: string): Finding | undefined {
  const [control, ...others] = [...text.matchAll(/[^\P{Cc}\t\n\r\u0085]|\r(?!\n)/gu)];
  if (control === undefined) return undefined;
  const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const more = others.length === 0 ? '' : `, and ${others.length} more below`;
  return {
    rule: 'text-encoding',
    offset: control.index,
    message: `The file holds a control character here (U+${code})${more}. It cannot be seen, and no text needs it.`,
    fix: 'Delete it, or retype the line.',
  };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function conflictFindings(text: string): Finding[] {
  const [beginnings = [], ends = []] = conflictMarks.map((mark) => [...text.matchAll(mark)]);
  return (beginnings.length > 0 ? beginnings : ends).map(({ 0: mark, index }) => ({
    rule: 'merge-conflict',
    offset: index,
    message: `The line "${mark.trimEnd()}" is left from a merge: two versions of the text are here, one below the other.`,
    fix: 'Keep the right version, and delete the lines that start with "<<<<<<<", "=======" and ">>>>>>>".',
  }));
}
