import type { OptionTable } from './options.ts';

/** For every command that reads content. `runCommand` gives it the folder. */
export const contentOption = {
  content: { value: 'FOLDER', help: 'uses the content of another folder, as CONTENT_FOLDER in the environment does.' },
} as const satisfies OptionTable;

/** For every command that stops at problems, and could stop at warnings too. */
export const strictOption = {
  strict: { help: 'also stops at warnings.' },
} as const satisfies OptionTable;

/** For every command that can also print for programs. */
export const formatOption = {
  format: {
    value: 'FORMAT',
    default: 'text',
    choices: ['text', 'json'],
    help: 'prints for people ("text") or for programs ("json").',
  },
} as const satisfies OptionTable;
