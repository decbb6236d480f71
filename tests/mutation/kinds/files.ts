import type { Rule } from '../../../src/core/problems/rules.ts';
import { anyFile, type Kind } from '../kind.ts';

const required =
  /^(?:site\.yml|glossary\.yml|help\.yml|strategies\/[^/]+\/(?:strategy\.yml|vision\.mdx|documents\.yml|partners\.yml))$/;

/** Files that are gone, misnamed or in the wrong place. */
export const files: Kind[] = [
  {
    name: 'a needed file that is gone',
    effect: 'harmful',
    rules: ['required-file'],
    files: required,
    damage: () => ({ content: undefined, at: 1 }),
  },
  renamed('a file with another ending', (path) => path.replace(/\.yml$/, '.yaml').replace(/\.mdx$/, '.md')),
  {
    name: 'a needed file with the ending of a backup',
    effect: 'harmful',
    rules: ['required-file'],
    files: required,
    damage: ({ path, text }) => ({ path: `${path}.bak`, content: text, reportedIn: path, at: 1 }),
  },
  renamed('a folder with a slip in its name', (path) => path.replace(/s\/([^/]+)$/, '/$1')),
  renamed('a folder deeper than any', (path) => `strategies/old/new/${path}`),
  renamed('a file name with capitals and spaces', inCapitals, ['file-name', 'unknown-file']),
];

function renamed(name: string, rename: (path: string) => string, rules: readonly Rule[] = ['unknown-file']): Kind {
  return {
    name,
    effect: 'harmful',
    rules,
    files: anyFile,
    damage: ({ path, text }) => {
      const renamedTo = rename(path);
      return renamedTo === path ? undefined : { path: renamedTo, content: text, at: 1 };
    },
  };
}

function inCapitals(path: string): string {
  const [, folder = '', first = '', rest = ''] = /^(.*\/)([a-z0-9])([^/]*)$/.exec(path) ?? [];
  return folder === '' ? path : `${folder}${first.toUpperCase()}${rest.replaceAll('-', ' ')}`;
}
