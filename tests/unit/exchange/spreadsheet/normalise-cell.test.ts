import { describe, expect, test } from 'vitest';
import { keepMarks, saysTheSame, tidy } from '../../../../src/exchange/spreadsheet/normalise-cell.ts';

describe('what spreadsheets add unseen is taken away', () => {
  test.for([
    ["'=1+1", '=1+1'],
    ["'quoted' words", "'quoted' words"],
    ['  two  words \t', 'two  words'],
    ['no\u00A0break', 'no break'],
    ['zero\u200Bwidth\uFEFF', 'zerowidth'],
    ['one \r\n two\rthree', 'one\ntwo\nthree'],
    ['itâ€™s a cafÃ©', 'it’s a café'],
    ['Âgé and à la carte', 'Âgé and à la carte'],
  ])('%j becomes %j', ([cell = '', tidied]) => {
    expect(tidy(cell)).toBe(tidied);
  });
});

describe('a cell that was not edited is seen to say the same', () => {
  test.for([
    ['It’s “here”', 'It\'s "here"', true],
    ['It\'s "here"', 'It’s “here”', true],
    ['two\nlines', 'two lines', true],
    ['At most ? 5', 'At most ≥ 5', true],
    ['Caf? and t?', 'Café and tâ', true],
    ['What?', 'Whats', false],
    ['2023–24', '2023-24', false],
  ] as const)('%j for %j: %s', ([cell, original, same]) => {
    expect(saysTheSame(cell, original)).toBe(same);
  });
});

describe('quotation marks of an edited text', () => {
  test.for([
    ['the town’s new plan', "the town's plan", "the town's new plan"],
    ["the town's new plan", 'the town’s plan', 'the town’s new plan'],
    ['“new” words', 'plain words', '"new" words'],
    ['“new” and ’old’ words', 'curly ’old’ words', '“new” and ’old’ words'],
  ])('%j for %j becomes %j', ([cell = '', original = '', kept]) => {
    expect(keepMarks(cell, original, false)).toBe(kept);
  });

  test('of a new text are those of the plan', () => {
    expect(keepMarks('it’s new', '', false)).toBe("it's new");
    expect(keepMarks('it’s new', '', true)).toBe('it’s new');
  });
});
