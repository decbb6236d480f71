import type { z } from 'zod';
import type { Rule } from '../../problems/rules.ts';
import { colour, httpsUrl, id, isoDate, partialDate } from '../schema/values.ts';
import { asCalendarDate, asColour, asId, asSecureLink } from './repairs.ts';

interface ValueForm {
  schema: z.core.$ZodType;
  rule: Rule;
  complaint: string;
  explanation: string;
  repair(value: string): string | undefined;
}

/** Texts that have to be written in one form. */
const valueForms: readonly ValueForm[] = [
  {
    schema: id,
    rule: 'id-form',
    complaint: 'not a valid id',
    explanation: 'An id is made of lower-case letters and digits, joined by single hyphens or full stops.',
    repair: asId,
  },
  {
    schema: isoDate,
    rule: 'date-form',
    complaint: 'not a valid date',
    explanation: 'A date is written year, month, day: 2024-02-13.',
    repair: asCalendarDate,
  },
  {
    schema: partialDate,
    rule: 'date-form',
    complaint: 'not a valid date',
    explanation: 'A rough date is written "2024", "2024-02" or "2024-02-13".',
    repair: asCalendarDate,
  },
  {
    schema: httpsUrl,
    rule: 'secure-link',
    complaint: 'not a link that can be used',
    explanation: 'A link is a whole address that starts with https://.',
    repair: asSecureLink,
  },
  {
    schema: colour,
    rule: 'wrong-value',
    complaint: 'not a colour',
    explanation: 'A colour is written as "#" and six digits or letters from a to f: "#1d70b8".',
    repair: asColour,
  },
];

/** The form that a field's schema asks for. A schema keeps its definition when a field describes it in words of its own. */
export function valueForm(schema: z.core.$ZodType | undefined): ValueForm | undefined {
  return valueForms.find((form) => form.schema._zod.def === schema?._zod.def);
}
