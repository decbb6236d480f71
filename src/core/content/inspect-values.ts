import { normaliseText } from '../text/normalise.ts';
import { quote } from '../text/wording.ts';
import { limits } from './limits.ts';
import type { FieldPath, Finding } from './positions.ts';
import { strangeCharacters } from './strange-characters.ts';

type FieldFinding = Omit<Finding, 'offset'> & { path: FieldPath };

/**
 * The fields of a file with their texts normalised, and those that cannot be: texts that are too long, or that name a
 * character by its number which could not be written as such. These have no value in what is returned.
 */
export function inspectValues(fields: unknown): { value: unknown; findings: FieldFinding[] } {
  const findings: FieldFinding[] = [];
  const inspect = (value: unknown, path: FieldPath): unknown => {
    if (typeof value === 'string') {
      const finding = textFinding(value);
      if (finding === undefined) return normaliseText(value);
      findings.push({ ...finding, path });
      return null;
    }
    if (Array.isArray(value)) return value.map((entry: unknown, index) => inspect(entry, [...path, index]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, inspect(child, [...path, name])]));
  };
  return { value: inspect(fields, []), findings };
}

function textFinding(text: string): Omit<Finding, 'offset'> | undefined {
  if (text.length > limits.field) {
    const message = `The field is ${text.length} characters long: ${quote(text.slice(0, 40))} ... A field can have at most ${limits.field}.`;
    return { rule: 'file-size', message, fix: 'Shorten it, or check whether a quotation mark is missing.' };
  }
  return strangeCharacters(text)[0];
}
