import { parseArgs } from 'node:util';
import { afterEach, beforeEach, expect, test, vi, type MockInstance } from 'vitest';
import { command } from '../../../../scripts/lib/command.ts';
import { readSiteAddress } from '../../../../src/core/routes/site-address.ts';

class Misspelt extends Error {}

let printed: MockInstance<typeof console.error>;

beforeEach(() => {
  printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  printed.mockRestore();
  process.exitCode = undefined;
});

test('a command that succeeds prints no error', async () => {
  await command([], () => Promise.resolve());
  expect(printed).not.toHaveBeenCalled();
  expect(process.exitCode).toBeUndefined();
});

test('an expected error is printed as its message alone', async () => {
  await command([Misspelt], () => Promise.reject(new Misspelt('Write it so.')));
  expect(printed).toHaveBeenCalledExactlyOnceWith('Write it so.');
  expect(process.exitCode).toBe(1);
});

test('an option that does not exist is said in one sentence', async () => {
  const readOptions = () => parseArgs({ args: ['--prot'], options: { port: { type: 'string' } } });
  await command([], () => Promise.resolve().then(() => void readOptions()));
  expect(printed).toHaveBeenCalledExactlyOnceWith("Unknown option '--prot'");
  expect(process.exitCode).toBe(1);
});

test('a wrong address of the site is said in one sentence, for every command', async () => {
  await command([], () => Promise.resolve().then(() => void readSiteAddress({ SITE_URL: 'example' })));
  expect(printed).toHaveBeenCalledExactlyOnceWith(
    'SITE_URL is "example". It has to be a whole address, for example https://strategies.example.gov.uk.',
  );
  expect(process.exitCode).toBe(1);
});

test('a fault of the program is printed in full', async () => {
  const fault = new TypeError('undefined is not a function');
  await command([Misspelt], () => Promise.reject(fault));
  expect(printed).toHaveBeenCalledExactlyOnceWith(fault);
  expect(process.exitCode).toBe(1);
});
