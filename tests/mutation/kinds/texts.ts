import type { Rule } from '../../../src/core/problems/rules.ts';
import { lineAt, pages, type Kind } from '../kind.ts';

/** What a text of a page cannot hold: program code, HTML, open addresses, unexplained letters. */
export const texts: Kind[] = [
  inText('a "<" before a number', ['mdx-syntax'], 'Under <5% of homes are cold.'),
  inText('words in braces', ['program-code', 'mdx-syntax'], 'Many {nearly all} homes are warm.'),
  inText('a brace that is never closed', ['mdx-syntax'], 'Many {nearly all homes are warm.'),
  inText('a brace that closes nothing', ['mdx-syntax', 'program-code'], 'Many nearly all} homes are {warm'),
  inText('an HTML tag', ['component'], 'Homes are <b>warm</b> now.'),
  inText('a script', ['component', 'program-code', 'mdx-syntax'], '<script>alert(1)</script>'),
  inText('an event handler', ['component'], 'A <a href="https://example.org/" onclick="alert(1)">link</a> here.'),
  inText('a tag without its other half', ['mdx-syntax'], 'Homes are <b>warm now.'),
  inText('an HTML comment', ['mdx-syntax'], '<!-- to be checked -->'),
  inText('an import', ['program-code'], 'import fs from "node:fs";'),
  inText('an expression that reads the computer', ['program-code'], 'Look: {process.env.HOME} is here.'),
  inText('an unknown component', ['component'], '<Chart />'),
  inText('an attribute that writes HTML', ['component'], '<Note set:html="<b>x</b>">Look.</Note>'),
  inText('attributes from a program', ['component'], '<Note {...globalThis}>Look.</Note>'),
  inText('a heading of the first level', ['first-heading'], '# Homes for all'),
  inText('a link in a text that runs a program', ['secure-link'], 'Here is [a link](javascript:alert(1)).'),
  inText('a link in a text without https', ['secure-link'], 'Here is [a link](http://example.org/).'),
  inText('a picture without a description', ['image-description'], '![](/icon.svg)'),
  inText('letters that nobody explains', ['abbreviation'], 'The QZXW decides.'),
  inText('thousands of braces', ['file-size'], '{'.repeat(5000)),
];

function inText(name: string, rules: readonly Rule[], paragraph: string): Kind {
  return {
    name,
    effect: 'harmful',
    rules,
    files: pages,
    damage: ({ text }) => {
      const before = `${text.trimEnd()}\n\n`;
      return { content: `${before}${paragraph}\n`, at: lineAt(before, before.length) };
    },
  };
}
