import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { parseDocument } from 'yaml';
import { quote } from '../report/wording.ts';
import { nestingFinding } from './nesting.ts';
import type { Finding } from './positions.ts';
import type { Fields } from './yaml.ts';
import { repeatedFields } from './yaml-special.ts';

/** Reads JSON. The YAML parser, which knows where things stand, only helps to find places and repeated fields. */
export function parseJson(text: string): Fields {
  const tooDeep = nestingFinding(text, 'json');
  const findings = tooDeep === undefined ? syntaxFindings(text) : [tooDeep];
  if (findings.length > 0)
    return { value: undefined, document: parseDocument(''), isWhole: false, doubtful: [], findings };
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error', schema: 'json' });
  const repeated = repeatedFields(document, text);
  return {
    value: JSON.parse(text) as unknown,
    document,
    isWhole: true,
    doubtful: repeated.paths,
    findings: repeated.findings,
  };
}

/** The first fault of each line: the others of a line mostly follow from it, as does an end that was swallowed. */
function syntaxFindings(text: string): Finding[] {
  if (isJson(text)) return [];
  if (text.trim() === '') {
    const fix = 'Write its fields between "{" and "}".';
    return [{ rule: 'json-syntax', offset: 0, message: 'The file is empty.', fix }];
  }
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const ofLines = Map.groupBy(errors, ({ offset }) => text.lastIndexOf('\n', offset - 1));
  const firsts = [...ofLines.values()].flatMap(([first]) => first ?? []);
  const independent = firsts.filter((error, index) => !follows(error, firsts.slice(0, index)));
  return independent.slice(0, mostFaults).map((error) => jsonFinding(error, text));
}

const mostFaults = 20;

/** After these the parser may take names for values, and the end of one group for the end of another. */
const derailing = ['InvalidSymbol', 'InvalidCommentToken', 'ColonExpected'];
const derailed = ['PropertyNameExpected', 'ValueExpected', 'ColonExpected', 'CommaExpected'];

/** Whether a fault may come of one before: of a text without end, which swallows a comma, or of any, which may swallow a bracket. */
function follows(error: ParseError, earlier: readonly ParseError[]): boolean {
  const code = printParseErrorCode(error.error);
  const before = earlier.map((other) => printParseErrorCode(other.error));
  if (/^(?:Close|EndOfFile)/.test(code)) return before.length > 0;
  if (code === 'CommaExpected' && before.at(-1) === 'UnexpectedEndOfString') return true;
  return derailed.includes(code) && before.some((other) => derailing.includes(other));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return false;
  }
}

function jsonFinding({ error, offset: at, length }: ParseError, text: string): Finding {
  const code = printParseErrorCode(error);
  const place = code === 'UnexpectedEndOfString' ? at + length : at;
  const offset = Math.min(place, Math.max(0, text.trimEnd().length - 1));
  return { rule: 'json-syntax', offset, ...wording(code, text.slice(offset)) };
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
