import { quote } from '../../text/wording.ts';
import type { JsonFault } from './recover.ts';
import type { Finding } from '../positions.ts';

/** What is wrong with the syntax of JSON, in words for whoever wrote the file. */
export function jsonFinding({ code, offset: at, length }: JsonFault, text: string): Finding {
  const place = code === 'UnexpectedEndOfString' ? at + length : at;
  const offset = Math.min(place, Math.max(0, text.trimEnd().length - 1));
  return { rule: 'json-syntax', offset, ...wording(code, text.slice(offset)) };
}

/** The same for a bracket that another kind of bracket closes. */
export function neverClosed(text: string, offset: number): Finding {
  const [opening, closing] = text.charAt(offset) === '{' ? ['{', '}'] : ['[', ']'];
  return {
    rule: 'json-syntax',
    offset,
    message: `The bracket ${quote(opening)} is opened here and never closed.`,
    fix: `Close it with ${quote(closing)} where its group ends.`,
  };
}

function wording(code: string, rest: string): Pick<Finding, 'message' | 'fix'> {
  const [found, text] = /^"([^"\n]*)"|^[\w.+-]+|^[\s\S]/.exec(rest) ?? [''];
  switch (code) {
    case 'CommaExpected':
      return { message: `A comma is missing before ${quote(text ?? found)}.`, fix: 'Write one.' };
    case 'ColonExpected':
      return { message: `A colon is missing before ${quote(text ?? found)}.`, fix: 'Write "name": value.' };
    case 'PropertyNameExpected':
      return {
        message: 'Before "}" or the next field stands a comma too many, or a name without quotation marks.',
        fix: 'JSON needs names between double quotation marks, and no comma after the last field.',
      };
    case 'CloseBraceExpected':
    case 'CloseBracketExpected':
      return { message: 'The file ends in the middle of a value.', fix: 'Close each quotation mark, "[" and "{".' };
    case 'EndOfFileExpected':
      return {
        message: `The character ${quote(found.charAt(0))} stands after the end.`,
        fix: 'Delete what follows the last "}".',
      };
    case 'UnexpectedEndOfString':
    case 'InvalidCharacter':
      return { message: 'A text goes over the end of its line, or holds a tab.', fix: 'Write each text on one line.' };
    case 'InvalidEscapeCharacter':
    case 'InvalidUnicode':
      return { message: 'A backslash has a special meaning in a text.', fix: 'Write two backslashes.' };
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return { message: 'JSON has no comments.', fix: 'Delete the comment.' };
    default:
      return {
        message: `The ${found.length > 1 ? 'word' : 'character'} ${quote(found)} cannot stand here.`,
        fix: 'JSON needs double quotation marks around names and texts, and a comma between two fields but none after the last.',
      };
  }
}
