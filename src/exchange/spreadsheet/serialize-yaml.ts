import { Document, isCollection, isMap, isScalar, isSeq, Scalar, visit, type Node } from 'yaml';

/** Values of one file keep within this many letters a line. */
const lineWidth = 120;
/** From this length on, a text stands in lines of its own. */
const longText = 80;

/** The node of a field in the last of some neighbours that has it. */
export function modelOf(name: string, neighbours: readonly unknown[]): unknown {
  return neighbours
    .filter(isMap)
    .findLast((map) => map.has(name))
    ?.get(name, true);
}

/**
 * A field as new YAML lines, indented by `indent` spaces. It is written as its `model` is: the node of the same field in a
 * neighbour, whose quotation marks and list form it takes over.
 */
export function freshField(name: string, value: unknown, indent: number, model: unknown): string {
  const document = new Document({ [name]: value });
  const node = isMap(document.contents) ? document.contents.items[0]?.value : undefined;
  if (node !== undefined) applyStyle(node as Node, model);
  return indented(print(document, indent), indent);
}

/** An entry of a list as new YAML lines, from its hyphen on. */
export function freshEntry(value: unknown, indent: number, models: readonly unknown[]): string {
  const document = new Document([value]);
  const node = isSeq(document.contents) ? document.contents.items[0] : undefined;
  if (isMap(node)) {
    for (const { key, value: field } of node.items)
      applyStyle(field as Node, modelOf(String((key as Scalar).value), models));
  } else if (isScalar(node)) applyStyle(node, models.find(isScalar));
  return indented(print(document, indent), indent);
}

/** A value as it stands in a list between brackets. */
export function freshInBrackets(value: unknown, model: unknown): string {
  const document = new Document([value]);
  if (isSeq(document.contents)) {
    document.contents.flow = true;
    applyStyle(document.contents.items[0] as Node, model);
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trim().slice(1, -1);
}

function applyStyle(node: Node, model: unknown): void {
  if (isSeq(node) && node.items.every(isNumber)) node.flow = true;
  else if (isSeq(node) && isCollection(model))
    node.flow = model.flow === true && (model.items.length > 0 || node.items.every(isWord));
  const scalarModel = isSeq(model) ? model.items.find(isScalar) : model;
  visit(node, {
    Scalar: (key, scalar) => {
      if (key !== 'key') styleScalar(scalar, node === scalar || isSeq(node) ? scalarModel : undefined);
    },
  });
}

function styleScalar(scalar: Scalar, model: unknown): void {
  if (typeof scalar.value !== 'string') return;
  const style = isScalar(model) ? model.type : undefined;
  const wanted = style ?? (scalar.value.length > longText ? Scalar.BLOCK_FOLDED : Scalar.PLAIN);
  const couldBeTaken = wanted === Scalar.PLAIN && looksLikeNumber.test(scalar.value);
  scalar.type = couldBeTaken ? Scalar.QUOTE_DOUBLE : wanted;
}

function isNumber(node: unknown): boolean {
  return isScalar(node) && typeof node.value === 'number';
}

function isWord(node: unknown): boolean {
  return isScalar(node) && typeof node.value === 'string' && /^[\w.-]+$/.test(node.value);
}

/** Some readers of YAML take such plain text for a number or a time. Dates and ids with letters or hyphens are safe. */
const looksLikeNumber = /^[-+.\d][\d_.,:]*$/;

function print(document: Document, indent: number): string {
  return document.toString({ lineWidth: lineWidth - indent - 2, minContentWidth: 0, flowCollectionPadding: false });
}

function indented(lines: string, indent: number): string {
  return lines.replaceAll(/^(?=.)/gm, ' '.repeat(indent));
}
