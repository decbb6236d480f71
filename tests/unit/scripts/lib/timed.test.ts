import { setTimeout } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { formatSeconds, timed } from '../../../../scripts/lib/timed.ts';

test.for([
  [0, '0.0 s'],
  [1234, '1.2 s'],
  [59_940, '59.9 s'],
  [59_960, '1 min 0 s'],
  [60_000, '1 min 0 s'],
  [125_400, '2 min 5 s'],
] as const)('%i milliseconds are said as %s', ([milliseconds, words]) => {
  expect(formatSeconds(milliseconds)).toBe(words);
});

test('long work says now and then how far it is, and how long it took', async () => {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  await timed('Building', () => setTimeout(250), { progress: () => '3 pages so far', interval: 100 });
  log.mockRestore();
  expect(lines[0]).toBe('Building ...');
  expect(lines[1]).toMatch(/^Building: 0\.\d s, 3 pages so far$/);
  expect(lines.at(-1)).toMatch(/^Building: done in 0\.\d s\.$/);
});
