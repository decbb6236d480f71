import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Node's usual place. The workers, and the many commands and builds that tests start, load their modules compiled from there.
process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'node-compile-cache');

/** The least of the tests of the built site that show that it can be built: for `npm run test:quick`. */
const smoke = ['built', 'links', 'pages'].map((name) => `tests/site/${name}.test.ts`);

const onSite = { globalSetup: ['tests/site/global-setup.ts'], testTimeout: 60_000, hookTimeout: 300_000 };

const inBrowser = {
  globalSetup: ['tests/site/global-setup.ts', 'tests/browser/global-setup.ts'],
  // A long page on a busy machine.
  testTimeout: 180_000,
  hookTimeout: 300_000,
  // What a page shows soon may take a while if all processors are busy.
  expect: { poll: { timeout: 10_000 } },
};

export default defineConfig({
  test: {
    // All projects share the workers. Vitest itself would leave one processor idle.
    maxWorkers: '100%',
    // Many tests open a page, which takes a second: a line for each would hide what failed.
    slowTestThreshold: 20_000,
    reporters: ['default', './scripts/test/summary-reporter.ts'],
    projects: [
      { extends: true, test: { name: 'checks', include: ['tests/checks/**/*.test.ts'], testTimeout: 300_000 } },
      // Without an environment of its own for each file, which takes longer than the tests: they change nothing that others see.
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 30_000, isolate: false },
      },
      { extends: true, test: { name: 'mutation', include: ['tests/mutation/**/*.test.ts'], testTimeout: 900_000 } },
      { extends: true, test: { name: 'smoke', include: smoke, ...onSite } },
      {
        extends: true,
        test: { name: 'site', include: ['tests/site/**/*.test.ts'], exclude: smoke, isolate: false, ...onSite },
      },
      { extends: true, test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], ...inBrowser } },
      {
        extends: true,
        // Two pages of a file at a time, because one page leaves a processor idle between its answers.
        test: { name: 'accessibility', include: ['tests/accessibility/**/*.test.ts'], maxConcurrency: 2, ...inBrowser },
      },
    ],
  },
});
