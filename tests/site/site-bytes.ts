import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The SHA-256 of every file of a folder, by its path there. */
export function sumsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).sort();
  return Object.fromEntries(
    paths.map((path) => [
      path.split(sep).join('/'),
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}

/** Every file that two folders do not hold alike, with the first bytes that differ. */
export function differencesBetween(one: string, other: string): string[] {
  const [sums, others] = [sumsOf(one), sumsOf(other)];
  const paths = [...new Set([...Object.keys(sums), ...Object.keys(others)])].sort();
  return paths.flatMap((path) => {
    if (sums[path] === others[path]) return [];
    if (sums[path] === undefined || others[path] === undefined) return [`${path} is only in one of them`];
    const [bytes, otherBytes] = [readFileSync(join(one, path)), readFileSync(join(other, path))];
    const place = bytes.findIndex((byte, index) => byte !== otherBytes[index]);
    const show = (file: Buffer) => JSON.stringify(file.toString('latin1', Math.max(0, place - 20), place + 40));
    return [`${path} differs at byte ${place}: ${show(bytes)} and ${show(otherBytes)}`];
  });
}
