import { isSeq, visit, type Node } from 'yaml';
import type { Rule } from '../../src/core/problems/rules.ts';
import { documentOf, fieldsOf, fieldsText, type Field } from './fields.ts';
import { lineAt, pages, splice, yamlFields, type Damaged, type Kind, type Original } from './kind.ts';
import type { Random } from './random.ts';

/** What an edit does to the content. Without rules, it is harmless. */
export interface Effect {
  /** The rules that can notice it. */
  rules?: readonly Rule[];
  hasFollowers?: boolean;
}

/** A kind of edit that is harmless, or that rules notice. */
export function edit(
  name: string,
  files: RegExp,
  { rules, hasFollowers = false }: Effect,
  damage: Kind['damage'],
): Kind {
  return rules === undefined
    ? { name, files, damage, effect: 'harmless' }
    : { name, files, damage, effect: 'harmful', rules, hasFollowers };
}

interface FieldEdit extends Effect {
  files?: RegExp;
  /** What the field's pattern has to match: `/^actions\.\*\.text$/`. */
  at: RegExp;
  suits?: (field: Field) => boolean;
  /** What is written in place of the value, or `undefined` where it cannot be. */
  to: (value: string, field: Field, random: Random) => string | undefined;
}

/** Writes another value into a field. */
export function setField(name: string, { files = yamlFields, at, suits, to, ...effect }: FieldEdit): Kind {
  return edit(name, files, effect, (original, random) => {
    const fields = fieldsOf(original).filter(
      (field) => at.test(field.pattern) && isScalarForm(field) && suits?.(field) !== false,
    );
    while (fields.length > 0) {
      const [field] = fields.splice(random.below(fields.length), 1);
      const written = field && to(String(field.value), field, random);
      if (
        field !== undefined &&
        written !== undefined &&
        written !== original.text.slice(field.valueStart, field.valueEnd)
      )
        return { content: write(original, field, written), at: linesOf(original, field) };
    }
    return undefined;
  });
}

interface EntryEdit extends Effect {
  files?: RegExp;
  /** The list: `/^actions$/`. */
  list: RegExp;
  suits?: (entry: ListEntry, original: Original) => boolean;
  to: (written: string, entry: ListEntry, random: Random) => string | undefined;
}

/** Writes something else in place of one entry of a list. An entry of several lines is given with all of them. */
export function setEntry(name: string, { files = yamlFields, list, suits, to, ...effect }: EntryEdit): Kind {
  return edit(name, files, effect, (original, random) => {
    const entry = random.pick(entriesOf(original, list).filter((each) => suits?.(each, original) !== false));
    if (entry === undefined) return undefined;
    const written = to(original.text.slice(entry.start, entry.end), entry, random);
    if (written === undefined) return undefined;
    const content = splice(original.text, entry.start, entry.end, written);
    return { content, at: [entry.line, lineAt(content, entry.start + Math.max(0, written.trimEnd().length - 1))] };
  });
}

interface NewEntry extends Effect {
  files?: RegExp;
  list: RegExp;
  /** The lines of the new entry, without the dash and the indentation. */
  lines: (original: Original, random: Random) => string[] | undefined;
}

/** Adds an entry at the end of a list of lines. */
export function addEntry(name: string, { files = yamlFields, list, lines, ...effect }: NewEntry): Kind {
  return edit(name, files, effect, (original, random) => {
    const last = random.pick(entriesOf(original, list).filter(({ isBlock, isLast }) => isBlock && isLast));
    const added = lines(original, random);
    if (last === undefined || added === undefined) return undefined;
    const content = splice(original.text, last.end, last.end, asEntry(added, last.indent));
    return { content, at: [lineAt(content, last.end), lineAt(content, last.end) + added.length - 1] };
  });
}

