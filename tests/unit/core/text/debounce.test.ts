import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { debounce } from '../../../../src/core/text/debounce.ts';

beforeEach(() => void vi.useFakeTimers());
// Other files share this worker and its clock.
afterEach(() => void vi.useRealTimers());

function record() {
  const calls: string[] = [];
  return { calls, save: debounce((text: string) => void calls.push(text), 300) };
}

test('of repeated calls only the last runs, after a pause', () => {
  const { calls, save } = record();
  save('n');
  vi.advanceTimersByTime(299);
  save('na');
  vi.advanceTimersByTime(299);
  expect(calls).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(calls).toEqual(['na']);
});

test('a call can run at once, and then does not run again', () => {
  const { calls, save } = record();
  save('na');
  save.flush();
  expect(calls).toEqual(['na']);
  vi.advanceTimersByTime(1000);
  save.flush();
  expect(calls).toEqual(['na']);
});

test('a cancelled call never runs', () => {
  const { calls, save } = record();
  save('na');
  save.cancel();
  save.flush();
  vi.advanceTimersByTime(1000);
  expect(calls).toEqual([]);
});
