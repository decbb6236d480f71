import { rewrite, setField } from '../../edits.ts';
import { json, measures, type Kind } from '../../kind.ts';

/** Other ways to write the same JSON. */
export const harmlessJson: Kind[] = [
  rewrite('JSON on one line', json, (text) => JSON.stringify(JSON.parse(text))),
  rewrite('JSON as programs indent it', json, (text) => `${JSON.stringify(JSON.parse(text), undefined, 2)}\n`),
  rewrite('JSON indented with four spaces', json, (text) => JSON.stringify(JSON.parse(text), undefined, 4)),
  rewrite('JSON indented with tabs', json, (text) => JSON.stringify(JSON.parse(text), undefined, '\t')),
  rewrite('JSON without any indentation', json, (text) => text.replaceAll(/^ +/gm, '')),
  rewrite('JSON with its fields in another order', json, (text) =>
    JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).reverse()), undefined, 2),
  ),
  rewrite('JSON with the fields of every group in the order of the alphabet', json, (text) =>
    JSON.stringify(sorted(JSON.parse(text)), undefined, 2),
  ),
  rewrite('JSON with letters written as numbers', json, (text) =>
    text.replaceAll(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
  ),
  rewrite('JSON with an "a" written as a number', json, (text) => text.replace(/(?<=": "\w*)a/, String.raw`\u0061`)),
  rewrite('JSON with a backslash before each slash of an address', json, (text) =>
    text.replaceAll(/https:\/\/[^"\s]*/g, (address) => address.replaceAll('/', String.raw`\/`)),
  ),
  rewrite('JSON with empty lines', json, (text) => text.replaceAll('\n', '\n\n')),
  rewrite('JSON with spaces before colons', json, (text) => text.replaceAll(/"(\w+)": /g, '"$1" : ')),
  rewrite('JSON without spaces behind colons', json, (text) => text.replaceAll(/"(\w+)": /g, '"$1":')),
  rewrite('JSON with spaces at the ends of lines', json, (text) => text.replaceAll(/(?<=,)$/gm, '   ')),
  rewrite('JSON between empty lines', json, (text) => `\n\n${text}\n\n`),
  ofFigure('a figure with a nought behind its decimals', (value) => (value.includes('.') ? `${value}0` : `${value}.0`)),
  ofFigure('a figure as a program writes large ones', (value) => `${value}e0`),
];

function ofFigure(name: string, to: (value: string) => string): Kind {
  return setField(name, { files: measures, at: /points\.\*\.value$/, to });
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, sorted(field)]));
}
