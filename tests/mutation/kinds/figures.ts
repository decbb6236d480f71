import type { Rule } from '../../../src/core/problems/rules.ts';
import { edit, setField } from '../edits.ts';
import { fieldsOf, type Field } from '../fields.ts';
import { lineAt, measures, splice, type Kind } from '../kind.ts';

/** Figures that cannot be, or that contradict each other. */
export const figures: Kind[] = [
  figure('a figure between quotation marks', ['wrong-type'], (value) => `"${value}"`),
  figure('a figure with a decimal comma', ['wrong-type'], (value) => `"${value},5"`),
  figure('a figure with commas between its thousands', ['wrong-type'], () => '"1,200"'),
  figure('a figure with a per cent sign', ['wrong-type'], (value) => `"${value}%"`),
  figure('a figure that is a dash', ['wrong-type'], () => '"-"'),
  figure('a figure that is kept secret', ['wrong-type'], () => '"*"'),
  figure('a figure that is nothing', ['wrong-type', 'empty-value', 'missing-field'], () => 'null'),
  figure('a figure that is true', ['wrong-type'], () => 'true'),
  figure('a figure with more digits than a computer keeps', ['wrong-value'], () => '1e21'),
  figure('a figure without end', ['json-syntax', 'wrong-type', 'wrong-value'], () => '1e999'),
  ofShare('a share above a hundred', '623'),
  ofShare('a share below nought', '-3'),
  setField('a day of comparison that does not exist', {
    files: measures,
    at: /\.checked$/,
    rules: ['date-form'],
    to: () => '"2024-02-30"',
  }),
  setField('a period that is a number', {
    files: measures,
    at: /\.period$/,
    rules: ['quotation-marks'],
    hasFollowers: true,
    to: () => '2024',
  }),
  setField('a period that is empty', {
    files: measures,
    at: /\.period$/,
    rules: ['empty-value'],
    hasFollowers: true,
    to: () => '""',
  }),
  setField('an end in words', { files: measures, at: /\.end$/, rules: ['date-form'], to: () => '"March 2024"' }),
  setField('an end that is a number', {
    files: measures,
    at: /\.end$/,
    rules: ['quotation-marks', 'wrong-type'],
    suits: ({ value }) => /^\d{4}$/.test(String(value)),
    to: (value) => value,
  }),
  setField('an end in a month that does not exist', {
    files: measures,
    at: /\.end$/,
    rules: ['date-form'],
    to: () => '"2024-13"',
  }),
  setField('an end of five digits', {
    files: measures,
    at: /\.end$/,
    rules: ['date-form', 'wrong-value'],
    to: () => '"20244"',
  }),
  setField('the code of another area', {
    files: measures,
    at: /series\.\*\.code$/,
    rules: ['area-code'],
    to: () => '"E99999999"',
  }),
  setField('a way of drawing that does not exist', {
    files: measures,
    at: /^figures\.chart$/,
    rules: ['unknown-choice'],
    to: () => '"pie"',
  }),
  setField('a confidence that does not exist', {
    files: measures,
    at: /^figures\.confidence$/,
    rules: ['unknown-choice'],
    to: () => '"very high"',
  }),
  setField('a better that does not exist', {
    files: measures,
    at: /^better$/,
    rules: ['unknown-choice'],
    to: () => '"up"',
  }),
  setField('a kind of unit that does not exist', {
    files: measures,
    at: /\.unit\.kind$/,
    rules: ['unknown-choice'],
    to: () => '"money"',
  }),
  setField('a licence without https', {
    files: measures,
    at: /licence\.url$/,
    rules: ['secure-link'],
    to: () => '"http://example.org/"',
  }),
  setField('a break before a period that is not there', {
    files: measures,
    at: /breaks\.\*\.before$/,
    rules: ['series-break'],
    to: () => '"1901/02"',
  }),
  setField('a name of a measure that is empty', {
    files: measures,
    at: /^name$/,
    rules: ['empty-value'],
    to: () => '""',
  }),
  setField('a name of a measure that is a number', {
    files: measures,
    at: /^name$/,
    rules: ['quotation-marks', 'wrong-type'],
    to: () => '5',
  }),
  setField('a name of a measure that is nothing', {
    files: measures,
    at: /^name$/,
    rules: ['empty-value', 'wrong-type', 'missing-field'],
    to: () => 'null',
  }),
  ofPoints('a period that is given twice', ['period-order'], (points) => [...points, points.at(-1) ?? '']),
  ofPoints('periods from the newest to the oldest', ['period-order'], (points) => points.toReversed(), true),
  edit('figures and a reason for none', measures, { rules: ['figures'] }, ({ text }) =>
    /^ {2}"figures"/m.test(text)
      ? { content: text.replace(/^\{\n/, '{\n  "noFigures": "Nobody counts.",\n'), at: 2 }
      : undefined,
  ),
  edit('a measure with neither figures nor a reason', measures, { rules: ['figures'] }, ({ text }) =>
    /^ {2}"noFigures".*,\n/m.test(text)
      ? { content: text.replace(/^ {2}"noFigures".*,\n/m, ''), at: [1, 2] }
      : undefined,
  ),
  edit('a field of figures that means nothing', measures, { rules: ['unknown-field'] }, (original, random) => {
    const field = random.pick(fieldsOf(original).filter(({ pattern }) => pattern.endsWith('points.*.period')));
    if (field === undefined) return undefined;
    return { content: splice(original.text, field.nameStart, field.nameStart, '"colour": "red", '), at: field.line };
  }),
];

function figure(name: string, rules: readonly Rule[], to: (value: string) => string): Kind {
  return setField(name, { files: measures, at: /points\.\*\.value$/, rules, to: (value) => to(value) });
}

function ofShare(name: string, written: string): Kind {
  return edit(name, measures, { rules: ['percentage'] }, (original, random) => {
    if (!original.text.includes('"kind": "percent"')) return undefined;
    const field = random.pick(
      fieldsOf(original).filter(
        (each) => each.pattern.endsWith('points.*.value') && isWithoutLimits(original.text, each),
      ),
    );
    return field && { content: splice(original.text, field.valueStart, field.valueEnd, written), at: field.line };
  });
}

function isWithoutLimits(text: string, { valueEnd }: Field): boolean {
  return !/^, *\s*"lower"/.test(text.slice(valueEnd));
}

function ofPoints(
  name: string,
  rules: readonly Rule[],
  change: (points: string[]) => string[],
  hasFollowers = false,
): Kind {
  return edit(name, measures, { rules, hasFollowers }, (original, random) => {
    const lists = [...original.text.matchAll(/(?<="points": \[\n)(?: {10}\{.*\},?\n){3,}/g)];
    const list = random.pick(lists);
    if (list === undefined) return undefined;
    const points = list[0]
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/,$/, ''));
    const content = splice(original.text, list.index, list.index + list[0].length, `${change(points).join(',\n')}\n`);
    const first = lineAt(original.text, list.index);
    return { content, at: [first, first + points.length] };
  });
}
