import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Writes a file, or leaves what was there: a full disk or a kill never leaves half of it. */
export async function writeWhole(file: string, text: string | Uint8Array): Promise<void> {
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}`);
  try {
    await writeFile(beside, text);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
