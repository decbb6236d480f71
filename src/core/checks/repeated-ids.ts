import type { Location, Problem } from '../problems/problem.ts';
import type { PartialEntry } from '../content/load-file.ts';
import { quote, quoteList } from '../text/wording.ts';
import type { CheckContext } from './context.ts';
import { readEntries } from './entries.ts';
import { idsIn, ownIds, termsIn, type GivenId } from './given-ids.ts';

/** Reports each id that two things share, and each name that two partners share. Ids are unique within a strategy, or within the file that all strategies share. */
export function checkRepeatedIds(context: CheckContext): Problem[] {
  return [
    ...repeats(context, 'help service', idsIn(context.ofKind('help'), 'services')),
    ...repeats(context, 'glossary term', termsIn(context.ofKind('glossary'))),
    ...context.ofKind('framework').flatMap((file) => repeats(context, 'outcome', idsIn([file], 'outcomes'))),
    ...context.strategies.flatMap((strategy) => inStrategy(context, strategy)),
  ];
}

function inStrategy(context: CheckContext, strategy: string): Problem[] {
  const priorities = context.ofKind('priority', strategy);
  const planIds = priorities.flatMap((file) => [...ownIds([file]), ...idsIn([file], 'objectives')]);
  return [
    ...repeats(context, 'action', idsIn(context.ofKind('actionTable', strategy), 'actions')),
    ...context.ofKind('edition', strategy).flatMap((file) => repeats(context, 'action', idsIn([file], 'actions'))),
    ...repeats(context, 'column', idsIn(context.ofKind('strategy', strategy), 'columns')),
    ...repeats(context, 'theme', idsIn(context.ofKind('strategy', strategy), 'themes')),
    ...repeats(context, 'partner', idsIn(context.ofKind('partners', strategy), 'partners')),
    ...context.ofKind('partners', strategy).flatMap((file) => sharedNames(context, file)),
    ...repeats(context, 'document', idsIn(context.ofKind('documents', strategy), 'documents')),
    ...repeats(context, 'body', idsIn(context.ofKind('section', strategy), 'governance')),
    ...repeats(context, 'question', idsIn(context.ofKind('consultation', strategy), 'questions')),
    ...repeats(context, 'glossary term', termsIn(context.ofKind('ownGlossary', strategy))),
    ...repeats(context, 'priority or objective', planIds),
  ];
}

/** A name of two partners could mean either. */
function sharedNames(context: CheckContext, { path, data: { partners } }: PartialEntry<'partners'>): Problem[] {
  const first = new Map<string, { id: string | undefined; index: number }>();
  return readEntries(partners).flatMap(({ index, entry: { id, name, shortName, aliases } }) => {
    const names = [
      { text: name, field: ['name'] },
      { text: shortName, field: ['shortName'] },
      ...readEntries(aliases).map((alias) => ({ text: alias.entry, field: ['aliases', alias.index] })),
    ];
    return names.flatMap(({ text, field }): Problem[] => {
      if (text === undefined) return [];
      const earlier = first.get(text.toLowerCase()) ?? { id, index };
      first.set(text.toLowerCase(), earlier);
      // Two of one id are reported as that.
      if (earlier.index === index || earlier.id === id) return [];
      const message = `The partners ${quoteList([earlier.id ?? '', id ?? ''], 'and')} are both called ${quote(text)}.`;
      const fix = 'If they are the same, delete one of them. If not, give one a name that tells them apart.';
      return [{ rule: 'shared-name', ...context.locate(path, ['partners', index, ...field]), message, fix }];
    });
  });
}

function repeats(context: CheckContext, noun: string, given: readonly GivenId[]): Problem[] {
  const first = new Map<string, GivenId>();
  return given.flatMap((current) => {
    // A word that begins a sentence is the same word. Letters of an abbreviation are not: "AIDS" and "aids".
    const key = noun === 'glossary term' && !/\p{Lu}.*\p{Lu}/u.test(current.id) ? current.id.toLowerCase() : current.id;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, current);
      return [];
    }
    const here = context.locate(current.path, current.field);
    const message = `The ${noun} ${quote(current.id)} is already given at ${inWords(context.locate(earlier.path, earlier.field))}.`;
    return [
      { rule: 'repeated-id', ...here, message, fix: 'Delete one of the two, or give the newer one a name of its own.' },
    ];
  });
}

function inWords({ file, line }: Location): string {
  return `${file}:${line}`;
}
