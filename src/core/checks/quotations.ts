import type { Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import type { CheckContext } from './context.ts';
import { readEntries } from './entries.ts';
import { seenText } from './markdown-nodes.ts';

/** Reports a vision that strategy.yml quotes otherwise than the list of editions does, or the text of vision.mdx. */
export function checkQuotations(context: CheckContext): Problem[] {
  return context.ofKind('section').flatMap(({ path, strategy, data }) =>
    readEntries(data.editions).flatMap(({ index, entry }): Problem[] => {
      const [settings] = context.ofKind('strategy', strategy);
      const vision = settings?.data.vision;
      const isQuoted = entry.current === true && entry.visionIsQuoted === true && entry.vision !== undefined;
      if (settings === undefined || vision === undefined || !isQuoted) return [];
      if (plain(vision) === plain(entry.vision ?? '')) return [];
      const place = ['editions', index, 'vision'];
      // The text of the vision tells which of the two is right.
      const text = context.files.find((file) => file.kind === 'vision' && file.strategy === strategy)?.tree;
      const isConfirmed = text !== undefined && plain(seenText(text)).includes(plain(vision));
      const [here, there] = [context.locate(settings.path, ['vision']), context.locate(path, place)];
      const [wrong, other] = isConfirmed ? [there, here] : [here, there];
      const message = `The vision is quoted as ${quote(isConfirmed ? (entry.vision ?? '') : vision)}, but differently at ${other.file}:${other.line}.`;
      return [{ rule: 'quotation', ...wrong, message, fix: 'Quote both word for word, as the document prints it.' }];
    }),
  );
}

/** Words without what word processors make of their signs and spaces. */
function plain(words: string): string {
  const signs = words.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/[–—]/g, '-');
  return signs
    .replaceAll(/\s+/g, ' ')
    .replace(/[.\s]+$/, '')
    .trim();
}
