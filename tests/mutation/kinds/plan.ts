import { lineFields, type Field } from '../fields.ts';
import { splice, type Kind, type Original } from '../kind.ts';
import type { Rule } from '../../../src/core/problems/rules.ts';

const tables = /^strategies\/[^/]+\/actions\/[^/]+\.mdx$/;
const entryStart = /^ {2}- id: .*$/gm;

/** Faults that only show when files are held against one another, or against the counts of the paper. */
export const plan: Kind[] = [
  {
    name: 'an action that is there twice',
    effect: 'harmful',
    rules: ['repeated-id'],
    files: tables,
    damage: (original, random) => {
      const entry = random.pick(entriesOf(original));
      if (entry === undefined) return undefined;
      const content = splice(original.text, entry.end, entry.end, original.text.slice(entry.start, entry.end));
      return { content, at: lineOf(original, entry.end) };
    },
  },
  {
    name: 'an action that is lost',
    effect: 'harmful',
    rules: ['table-rows', 'empty-value'],
    files: tables,
    damage: (original, random) => {
      const entries = entriesOf(original);
      const entry = random.pick(entries);
      if (entry === undefined || entries.length < 2) return undefined;
      const rows = lineFields(original).find(({ name, path }) => name === 'rows' && path.length === 1);
      return rows && { content: splice(original.text, entry.start, entry.end, ''), at: rows.line };
    },
  },
  changed('a row that the table does not have', ['table-rows'], tables, isNamed('row'), () => '999'),
  changed('a slip of many noughts in the number of rows', ['table-rows'], tables, isRows, () => '1200000000'),
  changed(
    'an owner who is no lead',
    ['owners'],
    tables,
    isNamed('ownersAsPublished'),
    (value) => `"${value}/ The King"`,
  ),
  {
    name: 'a timescale that cannot be read',
    effect: 'harmful',
    rules: ['timescale'],
    files: tables,
    damage: (original, random) => {
      const entries = entriesOf(original).filter(
        ({ start, end }) => !original.text.slice(start, end).includes(' due: '),
      );
      const isUnexplained = ({ name, nameStart }: Field) =>
        name === 'timescale' && entries.some(({ start, end }) => nameStart > start && nameStart < end);
      const field = random.pick(lineFields(original).filter(isUnexplained));
      const printed = random.pick(['When there is money', '31 June 2026', '"30/02/2026"', 'Soon', '"2024/26"']) ?? '';
      return field && { content: splice(original.text, field.valueStart, field.valueEnd, printed), at: field.line };
    },
  },
  changed('a table under a part that does not exist', ['unknown-reference'], tables, isUnder, () => '"99.9"'),
  changed('a paper that is not listed', ['unknown-reference'], /\.mdx$/, isNamed('document'), (value) => `${value}-x`),
  changed(
    'a count that the content does not reach',
    ['expected-count'],
    /\/strategy\.yml$/,
    ({ path }) => path[0] === 'expected',
    () => '4321',
  ),
  changed('a colour too faint to read', ['contrast'], /\/strategy\.yml$/, isColour, () => '"#777777"'),
  {
    name: 'a lead with a letter too many',
    effect: 'harmful',
    rules: ['unknown-reference'],
    files: tables,
    damage: ({ text }, random) => {
      const lead = random.pick([...text.matchAll(/^ {4}leads: \[[a-z0-9-]+/gm)]);
      if (lead === undefined) return undefined;
      const end = lead.index + lead[0].length;
      return { content: splice(text, end, end, 'z'), at: text.slice(0, end).split('\n').length };
    },
  },
];

/** Each action of a table, from its dash to the next one. */
function entriesOf({ text }: Original): { start: number; end: number }[] {
  const starts = [...text.matchAll(entryStart)].map(({ index }) => index);
  const end = text.indexOf('\n---', 4) + 1;
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? end }));
}

function lineOf({ text }: Original, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function changed(
  name: string,
  rules: readonly Rule[],
  files: RegExp,
  suits: (field: Field) => boolean,
  to: (value: string) => string,
): Kind {
  return {
    name,
    effect: 'harmful',
    rules,
    files,
    damage: (original, random) => {
      const field = random.pick(lineFields(original).filter(suits));
      if (field === undefined) return undefined;
      const { valueStart, valueEnd, value, line } = field;
      return { content: splice(original.text, valueStart, valueEnd, to(String(value))), at: line };
    },
  };
}

function isNamed(wanted: string): (field: Field) => boolean {
  return ({ name }) => name === wanted;
}

function isRows({ name, path }: Field): boolean {
  return name === 'rows' && path.length === 1;
}

function isUnder({ name, path }: Field): boolean {
  return name === 'under' && path.length === 1;
}

function isColour({ path }: Field): boolean {
  return path.join('.') === 'theme.colour';
}
