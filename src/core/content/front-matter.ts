import type { Finding } from './positions.ts';

/** The settings of an MDX file, and the offsets at which they and the text below them start. */
export interface Page {
  settings: string;
  settingsOffset: number;
  bodyOffset: number;
}

const openingLine = /^---[ \t]*(?:\r?\n|$)/;
/** Lines end where editors end them. With the flag "m", "^" would also match after a lone carriage return or a U+2028. */
const closingLine = /(?<=^|\n)---[ \t]*(?:\r?\n|$)/;

/** Splits a page into the settings between its "---" lines and the text below. */
export function splitPage(text: string): Page | Finding {
  const opening = openingLine.exec(text);
  if (opening === null) {
    return {
      rule: 'front-matter',
      offset: 0,
      message: 'The file does not start with its settings.',
      fix: 'Make "---" the very first line, then write the settings, then a second line "---", then the text.',
    };
  }
  const settingsOffset = opening[0].length;
  const closing = closingLine.exec(text.slice(settingsOffset));
  if (closing === null) {
    return {
      rule: 'front-matter',
      offset: 0,
      message: 'The settings at the top of the file never end.',
      fix: 'Write a line "---" between the settings and the text.',
    };
  }
  const bodyOffset = settingsOffset + closing.index + closing[0].length;
  if (text.slice(settingsOffset, settingsOffset + closing.index).trim() === '') {
    return {
      rule: 'front-matter',
      offset: settingsOffset + closing.index,
      message: 'There are no settings between the first two lines "---".',
      fix: 'Write the settings between them. If they are below, delete this line.',
    };
  }
  return {
    settings: text.slice(settingsOffset, settingsOffset + closing.index),
    settingsOffset,
    bodyOffset,
  };
}