/** Lines of an entry with its dash. */
export function asEntry(lines: readonly string[], indent: string): string {
  return lines.map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}\n`).join('');
}

/** Leaves out a field that has lines of its own. */
export function removeField(name: string, { files = yamlFields, at, suits, ...effect }: Omit<FieldEdit, 'to'>): Kind {
  return edit(name, files, effect, (original, random) => {
    const groups = Map.groupBy(fieldsOf(original), ({ path }) => path.slice(0, -1).join());
    const field = random.pick(
      fieldsOf(original).filter(
        (each) =>
          at.test(each.pattern) &&
          suits?.(each) !== false &&
          each.hasOwnLines &&
          !each.isFirstOfEntry &&
          (groups.get(each.path.slice(0, -1).join())?.length ?? 0) > 1,
      ),
    );
    if (field === undefined) return undefined;
    return {
      content: splice(original.text, field.lineStart, endOfLines(original.text, field.valueEnd), ''),
      at: field.groupLine,
    };
  });
}

/** Adds a paragraph at the end of a text. */
export function addParagraph(name: string, paragraph: string, effect: Effect = {}): Kind {
  return edit(name, pages, effect, ({ text }) => {
    const before = `${text.trimEnd()}\n\n`;
    const content = `${before}${paragraph}\n`;
    return { content, at: [lineAt(before, before.length), lineAt(content, content.length - 1)] };
  });
}

/** Puts characters into a word of a text that readers see: in a field or below the settings. */
export function insideWord(name: string, change: (word: string) => string, effect: Effect = {}): Kind {
  return edit(name, /\.(?:yml|mdx|json)$/, effect, (original, random) => {
    const fields = fieldsOf(original).filter(
      ({ pattern, form, value }) =>
        isProse(pattern) && isWrittenPlainly(form) && typeof value === 'string' && /^[A-Z]?[a-z]{4}/.test(value),
    );
    const field = random.pick(fields);
    if (field === undefined) return undefined;
    const start = field.valueStart + (field.form === 'PLAIN' ? 0 : 1);
    const [word = ''] = /^[A-Za-z]+/.exec(original.text.slice(start)) ?? [];
    return {
      content: splice(original.text, start, start + word.length, change(word)),
      at: lineAt(original.text, start),
    };
  });
}

/** Changes a whole file. */
export function rewrite(name: string, files: RegExp, change: (text: string) => string, effect: Effect = {}): Kind {
  return edit(name, files, effect, ({ text }) => {
    const content = change(text);
    return content === text ? undefined : { content, at: 1 };
  });
}

/** Changes the settings of a file: the whole of a YAML file, or what a page has between its "---" lines. */
export function rewriteSettings(
  name: string,
  change: (settings: string, original: Original) => string,
  effect: Effect = {},
): Kind {
  return edit(name, yamlFields, effect, (original): Damaged | undefined => {
    const { start, fields } = fieldsText(original);
    const changed = change(fields, original);
    if (changed === fields) return undefined;
    return { content: splice(original.text, start, start + fields.length, changed), at: lineAt(original.text, start) };
  });
}

/** An entry of a list, with its place. */
export interface ListEntry {
  value: unknown;
  start: number;
  end: number;
  line: number;
  /** Whether it has lines of its own, which `start` and `end` are the ends of. */
  isBlock: boolean;
  isLast: boolean;
  index: number;
  indent: string;
  pattern: string;
}

/** Every entry of the lists whose pattern matches. */
export function entriesOf(original: Original, list: RegExp): ListEntry[] {
  const { start: offset } = fieldsText(original);
  const entries: ListEntry[] = [];
  const wanted = fieldsOf(original).filter(({ pattern }) => list.test(pattern));
  visit(documentOf(original), {
    Seq: (_key, seq) => {
      const field = wanted.find(({ valueStart }) => valueStart === offset + (seq.range?.[0] ?? -1));
      if (field === undefined || !isSeq(seq)) return;
      const isBlock = seq.flow !== true;
      const ranges = seq.items.map((item) => (item as Node).range ?? [0, 0, 0]);
      const starts = ranges.map(([from = 0]) => startOfEntry(original.text, offset + from, isBlock));
      for (const [index, item] of seq.items.entries()) {
        const start = starts[index] ?? 0;
        const ownEnd = offset + (ranges[index]?.[1] ?? 0);
        const end = isBlock ? (starts[index + 1] ?? endOfLines(original.text, ownEnd)) : ownEnd;
        entries.push({
          value: (item as { toJSON(): unknown }).toJSON(),
          start,
          end,
          line: lineAt(original.text, start),
          isBlock,
          isLast: index === seq.items.length - 1,
          index,
          indent: /^ */.exec(original.text.slice(start))?.[0] ?? '',
          pattern: field.pattern,
        });
      }
    },
  });
  return entries;
}

/** Where a value ends and the next line begins. A block of lines ends with its own line end. */
export function endOfLines(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** A day after another one. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** Fields that readers see as words of ours, in which no id and no printed wording stands. */
function isProse(pattern: string): boolean {
  return /(?:^|\.)(?:summary|text|about|meaning|statusNote|notice|note)$/.test(pattern);
}

function isWrittenPlainly(form: string): boolean {
  return form === 'PLAIN' || form.startsWith('QUOTE');
}

function isScalarForm({ form }: Field): boolean {
  return /^(?:PLAIN|QUOTE|BLOCK)/.test(form);
}

function write({ text }: Original, { valueStart, valueEnd, form }: Field, written: string): string {
  return splice(
    text,
    valueStart,
    valueEnd,
    form.startsWith('BLOCK') && text[valueEnd - 1] === '\n' ? `${written}\n` : written,
  );
}

function linesOf({ text }: Original, { line, valueStart }: Field): readonly [number, number] {
  return [line, lineAt(text, valueStart)];
}

function startOfEntry(text: string, offset: number, isBlock: boolean): number {
  return isBlock ? text.lastIndexOf('\n', offset - 1) + 1 : offset;
}
