import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode, type FoundFile, type FoundKind } from './list-files.ts';
import { largestFile, limits } from './limits.ts';
import type { Finding } from './positions.ts';

/**
 * The bytes of a file below a folder, or why it is not read. `undefined` for a file that was deleted since it was listed.
 * What takes its place meanwhile is noticed: neither a pipe, which would be waited for, nor a pointer is opened, and the size
 * is looked at before the content.
 */
export async function readFound(folder: string, { path, kind }: FoundFile): Promise<Uint8Array | Finding | undefined> {
  if (kind !== 'file') return notRead[kind];
  try {
    await using file = await open(join(folder, path), constants.O_RDONLY | noFollow | noWait);
    const status = await file.stat();
    if (!status.isFile()) return notRead.special;
    if (status.size > largestFile(path)) return tooLarge(path, status.size);
    return (await readAtMost(file, largestFile(path))) ?? tooLarge(path, largestFile(path) + 1);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return undefined;
    if (code === 'ELOOP') return notRead['symbolic-link'];
    return code === 'ENXIO' ? notRead.special : cannotBeOpened('file');
  }
}

/** What a file contains, unless it is more than that: files of the system itself say that they are empty, and some never end. */
async function readAtMost(file: FileHandle, most: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of file.createReadStream({ autoClose: false, end: most }) as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
  }
  return size > most ? undefined : Buffer.concat(parts);
}

// Windows has neither of them.
const available: Partial<typeof constants> = constants;
const { O_NOFOLLOW: noFollow = 0, O_NONBLOCK: noWait = 0 } = available;

export function tooLarge(path: string, size: number): Finding {
  return {
    rule: 'file-size',
    offset: 0,
    message: `The file is ${megabytes(size)} MB large. It can be at most ${megabytes(largestFile(path))} MB.`,
    fix: 'Split it, or check whether something other than text was pasted into it.',
  };
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}

function cannotBeOpened(what: 'file' | 'folder'): Finding {
  return {
    rule: 'unreadable-file',
    offset: 0,
    message: `The ${what} cannot be opened.`,
    fix: 'Give yourself permission to read it, or delete it.',
  };
}

const notRead: Readonly<Record<Exclude<FoundKind, 'file'>, Finding>> = {
  'symbolic-link': {
    rule: 'symbolic-link',
    offset: 0,
    message: 'This is only a pointer to another place (a symbolic link), which is not followed.',
    fix: 'Put a copy of the file or folder here.',
  },
  special: {
    rule: 'unreadable-file',
    offset: 0,
    message: 'This is not a file: it is a pipe, a socket or a device.',
    fix: 'Delete it.',
  },
  folder: cannotBeOpened('folder'),
  'full-folder': {
    rule: 'unreadable-file',
    offset: 0,
    message: `The folder contains more than ${limits.files} files and folders, so it is not read.`,
    fix: 'Name the folder that contains site.yml, or move away what is not content.',
  },
  'unreadable-name': {
    rule: 'unreadable-file',
    offset: 0,
    message: 'The name contains characters that are not UTF-8, here shown as "\uFFFD", so the file or folder is not read.',
    fix: 'Rename it with lower-case letters, digits and hyphens.',
  },
};
