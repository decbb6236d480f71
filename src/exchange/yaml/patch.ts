import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { alignEntries, isFields, type Fields, type Step } from './align-entries.ts';
import { serializeEntry, serializeField, serializeFlowEntry, findTemplate } from './serialize.ts';

/** A piece of text to be put in place of another. */
interface TextEdit {
  start: number;
  end: number;
  insert: string;
}

interface Patch {
  text: string;
  /** The order in which new fields are put among those that are there. */
  order: readonly string[];
}

/**
 * Changes YAML so that it holds another value. Only the lines of what differs are touched: all others keep their comments,
 * order, quotation marks and line breaks. What is new is written as its neighbours are.
 *
 * @param order the names of fields in the order in which they are written.
 * @throws if the result would not be read as that value, which is a fault of this module.
 */
export function patchYaml(text: string, value: unknown, order: readonly string[] = []): string {
  const document = parseDocument(text, { prettyErrors: false });
  const edits = patchValue({ text, order }, document.contents, document.toJS(), value);
  const windows = text.includes('\r\n');
  // From the end on, so that offsets stay right. Of several edits at one offset, the first is made last.
  const patched = edits
    .reverse()
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((current, { start, end, insert }) => {
      const lines = windows ? insert.replaceAll(/\r?\n/g, '\r\n') : insert;
      return current.slice(0, start) + lines + current.slice(end);
    }, text);
  if (!isDeepStrictEqual(parseDocument(patched).toJS(), value))
    throw new Error('The YAML could not be changed in place. Nothing was written.');
  return patched;
}

function patchValue(patch: Patch, node: unknown, before: unknown, after: unknown): TextEdit[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (isMap(node)) return patchMap(patch, node, before as Fields, after as Fields);
  if (isSeq(node)) return patchList(patch, node, before as unknown[], after as unknown[]);
  throw new Error('Only fields and lists are changed in place.');
}

function patchMap(
  patch: Patch,
  map: YAMLMap,
  before: Fields,
  after: Fields,
  neighbours: readonly unknown[] = [],
): TextEdit[] {
  const removed = Object.keys(before).filter((name) => after[name] === undefined);
  const added = Object.keys(after)
    .filter((name) => after[name] !== undefined && before[name] === undefined)
    .sort((a, b) => patch.order.indexOf(a) - patch.order.indexOf(b));
  const kept = Object.keys(before).filter((name) => after[name] !== undefined);
  const indent = columnOf(patch.text, startOf(map.items[0]));
  return [
    ...removed.map((name) => removeField(patch, map, name)),
    ...kept.flatMap((name) => changeField(patch, pairOf(map, name), before[name], after[name], indent)),
    ...added.map((name) =>
      addField(patch, map, name, serializeField(name, after[name], indent, findTemplate(name, neighbours))),
    ),
  ];
}

