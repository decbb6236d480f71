import { limits } from './limits.ts';
import type { Finding } from './positions.ts';

const { nesting: deepest } = limits;

/** A line that starts a field of its own, so that brackets above it have ended, or were never meant as such. */
const tokens = {
  json: /"(?:[^"\\\n]|\\.)*"|[[{\]}]/g,
  yaml: /[[{\]}]|\n(?=[ \t]*(?:- )*[\w-]+:\s)|(?:- ){50}/g,
} as const;

/** Reports brackets or dashes that are deeper in one another than those of any content: parsers run out of time or memory there. */
export function nestingFinding(text: string, language: keyof typeof tokens): Finding | undefined {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(tokens[language])) {
    if (token === '\n') depth = 0;
    else if (token.startsWith('-')) depth = deepest + 1;
    else if ('[{'.includes(token)) depth += 1;
    else if (']}'.includes(token)) depth = Math.max(0, depth - 1);
    if (depth > deepest) return nestedTooDeeply(`${language}-syntax`, index);
  }
  return undefined;
}

export function nestedTooDeeply(rule: 'json-syntax' | 'yaml-syntax', offset: number): Finding {
  return {
    rule,
    offset,
    message: 'Lists or groups are nested too deeply in one another.',
    fix: 'Check whether a bracket was typed many times.',
  };
}
