import { isScalar, visit, type Document } from 'yaml';

/** The line that an offset is in, without the spaces around it. */
export function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end === -1 ? undefined : end).trim();
}

/** The offset of the quotation mark that is open at the end of what could be read. */
export function openQuoteOffset(document: Document, end: number): number {
  let start = end;
  visit(document, {
    Scalar: (_key, node) => {
      const isQuoted = isScalar(node) && node.type?.startsWith('QUOTE_') === true;
      if (isQuoted && node.range != null && node.range[1] >= end - 1) start = Math.min(start, node.range[0]);
    },
  });
  return start;
}

/** The offset of the innermost bracket that is open at the end of what could be read. */
export function openBracketOffset(document: Document, end: number, text: string): number {
  let start = end;
  visit(document, {
    Collection: (_key, { flow, range }) => {
      if (flow === true && range != null && range[1] >= end && !']}'.includes(text.charAt(range[1] - 1)))
        start = range[0];
    },
  });
  return start;
}