function changeField(patch: Patch, pair: Pair, before: unknown, after: unknown, indent: number): TextEdit[] {
  if (isDeepStrictEqual(before, after)) return [];
  const { value } = pair;
  if (isMap(value) && value.flow !== true && isFields(after)) return patchValue(patch, value, before, after);
  if (isSeq(value) && Array.isArray(after) && value.items.length > 0 && after.length > 0)
    return patchList(patch, value, before as unknown[], after);
  const start = startOf(pair);
  const end = endOf(value);
  const old = patch.text.slice(start, end);
  const serialized = serializeField(String((pair.key as { value: unknown }).value), after, indent, value).slice(indent);
  const blockComment = /^[^\n]*: *[>|][-+]?\d*( +#[^\n\r]*)/.exec(old)?.[1] ?? '';
  const insert = serialized.replace(/^([^\n]*: *[>|][-+]?\d*)$/m, `$1${blockComment}`);
  return [{ start, end, insert: old.endsWith('\n') ? insert : insert.replace(/\n$/, '') }];
}

function patchList(patch: Patch, list: YAMLSeq, before: readonly unknown[], after: readonly unknown[]): TextEdit[] {
  const steps = alignEntries(before, after);
  return list.flow === true ? patchBrackets(patch, list, steps) : patchEntries(patch, list, steps);
}

function patchBrackets({ text }: Patch, list: YAMLSeq, steps: readonly Step[]): TextEdit[] {
  const parts = steps.flatMap(({ index, before, after }) => {
    if (after === undefined) return [];
    const node = index === undefined ? undefined : list.items[index];
    const isKept = node !== undefined && isDeepStrictEqual(before, after);
    return [isKept ? text.slice(startOf(node), endOf(node)) : serializeFlowEntry(after, list.items[0])];
  });
  return [{ start: startOf(list), end: endOf(list), insert: `[${parts.join(', ')}]` }];
}

function patchEntries(patch: Patch, list: YAMLSeq, steps: readonly Step[]): TextEdit[] {
  const { text } = patch;
  const start = lineStart(text, startOf(list));
  const indent = columnOf(text, startOf(list));
  // Lines between two entries, comments and blank ones, belong to the second.
  const ends = list.items.map((node) => lineEnd(text, endOf(node)));
  const starts = [start, ...ends.slice(0, -1)];
  let end = start;
  return steps.flatMap(({ index, before, after }) => {
    if (index === undefined) {
      const insert = serializeEntry(after, indent, list.items);
      return [{ start: end, end, insert: startsLine(text, end) ? insert : `\n${insert}` }];
    }
    const from = starts[index] ?? start;
    const to = ends[index] ?? from;
    end = to;
    if (after === undefined) return [{ start: from, end: to, insert: '' }];
    if (isDeepStrictEqual(before, after)) return [];
    const node = list.items[index];
    if (isMap(node) && node.flow !== true && isFields(after))
      return patchMap(patch, node, before as Fields, after, list.items);
    const old = text.slice(startOf(node), endOf(node));
    const serialized = serializeEntry(after, indent, [node]).slice(indent).replace(/^- */, '');
    return [
      {
        start: startOf(node),
        end: endOf(node),
        insert: old.endsWith('\n') ? serialized : serialized.replace(/\n$/, ''),
      },
    ];
  });
}

function removeField({ text }: Patch, map: YAMLMap, name: string): TextEdit {
  const pair = pairOf(map, name);
  const next = map.items[map.items.indexOf(pair) + 1];
  const sharesLine = text.slice(lineStart(text, startOf(pair)), startOf(pair)).trim() !== '';
  if (sharesLine && next !== undefined) return { start: startOf(pair), end: startOf(next), insert: '' };
  return { start: lineStart(text, startOf(pair)), end: lineEnd(text, endOf(pair.value)), insert: '' };
}

/** Puts a new field after the nearest one that the order has before it. */
function addField({ text, order }: Patch, map: YAMLMap, name: string, lines: string): TextEdit {
  const position = order.indexOf(name);
  const before = map.items.findLast(({ key }) => {
    const other = isScalar(key) ? order.indexOf(String(key.value)) : -1;
    return position === -1 || (other !== -1 && other < position);
  });
  const at = lineEnd(text, endOf((before ?? map.items[0])?.value));
  return { start: at, end: at, insert: startsLine(text, at) ? lines : `\n${lines}` };
}

function pairOf(map: YAMLMap, name: string): Pair {
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === name);
  if (pair === undefined) throw new Error(`The YAML has no field "${name}".`);
  return pair;
}

function startOf(part: unknown): number {
  const node = isNode(part) ? part : (part as Pair | undefined)?.key;
  return (node as Node | undefined)?.range?.[0] ?? 0;
}

function endOf(part: unknown): number {
  return (part as Node | undefined)?.range?.[1] ?? 0;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  if (startsLine(text, offset)) return offset;
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

function startsLine(text: string, offset: number): boolean {
  return offset === 0 || text.charAt(offset - 1) === '\n';
}

function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}
