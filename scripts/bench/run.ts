/** `npm run bench`: measures what has a number to keep, and prints a table for each. It is for people: no test waits for it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from '../project-folder.ts';

/** One file each in this folder. A name after `npm run bench --` runs that one alone. */
const benches = ['filter', 'search', 'indicators', 'charts'];

const wanted = process.argv.slice(2);
for (const bench of wanted.length === 0 ? benches : wanted) {
  console.log(`\n== ${bench} ==\n`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${bench}.ts`)], {
    cwd: projectFolder,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
