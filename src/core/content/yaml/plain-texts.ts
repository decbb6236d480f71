import { isScalar, visit, type Document, type Scalar } from 'yaml';
import type { FieldPath, Finding } from '../positions.ts';
import { fieldPath, type InvalidPaths } from './special-characters.ts';

/** Where YAML needs a space, any other sort of space is meant as one. Both are one character. */
export function withPlainSpaces(text: string): string {
  if (!/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/.test(text)) return text;
  return text.replaceAll(/^[^\S\r\n]*(?:-[^\S\r\n]+)*(?:[\w-]+:[^\S\r\n]+)?/gm, (start) => start.replaceAll(/[^\S\t]/g, ' '));
}

/** Takes the line ends away at the end of texts that are written below "|" or ">". */
export function trimBlocks(document: Document): void {
  visit(document, {
    Scalar: (_key, node) => {
      if (node.type?.startsWith('BLOCK_') === true && typeof node.value === 'string') node.value = node.value.trim();
    },
  });
}

/** Lists with dashes or bullets that YAML does not know, so that all their points are one text. */
export function dashedLists(document: Document, text: string): InvalidPaths {
  const found: InvalidPaths = { findings: [], paths: [] };
  if (text.search(bullet) === -1) return found;
  visit(document, {
    Scalar: (key, node, ancestors) => {
      const start = node.range?.[0];
      if (key === 'key' || node.type !== 'PLAIN' || start === undefined) return;
      const written = text.slice(start, node.range?.[1]);
      const [first, second] = written.matchAll(bullet);
      const point = first?.index === 0 && second !== undefined ? first : [first, second].find((line) => (line?.index ?? 0) > 0);
      if (point === undefined) return;
      found.findings.push(dashFinding(point[2] ?? '', start + point.index + (point[1]?.length ?? 0)));
      found.paths.push(fieldPath([...ancestors, node]));
    },
  });
  return found;
}

const bullet = /(^|\n)[^\S\n]*([–—•·▪◦‣●])\s/g;

function dashFinding(sign: string, offset: number): Finding {
  return {
    rule: 'yaml-special',
    offset,
    message: `The line starts with "${sign}", so it is read as part of the text around it and not as a list item.`,
    fix: 'Start each item with a hyphen and a space: "- ".',
  };
}

export interface PlainText {
  node: Scalar;
  path: FieldPath;
  /** Where a comment follows on the same line. */
  comment: number;
}

/** Values without quotation marks that a comment follows on their line. It may be the rest of a text with " #" in it. */
export function valuesBeforeComments(document: Document, text: string): PlainText[] {
  const values: PlainText[] = [];
  if (!text.includes('#')) return values;
  visit(document, {
    Scalar: (key, node, ancestors) => {
      if (key === 'key' || !isScalar(node) || node.type !== 'PLAIN' || node.range == null) return;
      const [, , end] = node.range;
      const start = node.value === null ? node.range[0] : node.range[1];
      const gap = /^[ \t]*(?=#)/.exec(text.slice(start, Math.max(end, start) + 1));
      if (gap !== null) values.push({ node, path: fieldPath([...ancestors, node]), comment: start + gap[0].length });
    },
  });
  return values;
}
