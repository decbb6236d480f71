import type { FieldPath } from '../content/positions.ts';
import type { Location, Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import type { CheckContext } from './context.ts';
import { readEntries } from './entries.ts';

interface GivenId {
  id: string;
  path: string;
  field: FieldPath;
}

/** Reports each id that two things share. Ids are unique within a strategy, or within the file that all strategies share. */
export function checkRepeatedIds(context: CheckContext): Problem[] {
  const shared = [
    ...repeats(
      context,
      'help service',
      context.ofKind('help').flatMap(({ path, data }) => idsIn(path, 'services', data.services)),
    ),
    ...repeats(
      context,
      'glossary term',
      context.ofKind('glossary').flatMap(({ path, data }) => termsIn(path, data.terms)),
    ),
    ...context
      .ofKind('framework')
      .flatMap(({ path, data }) => repeats(context, 'outcome', idsIn(path, 'outcomes', data.outcomes))),
  ];
  return [...shared, ...context.strategies.flatMap((strategy) => inStrategy(context, strategy))];
}

function inStrategy(context: CheckContext, strategy: string): Problem[] {
  const actions = context
    .ofKind('actionTable', strategy)
    .flatMap(({ path, data }) => idsIn(path, 'actions', data.actions));
  const partners = context
    .ofKind('partners', strategy)
    .flatMap(({ path, data }) => idsIn(path, 'partners', data.partners));
  const documents = context
    .ofKind('documents', strategy)
    .flatMap(({ path, data }) => idsIn(path, 'documents', data.documents));
  const bodies = context
    .ofKind('section', strategy)
    .flatMap(({ path, data }) => idsIn(path, 'governance', data.governance));
  const questions = context
    .ofKind('consultation', strategy)
    .flatMap(({ path, data }) => idsIn(path, 'questions', data.questions));
  const terms = context.ofKind('ownGlossary', strategy).flatMap(({ path, data }) => termsIn(path, data.terms));
  const parts = context
    .ofKind('priority', strategy)
    .flatMap(({ path, data }) => [
      ...(data.id === undefined ? [] : [{ id: data.id, path, field: ['id'] }]),
      ...idsIn(path, 'objectives', data.objectives),
    ]);
  const editions = context
    .ofKind('edition', strategy)
    .flatMap(({ path, data }) => repeats(context, 'action', idsIn(path, 'actions', data.actions)));
  return [
    ...repeats(context, 'action', actions),
    ...editions,
    ...repeats(context, 'partner', partners),
    ...repeats(context, 'document', documents),
    ...repeats(context, 'body', bodies),
    ...repeats(context, 'question', questions),
    ...repeats(context, 'glossary term', terms),
    ...repeats(context, 'priority or objective', parts),
  ];
}

function idsIn(
  path: string,
  list: string,
  entries: readonly ({ id?: string | undefined } | undefined)[] | undefined,
): GivenId[] {
  return readEntries(entries).flatMap(({ index, entry: { id } }) =>
    id === undefined ? [] : [{ id, path, field: [list, index, 'id'] }],
  );
}

function termsIn(path: string, terms: readonly ({ term?: string | undefined } | undefined)[] | undefined): GivenId[] {
  return readEntries(terms).flatMap(({ index, entry: { term } }) =>
    term === undefined ? [] : [{ id: term, path, field: ['terms', index, 'term'] }],
  );
}

function repeats(context: CheckContext, noun: string, given: readonly GivenId[]): Problem[] {
  const first = new Map<string, GivenId>();
  return given.flatMap((current) => {
    const earlier = first.get(current.id);
    if (earlier === undefined) {
      first.set(current.id, current);
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
