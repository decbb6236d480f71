import { expect, test } from 'vitest';
import { closest, quote } from '../../../../src/core/text/wording.ts';

test('a typing error is recognised, in capitals or not', () => {
  expect(closest('forward-leed', ['forward-york', 'forward-leeds'])).toBe('forward-leeds');
  expect(closest('titel', ['id', 'title'])).toBe('title');
  expect(closest('LTHT', ['ltht'])).toBe('ltht');
});

test('two letters in the wrong order are one typing error, in short words too', () => {
  expect(closest('rwo', ['id', 'row', 'text'])).toBe('row');
  expect(closest('edn', ['period', 'end', 'note'])).toBe('end');
  expect(closest('wor', ['row'])).toBeUndefined();
});

test('another word, or another number, is not a typing error', () => {
  expect(closest('budget', ['committee-paper'])).toBeUndefined();
  expect(closest('1.3', ['1.1', '1.2'])).toBeUndefined();
  expect(closest('anything', [])).toBeUndefined();
});

test('a long value is cut and put on one line', () => {
  expect(quote(`one\n  two ${'x'.repeat(100)}`)).toBe(`"one two ${'x'.repeat(71)}…"`);
});
