import type { FieldPath } from '../content/positions.ts';
import type { Problem } from '../problems/problem.ts';
import { publicFiles } from '../routes/public-files.ts';
import { didYouMean, quote } from '../text/wording.ts';
import type { CheckContext } from './context.ts';
import { readEntries } from './entries.ts';

/** Reports settings of a strategy that name a file which is not in public/, and other formats without an address or with two. */
export function checkNamedFiles(context: CheckContext): Problem[] {
  const files: readonly string[] = publicFiles();
  return context.ofKind('strategy').flatMap(({ path, data: { logo, icon, formats } }) => {
    const missing = (file: string | undefined, field: FieldPath): Problem[] => {
      if (file === undefined || files.includes(file)) return [];
      const message = `There is no file for ${quote(file)} in public/.`;
      const fix = 'Put the file into public/ and write its address from the root: "/logo.svg".';
      return [
        { rule: 'missing-picture', ...context.locate(path, field), message, fix: didYouMean(file, files, fix) ?? fix },
      ];
    };
    const ofFormats = readEntries(formats).flatMap(({ index, entry: { label, url, file } }): Problem[] => {
      const isAbsent = (field: string) => context.isAbsent(path, ['formats', index, field]);
      const subject = `The format ${quote(label ?? String(index + 1))}`;
      const place = context.locate(path, ['formats', index]);
      if (isAbsent('url') && isAbsent('file'))
        return [
          {
            rule: 'missing-field',
            ...place,
            message: `${subject} has no address.`,
            fix: 'Add "url", a whole address, or "file", the address of a file in public/.',
          },
        ];
      if (url !== undefined && file !== undefined)
        return [
          { rule: 'repeated-field', ...place, message: `${subject} has "url" and "file".`, fix: 'Delete one of them.' },
        ];
      return missing(file, ['formats', index, 'file']);
    });
    return [...ofFormats, ...missing(logo?.file, ['logo', 'file']), ...missing(icon, ['icon'])];
  });
}
