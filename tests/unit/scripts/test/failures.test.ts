import { expect, test } from 'vitest';
import { failuresOf } from '../../../../scripts/test/failures.ts';

function report(...testResults: unknown[]): string {
  return JSON.stringify({ testResults });
}

test('each test that failed is named with its file and the beginning of its message, without places in programs', () => {
  const failed = {
    status: 'failed',
    fullName: 'the list is sorted',
    failureMessages: ['\u001B[31mAssertionError: expected 2 to be 1\u001B[39m\n    at tests/build/list.test.ts:5:3\n'],
  };
  const passed = { status: 'passed', fullName: 'the list is there', failureMessages: [] };
  const found = failuresOf(
    report({ name: '/project/tests/build/list.test.ts', status: 'failed', assertionResults: [failed, passed] }),
    '/project',
  );
  expect(found).toEqual(['tests/build/list.test.ts > the list is sorted\n    AssertionError: expected 2 to be 1']);
});

test('a file that could not be loaded is named with its message', () => {
  const file = { name: '/project/tests/a.test.ts', status: 'failed', message: 'No such file', assertionResults: [] };
  expect(failuresOf(report(file), '/project')).toEqual(['tests/a.test.ts\n    No such file']);
});

test('a long message is cut', () => {
  const message = Array.from({ length: 50 }, (_, line) => `line ${line}`).join('\n');
  const file = { name: '/project/tests/a.test.ts', status: 'failed', message, assertionResults: [] };
  expect(failuresOf(report(file), '/project')[0]?.split('\n')).toHaveLength(13);
});

test('where nothing failed there is nothing to name', () => {
  const file = { name: '/project/tests/a.test.ts', status: 'passed', message: '', assertionResults: [] };
  expect(failuresOf(report(file), '/project')).toEqual([]);
});
