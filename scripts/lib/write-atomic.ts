import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Puts new texts in place of files, all of them or none: each is written beside its file first, and the files are exchanged
 * when all are there. A byte order mark at the start of a file stays.
 *
 * @param texts the new texts by path below the folder.
 */
export async function writeAtomic(folder: string, texts: ReadonlyMap<string, string>): Promise<void> {
  const files = await Promise.all(
    [...texts].map(async ([path, text]) => {
      const file = join(folder, path);
      const before = await readFile(file);
      const hasMark = before.subarray(0, byteOrderMark.length).equals(byteOrderMark);
      return {
        file,
        before,
        beside: join(dirname(file), `.${basename(file)}.new`),
        after: hasMark ? Buffer.concat([byteOrderMark, Buffer.from(text)]) : text,
      };
    }),
  );
  const exchanged: typeof files = [];
  try {
    for (const { beside, after } of files) await writeFile(beside, after);
    for (const change of files) {
      await rename(change.beside, change.file);
      exchanged.push(change);
    }
  } catch (error) {
    for (const { file, before } of exchanged) await writeFile(file, before);
    throw error;
  } finally {
    await Promise.all(files.map(({ beside }) => rm(beside, { force: true })));
  }
}
