import { Lexer, parseDocument, type Document } from 'yaml';
import { nestedTooDeeply, nestingFinding } from '../nesting.ts';
import { limits } from '../limits.ts';
import type { Finding } from '../positions.ts';

/** Why a text is not given to the parser, which would run out of time or memory. */
export function excessFinding(text: string, language: 'yaml' | 'json'): Finding | undefined {
  const tooDeep = nestingFinding(text, language);
  if (tooDeep !== undefined) return tooDeep;
  const most = language === 'yaml' ? limits.yamlSigns : limits.jsonSigns;
  let [signs, offset] = [0, 0];
  if (text.length < most / 2) return undefined;
  for (const sign of new Lexer().lex(text)) {
    signs += 1;
    offset += sign.length;
    if (signs > most) return tooManySigns(`${language}-syntax`, most, Math.min(offset, text.length - 1));
  }
  return undefined;
}

/**
 * Parses YAML, or JSON as a part of it. `undefined` if groups are too deep in one another for the parser. Fields that are given
 * twice are for the caller to find: the parser compares each name with each.
 */
export function parseTree(text: string, schema: 'core' | 'json'): Document.Parsed | undefined {
  const { stackTraceLimit } = Error;
  // The parser makes an error of each mistake, and a text may have very many.
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(text, { prettyErrors: false, logLevel: 'error', schema, uniqueKeys: false });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

export function tooDeep(language: 'yaml' | 'json'): Finding {
  return nestedTooDeeply(`${language}-syntax`, 0);
}

function tooManySigns(rule: 'yaml-syntax' | 'json-syntax', most: number, offset: number): Finding {
  return {
    rule,
    offset,
    message: `The file consists of more than ${most} words and characters, far more than a content file of this length should.`,
    fix: 'Check whether a line or a character was pasted many times.',
  };
}
