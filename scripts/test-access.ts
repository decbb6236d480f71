/**
 * `npm run test:access`: the accessibility of every page. `--record` keeps what was found as
 * `content/accessibility-results.json`, which the accessibility statement prints. Other options go to Vitest.
 */
import { runStage } from './test/stages.ts';

const options = process.argv.slice(2);
const isRecorded = options.includes('--record');
const others = options.filter((option) => option !== '--record').map((option) => JSON.stringify(option));
process.exitCode = runStage(
  { title: 'Accessibility of every page', command: ['vitest run --project accessibility', ...others].join(' ') },
  isRecorded ? { RECORD_ACCESSIBILITY: '1' } : {},
);
