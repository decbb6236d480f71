import { z } from 'zod';
import type { Rule } from '../../../src/core/problems/rules.ts';
import { colour, httpsUrl, id, isoDate, text as textSchema } from '../../../src/core/content/schema/values.ts';
import { endOfLine, fieldsOf, lineFields, type Field } from '../fields.ts';
import { splice, yamlFields, type Kind } from '../kind.ts';
import { isSameSchema } from '../../support/same-schema.ts';

/** Fields that are left out, misspelt or hold something else than they should. */
export const fieldValues: Kind[] = [
  {
    name: 'a needed field that is left out',
    effect: 'harmful',
    rules: ['missing-field'],
    files: yamlFields,
    damage: (original, random) => {
      const groups = Map.groupBy(fieldsOf(original), ({ path }) => path.slice(0, -1).join());
      // Without its only field, a group is empty, which is another fault.
      const isOnly = ({ path }: Field): boolean => groups.get(path.slice(0, -1).join())?.length === 1;
      const whole = lineFields(original).filter(
        (field) => field.isRequired && !field.isFirstOfEntry && field.path.at(-2) !== 'theme' && !isOnly(field),
      );
      const field = random.pick(whole);
      if (field === undefined) return undefined;
      const end = endOfLine(original.text, field.valueEnd) + 1;
      const isFirst = field.groupLine === field.line;
      return {
        content: splice(original.text, field.lineStart, end, ''),
        at: field.groupLine - (isFirst || field.groupLine < field.line ? 0 : 1),
      };
    },
  },
  named('a field name with two letters swapped', (name) => swapped(name)),
  named('a field name that lacks a letter', (name) => name.slice(0, 1) + name.slice(2)),
  named('a field name with a capital letter', (name) => name.charAt(0).toUpperCase() + name.slice(1)),
  {
    name: 'a field that means nothing',
    effect: 'harmful',
    rules: ['unknown-field'],
    files: yamlFields,
    damage: (original, random) => {
      const field = random.pick(lineFields(original).filter(({ isFirstOfEntry }) => !isFirstOfEntry));
      if (field === undefined) return undefined;
      const indent = original.text.slice(field.lineStart, field.nameStart);
      const content = splice(original.text, field.lineStart, field.lineStart, `${indent}budgetCode: "x-17"\n`);
      return { content, at: field.line };
    },
  },
  valued('a number where text belongs', ['quotation-marks'], isWords, '2024'),
  valued('true where text belongs', ['quotation-marks'], isWords, 'true'),
  valued('a list where text belongs', ['wrong-type'], isWords, '[one, two]'),
  valued('a group where text belongs', ['wrong-type'], isWords, '{ a: b }'),
  valued(
    'a value that is empty',
    ['empty-value'],
    ({ value, isRequired }) => isRequired && typeof value === 'string',
    '',
  ),
  valued('a text that ends with a space', ['padded-text'], isOf(textSchema), (value) => JSON.stringify(`${value} `)),
  valued('a text of nothing but a space', ['padded-text', 'empty-value'], isOf(textSchema), '" "'),
  valued('a number in words', ['wrong-type'], ({ value }) => typeof value === 'number', 'seven'),
  valued(
    'a number between quotation marks',
    ['wrong-type'],
    ({ value }) => typeof value === 'number',
    (value) => `"${value}"`,
  ),
  valued('a number that is no number', ['wrong-type'], ({ value }) => typeof value === 'number', '.nan'),
  valued('a choice that does not exist', ['unknown-choice'], ({ schema }) => schema instanceof z.ZodEnum, 'perhaps'),
  valued('an answer in words', ['wrong-type'], ({ schema }) => schema instanceof z.ZodBoolean, 'yes'),
  valued('a day that does not exist', ['date-form'], isOf(isoDate), '2024-02-30'),
  valued('a date in words', ['date-form'], isOf(isoDate), '13 February 2024'),
  valued('an id with capitals and spaces', ['id-form'], isReference, 'Warm Homes'),
  valued('an id that leaves its folder', ['id-form'], isReference, '../../etc/passwd'),
  valued('a link without https', ['secure-link'], isOf(httpsUrl), 'http://example.org/'),
  valued('a link that runs a program', ['secure-link'], isOf(httpsUrl), '"javascript:alert(1)"'),
  valued('a link in words', ['secure-link'], isOf(httpsUrl), 'see the website'),
  valued('a colour by its name', ['wrong-value'], isOf(colour), 'blue'),
  {
    name: 'a text where a list belongs',
    effect: 'harmful',
    rules: ['wrong-type'],
    files: yamlFields,
    damage: (original, random) => {
      const field = random.pick(fieldsOf(original).filter(({ form, isAlone }) => form === 'flow list' && isAlone));
      return field && { content: splice(original.text, field.valueStart, field.valueEnd, 'one'), at: field.line };
    },
  },
];

function named(name: string, misspell: (name: string) => string): Kind {
  return {
    name,
    effect: 'harmful',
    rules: ['unknown-field'],
    files: yamlFields,
    damage: (original, random) => {
      const fields = fieldsOf(original).filter((field) => field.name.length > 2 && misspell(field.name) !== field.name);
      const field = random.pick(fields);
      if (field === undefined) return undefined;
      const end = field.nameStart + field.name.length;
      return { content: splice(original.text, field.nameStart, end, misspell(field.name)), at: field.line };
    },
  };
}

function valued(
  name: string,
  rules: readonly Rule[],
  suits: (field: Field) => boolean,
  to: string | ((value: string) => string),
): Kind {
  return {
    name,
    effect: 'harmful',
    rules,
    files: yamlFields,
    damage: (original, random) => {
      const field = random.pick(lineFields(original).filter(suits));
      if (field === undefined) return undefined;
      const written = typeof to === 'string' ? to : to(String(field.value));
      return { content: splice(original.text, field.valueStart, field.valueEnd, written), at: field.line };
    },
  };
}

function isOf(wanted: z.core.$ZodType): (field: Field) => boolean {
  return ({ schema }) => isSameSchema(schema, wanted);
}

/** A text that nothing else has to agree with. */
function isWords(field: Field): boolean {
  return isOf(textSchema)(field) && !/\bterm$|^partners\.|^actions\.\*\.text$|wnersAs|[tT]itle$/.test(field.pattern);
}

/** An id that names a thing which is defined elsewhere. */
function isReference(field: Field): boolean {
  return isOf(id)(field) && field.name !== 'id';
}

function swapped(name: string): string {
  return name.slice(0, -2) + name.slice(-1) + name.slice(-2, -1);
}
