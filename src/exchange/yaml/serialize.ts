import { Document, isCollection, isMap, isScalar, isSeq, Scalar, visit, type Node } from 'yaml';

/** Values of one file keep within this many characters in a line. */
const lineWidth = 120;
/** From this length on, a text is folded into lines of its own. */
const longText = 80;

/** The node of a field in the last of some neighbours that has it, as an example of how it is written. */
export function findTemplate(name: string, neighbours: readonly unknown[]): unknown {
  return neighbours
    .filter(isMap)
    .findLast((map) => map.has(name))
    ?.get(name, true);
}

/**
 * A field as new YAML lines, indented by `indent` spaces. It is written as its `template` is: the node of the same field in a
 * neighbour, whose quotation marks and form of list it takes over.
 */
export function serializeField(name: string, value: unknown, indent: number, template: unknown): string {
  const document = new Document({ [name]: value });
  const node = isMap(document.contents) ? document.contents.items[0]?.value : undefined;
  if (node !== undefined) applyStyle(node as Node, template);
  return indented(print(document, indent), indent);
}

/** An entry of a list as new YAML lines, from its hyphen on. */
export function serializeEntry(value: unknown, indent: number, templates: readonly unknown[]): string {
  const document = new Document([value]);
  const node = isSeq(document.contents) ? document.contents.items[0] : undefined;
  if (isMap(node)) {
    for (const { key, value: field } of node.items)
      applyStyle(field as Node, findTemplate(String((key as Scalar).value), templates));
  } else if (isScalar(node)) applyStyle(node, templates.find(isScalar));
  return indented(print(document, indent), indent);
}

/** A value as an entry of a list between brackets. */
export function serializeFlowEntry(value: unknown, template: unknown): string {
  const document = new Document([value]);
  if (isSeq(document.contents)) {
    document.contents.flow = true;
    applyStyle(document.contents.items[0] as Node, template);
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trim().slice(1, -1);
}

function applyStyle(node: Node, template: unknown): void {
  if (isSeq(node) && node.items.every(isNumber)) node.flow = true;
  else if (isSeq(node) && isCollection(template))
    node.flow = template.flow === true && (template.items.length > 0 || node.items.every(isWord));
  const scalarTemplate = isSeq(template) ? template.items.find(isScalar) : template;
  visit(node, {
    Scalar: (key, scalar) => {
      if (key !== 'key') styleScalar(scalar, node === scalar || isSeq(node) ? scalarTemplate : undefined);
    },
  });
}

function styleScalar(scalar: Scalar, template: unknown): void {
  if (typeof scalar.value !== 'string') return;
  const style = isScalar(template) ? template.type : undefined;
  const wanted = style ?? (scalar.value.length > longText ? Scalar.BLOCK_FOLDED : Scalar.PLAIN);
  const isAmbiguous = wanted === Scalar.PLAIN && looksLikeNumber.test(scalar.value);
  scalar.type = isAmbiguous ? Scalar.QUOTE_DOUBLE : wanted;
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
