/** `npm run generate -- --out FOLDER`: writes the content of an invented site, to see how this project does with many strategies. */
import { resolve } from 'node:path';
import { countOf } from '../src/core/text/words.ts';
import { runCommand } from './lib/command.ts';
import { CommandError } from './lib/command-error.ts';
import { assertEmpty, createDirectory } from './lib/create-directory.ts';
import { wholeNumber } from './lib/whole-number.ts';
import { generateContent, type SiteSize } from './measure/generate/generate-content.ts';

await runCommand(
  {
    name: 'generate',
    about: 'Writes the content of an invented site. Build it with: npm run build -- --content FOLDER',
    options: {
      out: { value: 'FOLDER', help: 'writes into this folder, which has to be new or empty.' },
      strategies: { value: 'NUMBER', default: '150', help: 'makes this many strategies.' },
      actions: { value: 'NUMBER', default: '20000', help: 'makes this many actions in all.' },
      seed: { value: 'NUMBER', default: '1', help: 'makes another site of that size.' },
    },
  },
  async ({ options }) => {
    if (options.out === undefined) throw new CommandError('Say where to write: npm run generate -- --out FOLDER');
    const out = resolve(options.out);
    await assertEmpty(out);
    const strategies = wholeNumber('strategies', options.strategies);
    const actions = wholeNumber('actions', options.actions);
    const files = generate({ strategies, actions, seed: wholeNumber('seed', options.seed) });
    await createDirectory(out, files);
    console.log(
      `Wrote ${countOf(files.size, 'file')} with ${countOf(strategies, { one: 'strategy', many: 'strategies' })} and ${countOf(actions, 'action')} to ${options.out}.`,
    );
  },
);

function generate(size: SiteSize): ReadonlyMap<string, string> {
  try {
    return generateContent(size);
  } catch (error) {
    throw error instanceof RangeError ? new CommandError(error.message) : error;
  }
}
