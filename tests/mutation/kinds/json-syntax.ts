import type { Rule } from '../../../src/core/problems/rules.ts';
import { json, lineAt, splice, type Kind, type Original } from '../kind.ts';
import type { Random } from '../random.ts';

/** Slips in JSON, as people make them who know JavaScript, or YAML, or neither. */
export const jsonSyntax: Kind[] = [
  inJson('a comma that is missing', /",(?=\n\s*")/g, (match) => match.replace(',', ''), { linesBelow: 1 }),
  inJson('a comma after the last field', /["\]}](?=\n\s*\})/g, (match) => `${match},`, { linesBelow: 1 }),
  inJson('a comma too many', /",(?=\n)/g, (match) => `${match},`),
  inJson('a comment', /^ {2}(?=")/gm, (match) => `${match}// to be checked `),
  inJson('a name without quotation marks', /^ {2}"(\w+)":/gm, (match) => match.replaceAll('"', '')),
  inJson('a name between single quotation marks', /^ {2}"(\w+)":/gm, (match) => match.replaceAll('"', "'")),
  inJson('a colon that is missing', /": (?=["[{])/g, () => '" '),
  inJson('a value that is missing', /": "[^"\n]*",(?=\n)/g, () => '": ,'),
  inJson('a text that is never closed', /": "[^"\n]*",(?=\n)/g, (match) => match.slice(0, -2)),
  inJson('a text of JSON over two lines', /": "\w+(?= \w)/g, (match) => `${match}\n`),
  inJson('a number with a decimal comma', /": \d+(?=[ ,}\n])/g, (match) => `${match},5`),
  inJson('a text with a tab', /": "(?=\w)/g, () => '": "\t'),
  inJson('a Windows path in a text', /": "(?=\w)/g, () => String.raw`": "C:\q`),
  inJson('a word for a number', /": -?\d[\d.]*/g, () => '": NaN'),
  inJson('a number with a nought before it', /": \d(?=[\d.]*)/g, (match) => match.replace(' ', ' 0'), {}),
  inJson('ten thousand lists in one another', /": "[^"\n]*"/g, () => `": ${'['.repeat(10_000)}${']'.repeat(10_000)}`),
  inJson('a JSON field that is given twice', /^ {2}"\w+": ".*",\n/gm, (match) => match + match, {
    linesBelow: 1,
    rules: ['repeated-field'],
  }),
  {
    name: 'a JSON file that was cut off',
    effect: 'harmful',
    rules: ['json-syntax'],
    files: json,
    damage: ({ text }, random) => {
      const content = text.slice(0, 1 + random.below(text.trimEnd().length - 2));
      return { content, at: lineAt(content, content.trimEnd().length) };
    },
  },
];

function inJson(
  name: string,
  place: RegExp,
  change: (match: string) => string,
  { linesBelow = 0, rules = ['json-syntax'] }: { linesBelow?: number; rules?: readonly Rule[] } = {},
): Kind {
  return {
    name,
    effect: 'harmful',
    rules,
    files: json,
    damage: ({ text }: Original, random: Random) => {
      const match = random.pick([...text.matchAll(place)]);
      if (match === undefined) return undefined;
      const content = splice(text, match.index, match.index + match[0].length, change(match[0]));
      return { content, at: lineAt(text, match.index) + linesBelow };
    },
  };
}
