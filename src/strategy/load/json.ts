import { parseDocument } from 'yaml';
import { quote } from '../report/wording.ts';
import type { Finding } from './positions.ts';
import type { Fields } from './yaml.ts';
import { yamlFinding } from './yaml-messages.ts';

/** Reads JSON. The YAML parser, which knows where things stand, only helps to find places and repeated fields. */
export function parseJson(text: string): Fields {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error', schema: 'json' });
  try {
    const value: unknown = JSON.parse(text);
    const repeated = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
    return { value, document, findings: repeated.map((error) => yamlFinding(error, text, document)) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { value: undefined, document, findings: [jsonFinding(error.message, text)] };
  }
}

function jsonFinding(reason: string, text: string): Finding {
  const offset = offsetOf(reason, text);
  return { rule: 'json-syntax', offset, ...wording(reason, text, offset) };
}

function wording(reason: string, text: string, offset: number): Pick<Finding, 'message' | 'fix'> {
  if (text.trim() === '') return { message: 'The file is empty.', fix: 'Write its fields between "{" and "}".' };
  if (reason.startsWith('Unexpected end') || reason.startsWith('Unterminated')) {
    return { message: 'The file ends in the middle of a value.', fix: 'Close each quotation mark, "[" and "{".' };
  }
  if (reason.includes('double-quoted property name')) {
    return {
      message: 'Before "}" or the next field stands a comma too many, or a name without quotation marks.',
      fix: noComma,
    };
  }
  if (reason.includes('control character')) {
    return { message: 'A text goes over the end of its line, or holds a tab.', fix: 'Write each text on one line.' };
  }
  const [found, name] = /^"([^"\n]*)"|^[\s\S]/.exec(text.slice(offset)) ?? [''];
  if (reason.startsWith("Expected ','"))
    return { message: `A comma is missing before ${quote(name ?? found)}.`, fix: 'Write one.' };
  return {
    message: `The character ${quote(found.charAt(0))} cannot stand here.`,
    fix: 'JSON needs double quotation marks around names and texts, and a comma between two fields but none after the last.',
  };
}

const noComma = 'JSON needs names between double quotation marks, and no comma after the last field.';

const tokens = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|[{}[\],:]|\S/g;
const startsValue = /^(?:["{[\-\d]|true$|false$|null$)/;

function offsetOf(reason: string, text: string): number {
  const position = /at position (\d+)/.exec(reason)?.[1];
  if (position !== undefined) return Math.min(Number(position), lastCharacter(text));
  return reason.startsWith('Unexpected token') ? misplacedToken(text) : lastCharacter(text);
}

/** V8 names no position where a value is expected and something else stands: this finds the first such place. */
function misplacedToken(text: string): number {
  let previous = ':';
  for (const { 0: token, index } of text.matchAll(tokens)) {
    const emptyList = previous === '[' && token === ']';
    if (':[,'.includes(previous) && !startsValue.test(token) && !emptyList) return index;
    if (!startsValue.test(token) && !'{}[],:'.includes(token)) return index;
    previous = token;
  }
  return lastCharacter(text);
}

function lastCharacter(text: string): number {
  return Math.max(0, text.trimEnd().length - 1);
}
