import { afterEach, beforeEach, expect, test, vi, type MockInstance } from 'vitest';
import { CommandError } from '../../../../scripts/lib/command-error.ts';
import { runCommand } from '../../../../scripts/lib/command.ts';
import { readSiteAddress } from '../../../../src/core/routes/site-address.ts';

const command = {
  name: 'print',
  about: 'Prints a strategy.',
  parameters: { names: 'STRATEGY', min: 1, max: 1, advice: 'Name one strategy: npm run print -- leeds' },
  options: {
    format: { value: 'FORMAT', default: 'text', choices: ['text', 'json'], help: 'prints in this format.' },
    out: { value: 'FILE', help: 'writes a file.' },
    force: { help: 'replaces the file.' },
  },
} as const;

let printed: MockInstance<typeof console.error>;

beforeEach(() => {
  printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  printed.mockRestore();
  process.exitCode = undefined;
});

async function run(...args: string[]): Promise<unknown> {
  let input: unknown;
  await runCommand(
    command,
    ({ options, parameters }) => {
      input = { options, parameters };
      return Promise.resolve();
    },
    args,
  );
  return input;
}

/** Runs a command that throws an error, and expects that only this was printed. */
async function expectPrinted(error: Error, shown: unknown): Promise<void> {
  await runCommand({ name: 'fail', about: '', options: {} }, () => Promise.reject(error), []);
  expect(printed).toHaveBeenCalledExactlyOnceWith(shown);
  expect(process.exitCode).toBe(1);
}

test('a command gets every option, with its default where it was not given', async () => {
  expect(await run('leeds', '--force', '--format', 'json')).toMatchObject({
    options: { format: 'json', out: undefined, force: true },
    parameters: ['leeds'],
  });
  expect(await run('leeds')).toMatchObject({ options: { format: 'text', out: undefined, force: false } });
  expect(printed).not.toHaveBeenCalled();
  expect(process.exitCode).toBeUndefined();
});

test.each([
  [['leeds', '--prot'], "Unknown option '--prot'. This lists the options: npm run print -- --help"],
  [['leeds', '--out'], "Option '--out <value>' argument missing. This lists the options: npm run print -- --help"],
  [['leeds', '--format', 'xml'], 'The format "xml" is unknown. It can be "text" or "json".'],
  [[], 'Name one strategy: npm run print -- leeds'],
  [['leeds', 'york'], 'Name one strategy: npm run print -- leeds'],
])('%j is answered in one sentence', async (args, sentence) => {
  expect(await run(...args)).toBeUndefined();
  expect(printed).toHaveBeenCalledExactlyOnceWith(sentence);
  expect(process.exitCode).toBe(1);
});

test('--help prints how to call the command, whatever else was typed', async () => {
  const help = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  expect(await run('--prot', '--help')).toBeUndefined();
  const [[text]] = help.mock.calls as [[string]];
  help.mockRestore();
  expect(text).toMatchInlineSnapshot(`
    "npm run print -- STRATEGY [options]

    Prints a strategy.

      --format FORMAT  prints in this format. Default: text.
      --out FILE       writes a file.
      --force          replaces the file.
      --help           shows this."
  `);
  expect(process.exitCode).toBeUndefined();
});

test('an error for the person is printed as its message alone', async () => {
  class SpecialError extends CommandError {}
  await expectPrinted(new SpecialError('Write it so.'), 'Write it so.');
});

test('a wrong address of the site is reported in one sentence, for every command', async () => {
  await runCommand(
    { name: 'fail', about: '', options: {} },
    () => Promise.resolve({ SITE_URL: 'example' }).then(fail),
    [],
  );
  expect(printed).toHaveBeenCalledExactlyOnceWith(
    'SITE_URL is "example". It has to be a whole address, for example https://strategies.example.gov.uk.',
  );
  expect(process.exitCode).toBe(1);
});

function fail(environment: { SITE_URL: string }): void {
  readSiteAddress(environment);
}

test('a fault of the program is printed in full', async () => {
  const fault = new TypeError('undefined is not a function');
  await expectPrinted(fault, fault);
});
