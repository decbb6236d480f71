import { isScalar, visit, type Document, type YAMLParseError, type YAMLWarning } from 'yaml';
import { quote } from '../report/wording.ts';
import type { Finding } from './positions.ts';

type Wording = Pick<Finding, 'message'> & Partial<Finding>;

const quotationMarks = 'Put the whole text between double quotation marks.';

/** What a YAML parser's error means for somebody who writes content. */
export function yamlFinding(error: YAMLParseError | YAMLWarning, text: string, document: Document): Finding {
  const offset = error.pos[0];
  return { rule: 'yaml-syntax', offset, ...wording(error, text, document) };
}

function wording(
  { code, message, pos: [offset] }: YAMLParseError | YAMLWarning,
  text: string,
  document: Document,
): Wording {
  const line = lineAt(text, offset);
  switch (code) {
    case 'DUPLICATE_KEY':
      return {
        rule: 'repeated-field',
        message: `The field ${quote(/^[^:]*/.exec(text.slice(offset))?.[0] ?? '')} is given a second time.`,
        fix: 'Keep one of the two.',
      };
    case 'TAB_AS_INDENT':
      return { message: 'The line is indented with a tab, which YAML does not allow.', fix: 'Use spaces instead.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (text.startsWith('-', offset) || line.startsWith('- ')) return { message: indentation, fix: align };
      return {
        message: `The line ${quote(line)} holds a second colon followed by a space, which YAML reads as another field.`,
        fix: `${quotationMarks} If it is meant as another field, begin it at the same column as its neighbours.`,
      };
    case 'BAD_SCALAR_START':
      return {
        message: `A text cannot start with ${quote(text.charAt(offset))} unless it is quoted.`,
        fix: quotationMarks,
      };
    case 'TAG_RESOLVE_FAILED':
      return { message: 'A text cannot start with "!" unless it is quoted.', fix: quotationMarks };
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
      if (message.startsWith('Missing closing')) return openQuote(document, offset);
      return {
        message: `The line ${quote(line)} is no field: a name, a colon and a space are needed.`,
        fix: 'Write "name: value". If the line continues the text above, indent it further than the name of that field.',
      };
    case 'BAD_INDENT':
      if (message.startsWith('Flow'))
        return { message: 'A bracket is opened before this line and never closed.', fix: closeBracket };
      return { message: indentation, fix: align };
    case 'UNEXPECTED_TOKEN':
      return {
        message: `The line ${quote(line)} cannot be read: something stands where a value has already ended.`,
        fix: 'Where a text holds quotation marks, put the whole text between the other kind: "it\'s".',
      };
    default:
      return { message: `The line ${quote(line)} cannot be read as YAML: ${message}.` };
  }
}

const indentation = 'The line is indented differently from its neighbours.';
const align = 'Let all fields of one group, and all "-" of one list, start at the same column.';
const closeBracket = 'Close it with "]" or "}", or indent the lines of the list.';

function openQuote(document: Document, end: number): Wording {
  let start = end;
  visit(document, {
    Scalar: (_key, node) => {
      if (
        isScalar(node) &&
        node.type?.startsWith('QUOTE_') === true &&
        node.range != null &&
        node.range[1] >= end - 1
      ) {
        start = Math.min(start, node.range[0]);
      }
    },
  });
  return {
    offset: start,
    message: 'A quotation mark is opened here and never closed.',
    fix: 'Close it at the end of the text. A quotation mark inside a quoted text is written \\".',
  };
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end === -1 ? undefined : end).trim();
}
