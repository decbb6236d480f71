/**
 * `npm run generate -- --out FOLDER`: writes the content of an invented site, to see how this project does with many strategies.
 * `--strategies 150`, `--actions 20000` and `--seed 1` say how many and which. Build it with `CONTENT_FOLDER=FOLDER npm run build`.
 */
import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { count } from '../src/core/text/wording.ts';
import { command } from './lib/command.ts';
import { generateContent, writeContent } from './measure/generate/generate-content.ts';

class GenerateError extends Error {}

await command([GenerateError, RangeError], async () => {
  const { values } = parseArgs({
    options: {
      strategies: { type: 'string', default: '150' },
      actions: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
    },
  });
  if (values.out === undefined) throw new GenerateError('Say where to write: npm run generate -- --out FOLDER');
  const out = resolve(values.out);
  if ((await namesIn(out)).length > 0)
    throw new GenerateError(`The folder ${values.out} holds something already. Name one that is new or empty.`);
  const strategies = wholeNumber('strategies', values.strategies);
  const actions = wholeNumber('actions', values.actions);
  const files = generateContent({ strategies, actions, seed: wholeNumber('seed', values.seed) });
  await writeContent(out, files);
  console.log(
    `Wrote ${count(files.size, 'file')} with ${count(strategies, 'strategy', 'strategies')} and ${count(actions, 'action')} to ${values.out}.`,
  );
});

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new GenerateError(`--${name} is "${text}". It has to be a whole number from 1.`);
  return Number(text);
}
