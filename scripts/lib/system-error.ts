import { resolve } from 'node:path';
import { shownPath } from '../../src/core/content/shown-path.ts';

/**
 * What the system refused to do with a file or folder, as a sentence for the person who typed the command: it is full, closed to
 * them, or not there. `undefined` for any other error.
 */
export function systemErrorMessage(error: unknown): string | undefined {
  const own = sentence(error);
  if (own !== undefined) return own;
  // Astro and Vite put errors into their own, with advice that has nothing to do with a full disk.
  return causesOf(error).some(isAboutSpace) ? full() : undefined;
}

type Sentence = (path: string) => string;

const closed: Sentence = (path) =>
  `You do not have permission to use ${path}. Change its permissions, or name another place.`;
const full = () => 'The disk is full. Free some space and run the command again.';
const sentences: Readonly<Record<string, Sentence>> = {
  EACCES: closed,
  EPERM: closed,
  EBUSY: (path) =>
    `${path} is in use, perhaps by another program or because a disk is mounted there. Name another place.`,
  EDQUOT: full,
  EEXIST: (path) => `${path} already exists. Name another place.`,
  EISDIR: (path) => `${path} is a folder. Name a file.`,
  ELOOP: (path) => `${path} is a link that leads back to itself.`,
  EMFILE: () => 'Too many files are open on this computer. Close other programs and run the command again.',
  ENAMETOOLONG: (path) => `The name ${path} is too long. Choose a shorter one.`,
  ENOENT: (path) => `There is no file or folder ${path}.`,
  ENOSPC: full,
  ENOTDIR: (path) => `${path} is a file, or is inside a file. Name a folder.`,
  EROFS: (path) => `${path} is on a read-only disk. Name another place.`,
};

function sentence(error: unknown): string | undefined {
  if (!isSystemError(error)) return undefined;
  const { code, path, message } = error;
  if (code === 'ENOSPC' || code === 'EDQUOT') return full();
  if (path === undefined) return undefined;
  const shown = JSON.stringify(shownPath(process.cwd(), resolve(path)));
  return sentences[code]?.(shown) ?? `${shown} could not be read or written: ${message}`;
}

interface SystemError extends Error {
  code: string;
  path?: string;
}

function isSystemError(error: unknown): error is SystemError {
  if (!(error instanceof Error) || !('errno' in error) || !('code' in error)) return false;
  return typeof error.errno === 'number' && typeof error.code === 'string';
}

/** In the words of Node, and of programs in Rust on Unix and Windows. */
function isAboutSpace(error: unknown): boolean {
  return error instanceof Error && /\b(?:ENOSPC|EDQUOT|os error (?:28|112))\b/.test(error.message);
}

/** The error and all that it is made of. */
function causesOf(error: unknown): unknown[] {
  if (!(error instanceof Error)) return [];
  const inner: unknown[] = 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
  return [error, ...[error.cause, ...inner].flatMap(causesOf)];
}
