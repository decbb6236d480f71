import { defineConfig } from 'vitest/config';

/** Two files at a time: what two cores can do. Vitest itself would leave one of them idle. */
const maxWorkers = 2;

const inBrowser = {
  globalSetup: ['tests/site/global-setup.ts', 'tests/browser/global-setup.ts'],
  // A long page on a busy machine.
  testTimeout: 180_000,
  hookTimeout: 300_000,
  // What a page shows soon may take a while where both cores are busy.
  expect: { poll: { timeout: 10_000 } },
};

export default defineConfig({
  test: {
    // Many tests open a page, which takes a second: a line for each would hide what failed.
    slowTestThreshold: 20_000,
    projects: [
      // Without an environment of its own for each file, which takes longer than the tests: they change nothing that others see.
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 30_000, isolate: false, maxWorkers } },
      { test: { name: 'mutation', include: ['tests/mutation/**/*.test.ts'], testTimeout: 300_000 } },
      {
        test: {
          name: 'build',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/site/global-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 300_000,
          maxWorkers,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          ...inBrowser,
          maxWorkers,
        },
      },
      {
        test: {
          name: 'accessibility',
          include: ['tests/accessibility/**/*.test.ts'],
          ...inBrowser,
          // One file after another, two pages at a time, so that both cores share the pages whichever file is long.
          fileParallelism: false,
          maxConcurrency: 2,
        },
      },
    ],
  },
});
