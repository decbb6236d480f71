import { describe, expect, test } from 'vitest';
import { coercedFrom, looksLikeDate } from '../../../../src/exchange/cells/coercions.ts';

describe('what a spreadsheet makes of a value is traced back to it', () => {
  test.for<[original: string, cell: string, certainty: 'certain' | 'possible' | undefined]>([
    ['1.10', '1.1', 'certain'],
    ['1.10', '1,1', 'certain'],
    ['007', '7', 'certain'],
    ['2024', '2024.0', 'certain'],
    ['123456789012', '1.23E+11', 'certain'],
    ['123456789012', '1.23457E+11', 'certain'],
    ['123456789012', '1.24E+11', undefined],
    ['2024', '16/07/1905', 'certain'],
    ['2024', '2024-01-01', 'certain'],
    ['2011/12', 'Dec-11', 'certain'],
    ['2011/12', '01/12/2011', 'certain'],
    ['2011/12', '2011-12-01T00:00:00', 'certain'],
    ['2024/25', '2024-04-25', 'certain'],
    ['2024/25', '25/04/2024', 'certain'],
    ['2024/25', '25 April 2024', 'certain'],
    ['2024/25', '45407', 'certain'],
    ['2024/25', 'Apr-25', 'possible'],
    ['2024/25', '25-Apr', 'possible'],
    ['2024/25', '2025-04-01', 'possible'],
    ['2024/25', '2025/26', undefined],
    ['2024/25', 'Apr-26', undefined],
    ['2025/26', 'Apr-25', undefined],
    ['1.2-05', '01/02/2005', 'certain'],
    ['1.2-05', '02/01/2005', 'certain'],
    ['1.2-05', '2005-02-01', 'certain'],
    ['1.2-05', '01/02/05', 'certain'],
    ['1.2-05', '01/03/2005', undefined],
    ['1.2', '01-Feb', 'certain'],
    ['1.2', '2. Jan', 'certain'],
    ['1.2', '1.3', undefined],
    ['2-01', '2026-01-02', 'certain'],
    ['same', 'same', undefined],
    ['1.2', '1.2', undefined],
    ['Ongoing', '2024-04-25', undefined],
    ['2023/24 Ongoing', '24/04/2023', undefined],
  ])('%j as %j: %s', ([original, cell, certainty]) => {
    expect(coercedFrom(original, cell)).toBe(certainty);
  });
});

test.for([
  ['25/04/2024', true],
  ['Sep 2024', true],
  ['45407', true],
  ['2024/25', false],
  ['2024', false],
  ['Ongoing', false],
  ['2024/25 first count', false],
  ['32/13/2024', false],
] as const)('%j is a date: %s', ([cell, is]) => {
  expect(looksLikeDate(cell)).toBe(is);
});
