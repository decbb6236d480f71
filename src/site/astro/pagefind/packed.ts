import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import type { z } from 'zod';

/** Pagefind wrote something that is not what this program knows of its index. */
export class UnknownIndexError extends Error {
  override name = 'UnknownIndexError';

  constructor(file: string, difference: string) {
    super(
      `The search index cannot be divided: ${file} ${difference}. Pagefind may have changed how it writes its index. ` +
        'Go back to the version of Pagefind before, or bring src/site/astro/pagefind up to date.',
    );
  }
}

/** What stands at the beginning of each file that Pagefind packs. */
const mark = Buffer.from('pagefind_dcd');
/** The byte of a gzip header that names the system it was made on, and the value for "unknown". */
const system = { place: 9, unknown: 255 };

/**
 * The content of a file as Pagefind packs it: a mark and CBOR, compressed with gzip.
 *
 * @throws {UnknownIndexError} where it has another shape, or would not be the same when packed again.
 */
export function unpack<Shape extends z.ZodType>(file: string, packed: Uint8Array, shape: Shape): z.infer<Shape> {
  const bytes = decompress(file, packed);
  if (!bytes.subarray(0, mark.length).equals(mark))
    throw new UnknownIndexError(file, `does not begin with "${mark.toString()}"`);
  const body = bytes.subarray(mark.length);
  const { success, data: content, error } = shape.safeParse(decodeBody(file, body));
  if (!success) {
    const places = error.issues.map(({ path }) => `[${path.join('][')}]`).join(', ');
    throw new UnknownIndexError(file, `has another shape at ${places}`);
  }
  if (!body.equals(encode(content))) throw new UnknownIndexError(file, 'does not come out the same when written again');
  return content;
}

/** Packs content as Pagefind does, and makes a name from it. The same content gives the same bytes on every system. */
export function pack(language: string, content: unknown): { hash: string; packed: Uint8Array } {
  const bytes = Buffer.concat([mark, encode(content)]);
  const packed = gzipSync(bytes, { level: 9 });
  packed[system.place] = system.unknown;
  return { hash: `${language}_${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}`, packed };
}

function decompress(file: string, packed: Uint8Array): Buffer {
  try {
    return gunzipSync(packed);
  } catch {
    throw new UnknownIndexError(file, 'is not compressed with gzip');
  }
}

function decodeBody(file: string, body: Uint8Array): unknown {
  try {
    return decode(body) as unknown;
  } catch {
    throw new UnknownIndexError(file, 'is not CBOR');
  }
}
