/** Builds one share of the pages, for `build-shares.ts`, which starts it with a folder, the number of the share and of how many. */
import { buildPages } from './build-pages.ts';
import { limitHeapGrowth } from './node-memory-flags.ts';

const [out = '', number, of] = process.argv.slice(2);
process.on('disconnect', () => process.exit(1));
limitHeapGrowth();
await buildPages(out, { number: Number(number), of: Number(of) });
process.exit();
