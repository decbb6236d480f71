import { isMap, isScalar, isSeq, Scalar, type Document, type Node } from 'yaml';

const calendarDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The same fields with unquoted dates as `Date`, which is how Astro reads them. A field for text would then hold no
 * text, and only a build would show it. `undefined` where no date stands unquoted.
 */
export function withDates(value: unknown, document: Document): unknown {
  let found = false;
  const convert = (current: unknown, node: unknown): unknown => {
    if (isMap(node) && isRecord(current)) {
      const dated = Object.entries(current).map(([key, child]) => [key, convert(child, node.get(key, true))]);
      return Object.fromEntries(dated) as unknown;
    }
    if (isSeq(node) && Array.isArray(current))
      return current.map((child: unknown, index) => convert(child, node.get(index, true)));
    const date = isUnquoted(node) && typeof current === 'string' ? calendarDate.exec(current) : null;
    if (date === null) return current;
    found = true;
    return new Date(Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])));
  };
  const dated = convert(value, document.contents);
  return found ? dated : undefined;
}

function isUnquoted(node: unknown): node is Node {
  return isScalar(node) && node.type === Scalar.PLAIN;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
