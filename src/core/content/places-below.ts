import type { FilePlace } from './content-file.ts';
import { contentKinds, type ContentKind } from './schema/kinds.ts';

/** The places of content that are below a folder: one for each kind of file. */
export function placesBelow(folder: string): FilePlace[] {
  const given = folder === '' ? [] : folder.split('/');
  return Object.entries(contentKinds).flatMap(([kind, { path: pattern }]) => {
    const wanted = pattern.split('/');
    const isBelow = given.length < wanted.length && given.every((part, index) => [part, '{strategy}'].includes(wanted[index] ?? ''));
    if (!isBelow) return [];
    const strategy = given[0] === 'strategies' ? given[1] : undefined;
    const rest = wanted.slice(given.length);
    const path = rest.includes('{strategy}') ? folder : [...given, ...rest].join('/');
    return [{ kind: kind as ContentKind, path, strategy, id: undefined }];
  });
}
