import { nameField } from '../content/naming.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import { capitalise } from '../text/words.ts';
import type { CheckContext } from './context.ts';
import { textFields } from './fields.ts';

/** Fields in which readers find words of ours. */
const prose =
  /(?:^|\.)(?:title|shortTitle|summary|text|meaning|about|statusNote|description|theme|asked|said|decided|changed|privacy|formats|outcome|definition|noFigures|reason|next)$/;
/** An outcome of a measure is an id. */
const ids = /^measures\.\*\.outcome$/;
const numbers = /(?:^|\.)(?:phone|textMessage)$/;

const letterForDigit = /\d[OoIl]|\b[OoIl]+\d/;

const address = /^(?:https?:\/\/\S+|[^\s@]+@[^\s@]+\.[^\s@]+)$/i;

/** Reports values that belong in another field: an address or a date where words belong, words where a number belongs. */
export function checkMisplacedValues(context: CheckContext): Problem[] {
  return context.files
    .filter(({ kind }) => kind !== 'accessibilityResults')
    .flatMap(({ path: file, value }) =>
      textFields(value).flatMap(({ path, pattern, text }): Problem[] => {
        const expected = text.trim() === '' ? undefined : expectation(pattern, text);
        if (expected === undefined) return [];
        const message = `${capitalise(nameField(value, path))} is ${quote(text)}.`;
        return [{ rule: 'wrong-value', ...context.locate(file, path), message, fix: expected }];
      }),
    );
}

function expectation(pattern: string, text: string): string | undefined {
  if (prose.test(pattern) && !ids.test(pattern)) {
    if (address.test(text)) return 'Write words here. An address has a field of its own.';
    return /\p{L}/u.test(text) ? undefined : 'Write words here, and not only a number or a date.';
  }
  if (!numbers.test(pattern)) return undefined;
  if (letterForDigit.test(text)) return 'Write the digits 0 and 1, and not the letters O, I and l.';
  const hasNumber = !address.test(text) && /\d{3}/.test(text.replaceAll(/\D/g, ''));
  return hasNumber ? undefined : 'Write the number to call or to send a message to.';
}
