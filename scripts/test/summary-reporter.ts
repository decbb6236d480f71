import { stripVTControlCharacters } from 'node:util';
import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';

interface Failure {
  name: string;
  error: SerializedError | undefined;
}

/** More of a message would push the others off the screen. Vitest has printed the whole of it before. */
const mostLines = 12;

/**
 * Ends the output of a run with each failure and the beginning of its message, and then, alone on the last line, with
 * `3412 passed, 2 failed, 0 skipped`. A file that cannot be loaded, a failed hook and an error outside of all tests are failures too.
 */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const failures: Failure[] = [
      ...modules.toSorted((a, b) => a.moduleId.localeCompare(b.moduleId)).flatMap(failuresIn),
      ...unhandledErrors.map((error) => ({ name: 'outside of all tests', error })),
    ];
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    const failed = tests.filter((test) => test.result().state === 'failed').length;
    if (failures.length > 0) console.log(`\n== What failed ==\n\n${failures.map(describe).join('\n\n')}\n`);
    console.log(`${passed} passed, ${failures.length} failed, ${tests.length - passed - failed} skipped`);
  }
}

function failuresIn(module: TestModule): Failure[] {
  const file = module.relativeModuleId;
  const suites = [...module.children.allSuites()].filter((suite) => suite.errors().length > 0);
  const tests = [...module.children.allTests('failed')];
  return [
    ...module.errors().map((error) => ({ name: file, error })),
    ...suites.map((suite) => ({ name: `${file} > ${suite.fullName}`, error: suite.errors()[0] })),
    ...tests.map((test) => ({ name: `${file} > ${test.fullName}`, error: test.result().errors?.[0] })),
  ];
}

function describe({ name, error }: Failure): string {
  const lines = stripVTControlCharacters(error?.message ?? '')
    .trim()
    .split('\n')
    .slice(0, mostLines);
  return [name, ...lines.map((line) => `    ${line}`.trimEnd())].join('\n');
}
