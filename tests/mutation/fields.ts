import { isMap, isPair, isScalar, isSeq, parseDocument, visit, type Document, type Node } from 'yaml';
import { z } from 'zod';
import { splitPage } from '../../src/core/content/front-matter.ts';
import { schemaAt } from '../../src/core/content/validate/schema-at.ts';
import { classifyPath, contentKinds } from '../../src/core/content/schema/kinds.ts';
import { lineAt, type Original } from './kind.ts';

/** A field of a valid file, with its places in the file's text. */
export interface Field {
  path: (string | number)[];
  /** The path with `*` for each place in a list: `actions.*.text`. */
  pattern: string;
  name: string;
  /** Where the line of its name starts. */
  lineStart: number;
  nameStart: number;
  valueStart: number;
  valueEnd: number;
  /** The line of its name. */
  line: number;
  /** The line on which the group starts that it belongs to. */
  groupLine: number;
  value: unknown;
  schema: z.core.$ZodType | undefined;
  isRequired: boolean;
  /** How it is written: `PLAIN`, `QUOTE_DOUBLE`, `flow list`, `block list`, `group` ... */
  form: string;
  /** Whether its line holds nothing else, so that the whole of it can be changed. */
  isAlone: boolean;
  /** Whether no other field is on its lines. */
  hasOwnLines: boolean;
  /** Whether there is a dash before it on its line. */
  isFirstOfEntry: boolean;
}

/** The part of a file that holds its fields. */
export function fieldsText({ path, text }: Original): { start: number; fields: string } {
  const page = path.endsWith('.mdx') ? splitPage(text) : undefined;
  return page !== undefined && 'settings' in page
    ? { start: page.settingsOffset, fields: page.settings }
    : { start: 0, fields: text };
}

/** The text below the settings of a page. */
export function bodyOf({ text }: Original): string {
  const page = splitPage(text);
  return 'settings' in page ? text.slice(page.bodyOffset) : '';
}

const parsed = new WeakMap<Original, Document>();
const found = new WeakMap<Original, Field[]>();

/** What a valid file says, parsed once. */
export function documentOf(original: Original): Document {
  const document = parsed.get(original) ?? parseDocument(fieldsText(original).fields);
  parsed.set(original, document);
  return document;
}

/** Every field of a file. */
export function fieldsOf(original: Original): Field[] {
  const fields = found.get(original) ?? findFields(original);
  found.set(original, fields);
  return fields;
}

function findFields(original: Original): Field[] {
  const { text, path: file } = original;
  const { start } = fieldsText(original);
  const document = documentOf(original);
  const kind = classifyPath(file)?.kind;
  if (kind === undefined) return [];
  const whole: z.ZodType = contentKinds[kind].schema;
  const fields: Field[] = [];
  visit(document, {
    Pair: (_key, pair, ancestors) => {
      if (!isScalar(pair.key) || pair.key.range == null) return;
      const value = pair.value as Node | null;
      const path = pathOf([...ancestors, pair]);
      const name = String(pair.key.value);
      const group = schemaAt(whole, path.slice(0, -1));
      const own = group instanceof z.ZodObject ? (group.shape as Record<string, z.core.$ZodType>)[name] : undefined;
      const nameStart = start + pair.key.range[0];
      const lineStart = text.lastIndexOf('\n', nameStart - 1) + 1;
      const before = text.slice(lineStart, nameStart);
      const valueStart = start + (value?.range?.[0] ?? pair.key.range[1]);
      const valueEnd = start + (value?.range?.[1] ?? pair.key.range[1]);
      const after = text.slice(valueEnd, endOfLine(text, valueEnd));
      const parent = ancestors.at(-1) as Node | undefined;
      fields.push({
        path,
        pattern: path.map((part) => (typeof part === 'number' ? '*' : part)).join('.'),
        name,
        lineStart,
        nameStart,
        valueStart,
        valueEnd,
        line: lineAt(text, nameStart),
        groupLine: lineAt(text, start + (parent?.range?.[0] ?? 0)),
        value: value === null ? null : (value as { toJSON(): unknown }).toJSON(),
        schema: schemaAt(whole, path),
        isRequired: own !== undefined && !(own instanceof z.ZodOptional) && !(own instanceof z.ZodDefault),
        form: formOf(value),
        isAlone: /^[ -]*$/.test(before) && after.trim() === '' && !text.slice(nameStart, valueEnd).includes('\n'),
        hasOwnLines: /^[ -]*$/.test(before) && (after.trim() === '' || text[valueEnd - 1] === '\n'),
        isFirstOfEntry: before.includes('-'),
      });
    },
  });
  return fields;
}

/** Fields that stand on one line of their own and hold a text or a number. */
export function lineFields(original: Original): Field[] {
  return fieldsOf(original).filter(({ isAlone, form }) => isAlone && /^(?:PLAIN|QUOTE)/.test(form));
}

export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

function formOf(value: Node | null): string {
  if (isScalar(value)) return value.type ?? 'PLAIN';
  if (isSeq(value)) return value.flow === true ? 'flow list' : 'block list';
  return isMap(value) ? 'group' : 'nothing';
}

function pathOf(chain: readonly unknown[]): (string | number)[] {
  return chain.flatMap((node, index): (string | number)[] => {
    const parent = chain[index - 1];
    if (isSeq(parent)) return [parent.items.indexOf(node)];
    return isMap(parent) && isPair(node) && isScalar(node.key) ? [String(node.key.value)] : [];
  });
}
