import { isMap, isScalar, isSeq, Scalar, type Document, type Node } from 'yaml';

const calendarDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The same fields with unquoted dates as `Date`, which is how Astro reads them. A field for text would then hold no
 * text, and only a build would show it. `undefined` where no date stands unquoted.
 */
export function withDates(value: unknown, document: Document): unknown {
  const dates: Date[] = [];
  const convert = (current: unknown, node: unknown): unknown => {
    if (isMap(node) && isRecord(current)) {
      const dated = Object.entries(current).map(([key, child]) => [key, convert(child, node.get(key, true))]);
      return Object.fromEntries(dated) as unknown;
    }
    if (isSeq(node) && Array.isArray(current))
      return current.map((child: unknown, index) => convert(child, node.get(index, true)));
    const date = isUnquoted(node) && typeof current === 'string' ? calendarDate.exec(current) : null;
    if (date === null) return current;
    const [, year, month, day] = date.map(Number);
    const converted = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day));
    dates.push(converted);
    return converted;
  };
  const dated = convert(value, document.contents);
  return dates.length > 0 ? dated : undefined;
}

function isUnquoted(node: unknown): node is Node {
  return isScalar(node) && node.type === Scalar.PLAIN;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
