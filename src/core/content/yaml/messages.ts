import type { Document, YAMLParseError, YAMLWarning } from 'yaml';
import { quote } from '../../text/wording.ts';
import type { Finding } from '../positions.ts';
import { lineAt, openBracketOffset, openQuoteOffset } from './places.ts';

type Wording = Pick<Finding, 'message'> & Partial<Finding>;

/** What a YAML parser's error means for someone who writes content. */
export function yamlFinding(error: YAMLParseError | YAMLWarning, text: string, document: Document): Finding {
  const found: Finding = { rule: 'yaml-syntax', offset: error.pos[0], ...wording(error, text, document) };
  const above = lineAbove(text, found.offset);
  return above === undefined ? found : { ...found, ...indentation, offset: above };
}

/** The line above a line that fits nothing, if it is the one that is indented wrongly: the first of an entry or of a folded text. */
function lineAbove(text: string, offset: number): number | undefined {
  const lines = text.slice(0, endOfLine(text, offset)).split('\n');
  const [line = '', first = '', ...others] = lines.toReversed();
  const [indent, start] = [line.search(/\S/), first.search(/\S/)];
  const parent = others.find((each) => each.search(/\S/) !== -1 && each.search(/\S/) < start) ?? others[0] ?? '';
  const column = parent.replace(/- (?=\w+:)/, '  ').search(/\S/);
  const isEntry = /^ *- \w+:/.test(first) && /:\s*$/.test(parent) && start !== column + 2 && indent === column + 4;
  const isFolded = /: [>|][-+]?\s*$/.test(parent) && start > indent && indent === column + 2;
  return isEntry || isFolded ? offset - (offset - text.lastIndexOf('\n', offset - 1)) - first.length + Math.max(0, start) : undefined;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

/** A value that starts with a character that YAML gives a meaning. */
export function specialStart(character: string, offset: number): Finding {
  return {
    rule: 'yaml-special',
    offset,
    message: `A value that starts with ${quote(character)} has a special meaning in YAML that content files do not use.`,
    fix: quoteIt,
  };
}

export const unfitting = 'does not fit the lines around it.';

const quoteIt = 'Put the whole text between double quotation marks.';

const indentation: Wording = {
  message: 'The line is indented differently from its neighbours.',
  fix: 'Start all the fields of a group, and all the "-" of a list, in the same column.',
};

const tab: Wording = {
  message: 'The line is indented with a tab, which YAML does not allow.',
  fix: 'Use spaces instead.',
};

function startsWithTab(text: string, offset: number): boolean {
  return /^ *\t/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1));
}

function wording(
  { code, message, pos: [offset] }: YAMLParseError | YAMLWarning,
  text: string,
  document: Document,
): Wording {
  const line = quote(lineAt(text, offset));
  if (code === 'BAD_INDENT' && startsWithTab(text, offset)) return tab;
  switch (code) {
    case 'TAB_AS_INDENT':
      return tab;
    case 'BLOCK_AS_IMPLICIT_KEY':
      return innerField(text, offset);
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
    case 'TAG_RESOLVE_FAILED':
      return specialStart(text.charAt(offset), offset);
    case 'BAD_DQ_ESCAPE':
      return {
        message: 'A backslash has a special meaning between double quotation marks.',
        fix: 'Write two backslashes.',
      };
    case 'MULTIPLE_DOCS':
      return {
        message: 'A line "---" in the middle of the settings starts a second set of them.',
        fix: 'Delete the line.',
      };
    case 'MISSING_CHAR':
      return message.startsWith('Missing closing') ? openQuote(openQuoteOffset(document, offset)) : noField(line);
    case 'MULTILINE_IMPLICIT_KEY':
      return noField(line);
    case 'BAD_INDENT':
      return message.startsWith('Flow') ? openBracket(openBracketOffset(document, offset, text)) : indentation;
    case 'RESOURCE_EXHAUSTION':
      return {
        offset: 0,
        message: 'Lists or groups are nested too deeply in one another.',
        fix: 'Check whether a bracket was typed many times.',
      };
    case 'UNEXPECTED_TOKEN':
      return unexpected(line, text, offset);
    default:
      return { message: `The line ${line} cannot be read as YAML: ${message}.` };
  }
}

function innerField(text: string, offset: number): Wording {
  const line = lineAt(text, offset);
  if (line.startsWith('- ')) return indentation;
  const hasSecondColon = /^[\w-]+: +(?!["']).*: /.test(line);
  const next = endOfLine(text, offset) + 1;
  const dash = /^[ \t]*(?=- )/.exec(text.slice(next))?.[0];
  if (dash !== undefined && !hasSecondColon) return { ...indentation, offset: next + dash.length };
  if (!hasSecondColon) {
    return {
      message: `The line ${quote(line)} has a value, but the next line is indented as if it belonged to it.`,
      fix: indentation.fix,
    };
  }
  return {
    message: `The line ${quote(line)} has a second colon followed by a space, which YAML reads as another field.`,
    fix: quoteIt,
  };
}

function noField(line: string): Wording {
  return {
    message: `The line ${line} is not a field: it needs a name, a colon and a space.`,
    fix: 'Write "name: value". If the line continues the text above, indent it further than the name of that field.',
  };
}

function openQuote(offset: number): Wording {
  return {
    offset,
    message: 'A quotation mark is opened here and never closed.',
    fix: 'Close it at the end of the text. A quotation mark inside a quoted text is written \\".',
  };
}

function openBracket(offset: number): Wording {
  return {
    offset,
    message: 'A bracket is opened here and never closed.',
    fix: 'Close it with "]" or "}". The lines of a list in brackets have to be indented.',
  };
}

function unexpected(line: string, text: string, offset: number): Wording {
  const character = text.charAt(offset);
  if (']}'.includes(character))
    return { message: `The bracket ${quote(character)} closes nothing.`, fix: 'Delete it, or quote the text.' };
  if (/["']\s*$/.test(text.slice(0, offset))) {
    return {
      message: `The line ${line} contains a quotation mark that ends the text too early.`,
      fix: 'Put the whole text between the other kind of quotation marks: "the council\'s plan".',
    };
  }
  return { message: `The line ${line} ${unfitting}`, fix: indentation.fix };
}
