import { describe, expect, test } from 'vitest';
import { isSameText, keepQuotes, normaliseCell } from '../../../../src/exchange/cells/normalise.ts';

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
    expect(normaliseCell(cell)).toBe(tidied);
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
    expect(isSameText(cell, original)).toBe(same);
  });
});

describe('quotation marks of an edited text', () => {
  test.for([
    ['the town’s new plan', "the town's plan", "the town's new plan"],
    ["the town's new plan", 'the town’s plan', 'the town’s new plan'],
    ['“new” words', 'plain words', '"new" words'],
    ['“new” and ’old’ words', 'curly ’old’ words', '“new” and ’old’ words'],
  ])('%j for %j becomes %j', ([cell = '', original = '', kept]) => {
    expect(keepQuotes(cell, original, false)).toBe(kept);
  });

  test('of a new text are those of the plan', () => {
    expect(keepQuotes('it’s new', '', false)).toBe("it's new");
    expect(keepQuotes('it’s new', '', true)).toBe('it’s new');
  });
});
