import type { Rule } from '../../../src/core/problems/rules.ts';
import { edit, setField } from '../edits.ts';
import { fieldsOf } from '../fields.ts';
import { lineAt, splice, tables, type Kind } from '../kind.ts';

const consultation = /consultation\.mdx$/;
const strategyFile = /\/strategy\.yml$/;
const days = /(?:^|\.)(?:published|updated|asAt|checked|prepared|reviewed)$|^date$|progress\.\*\.date$/;

/** Dates that do not exist, or that contradict others. */
export const dates: Kind[] = [
  day('a day before its month', '13/02/2024'),
  day('a day as Americans write it', '02/13/2024'),
  day('a day and a month swapped', '2024-13-02'),
  day('a day with a year of two digits', '24-02-13'),
  day('a day without its noughts', '2024-2-3'),
  day('a day with dots', '13.02.2024'),
  day('a day with a time', '2024-02-13T10:00:00Z'),
  day('a day with a time as YAML writes it', '2024-02-13 10:00:00'),
  day('the 29th of February of another year', '2023-02-29'),
  day('a month without a day', '"2024-02"'),
  day('a day that is still to be decided', 'TBC'),
  day('a day as a spreadsheet counts it', '45335', ['date-form', 'quotation-marks', 'wrong-type']),
  setField('a year of five digits', {
    files: strategyFile,
    at: /^period\.to$/,
    rules: ['wrong-value'],
    to: () => '20205',
  }),
  setField('a year that begins with two noughts', {
    files: /(?:strategy|help|site)\.yml$|\.mdx$/,
    at: days,
    rules: ['wrong-value', 'date-form'],
    to: () => '0023-02-13',
  }),
  setField('a period of two digits', {
    files: strategyFile,
    at: /^period\.from$/,
    rules: ['wrong-value'],
    to: () => '24',
  }),
  setField('a period that ends before it begins', {
    files: strategyFile,
    at: /^period\.to$/,
    rules: ['date-order'],
    to: () => '2001',
  }),
  setField('a strategy that changed before it was published', {
    files: strategyFile,
    at: /^updated$/,
    rules: ['date-order'],
    to: () => '2001-01-01',
  }),
  setField('content from before the strategy was published', {
    files: strategyFile,
    at: /^asAt$/,
    rules: ['date-order'],
    to: () => '2001-01-01',
  }),
  setField('a consultation that closes before it opens', {
    files: consultation,
    at: /^closes$/,
    rules: ['date-order'],
    hasFollowers: true,
    to: () => '2001-01-01',
  }),
  setField('a decision before the consultation closed', {
    files: consultation,
    at: /^concluded\.date$/,
    rules: ['date-order'],
    to: () => '2001-01-01',
  }),
  setField('an event that ends before it begins', {
    files: /\/sections\//,
    at: /^timeline\.\*\.to$/,
    rules: ['date-order'],
    to: () => '"2001-01"',
  }),
  setField('a site that was reviewed before it was prepared', {
    files: /^site\.yml$/,
    at: /^accessibility\.reviewed$/,
    rules: ['date-order'],
    to: () => '2001-01-01',
  }),
  future('a report that is dated in the future', tables, /progress\.\*\.date$/),
  future('an update that is dated in the future', /\/updates\//, /^date$/),
  future('a response that is dated in the future', /\/responses\//, /^date$/),
  future('a help service that was checked in the future', /^help\.yml$/, /\.checked$/),
  future('figures that were checked in the future', /^indicators\//, /(?:^|\.)checked$/, '"2042-02-13"'),
  edit('two reports of one day that disagree', tables, { rules: ['progress-order'] }, (original, random) => {
    const reports = fieldsOf(original).filter(({ pattern }) => pattern === 'actions.*.progress');
    const field = random.pick(reports);
    const [first] = (field?.value ?? []) as { date: string; status: string }[];
    if (field === undefined || first === undefined) return undefined;
    const status = first.status === 'done' ? 'stalled' : 'done';
    const indent = ' '.repeat(original.text.slice(0, field.valueStart).split('\n').at(-1)?.length ?? 0);
    const added = `- date: ${first.date}\n${indent}  status: ${status}\n${indent}  text: This is another word.\n${indent}`;
    const line = lineAt(original.text, field.valueStart);
    return { content: splice(original.text, field.valueStart, field.valueStart, added), at: [line, line + 12] };
  }),
];

function day(name: string, written: string, rules: readonly Rule[] = ['date-form']): Kind {
  // Elsewhere, "published" is in words.
  return setField(name, { files: /(?:strategy|help|site)\.yml$|\.mdx$/, at: days, rules, to: () => written });
}

function future(name: string, files: RegExp, at: RegExp, written = '2042-02-13'): Kind {
  return setField(name, { files, at, rules: ['future-date'], to: () => written });
}
