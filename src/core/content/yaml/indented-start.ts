import { quote } from '../../text/wording.ts';
import type { Finding } from '../positions.ts';

const firstLine = /^(?:(?:---|[ \t]*#.*|[ \t]*)\r?\n)*(?<indent> +)(?<field>[\w-]+:(?:[ \t].*)?)$/m;

/**
 * A first field that is indented, though others are not: every other line would seem to be in the wrong place. The text is
 * returned with the spaces at the end of that line, so that nothing else moves.
 */
export function indentedStart(text: string): { text: string; finding: Finding } | undefined {
  const { index = -1, 0: whole = '', groups: { indent = '', field = '' } = {} } = firstLine.exec(text) ?? {};
  if (index !== 0) return undefined;
  const end = whole.length;
  if (!/^[\w-]+:(?:\s|$)/m.test(text.slice(end))) return undefined;
  const start = end - field.length - indent.length;
  return {
    text: text.slice(0, start) + field + indent + text.slice(end),
    finding: {
      rule: 'yaml-syntax',
      offset: start + indent.length,
      message: `The line ${quote(field.trim())} is indented, but the other fields of the file are not.`,
      fix: 'Delete the spaces before it.',
    },
  };
}
