import type { Problem } from '../problems/problem.ts';
import { didYouMean, quote } from '../text/wording.ts';
import { capitalise } from '../text/words.ts';
import { contentKinds, type ContentKind } from '../content/schema/kinds.ts';
import type { CheckContext } from './context.ts';
import { allEntries, readEntries } from './entries.ts';
import { causeOf, emptiedPlaces, idsOf, mayBe, priorityIds } from './known-ids.ts';

/** Reports each part that an update or a response is about and that the strategy does not have. */
export function checkParts(context: CheckContext): Problem[] {
  return [...context.ofKind('update'), ...context.ofKind('response')].flatMap(({ path, strategy, data }) =>
    readEntries(data.parts).flatMap(({ index, entry: reference }) => {
      const found = unknownPart(context, strategy, reference);
      return found === undefined
        ? []
        : [{ rule: 'unknown-reference', ...context.locate(path, ['parts', index]), ...found }];
    }),
  );
}

interface Part {
  plural: string;
  /** The kind of file that such parts are in. */
  kind: ContentKind;
  ids(context: CheckContext, strategy: string | undefined): (string | undefined)[];
}

const parts: Readonly<Record<string, Part>> = {
  section: {
    plural: 'sections',
    kind: 'section',
    ids: (context, strategy) => ['vision', ...context.ofKind('section', strategy).map(({ id }) => id ?? '')],
  },
  priority: {
    plural: 'priorities',
    kind: 'priority',
    ids: priorityIds,
  },
  objective: {
    plural: 'objectives',
    kind: 'priority',
    ids: (context, strategy) => context.ofKind('priority', strategy).flatMap(({ data }) => idsOf(data.objectives)),
  },
  action: {
    plural: 'actions',
    kind: 'actionTable',
    // A withdrawn action keeps its page.
    ids: (context, strategy) =>
      [...context.ofKind('actionTable', strategy), ...context.ofKind('edition', strategy)].flatMap(({ data }) =>
        idsOf(data.actions),
      ),
  },
  indicator: {
    plural: 'measures',
    kind: 'measure',
    ids: (context) => context.ofKind('measure').map(({ id }) => id ?? ''),
  },
};

function unknownPart(
  context: CheckContext,
  strategy: string | undefined,
  reference: string,
): Pick<Problem, 'message' | 'fix' | 'cause'> | undefined {
  const [noun = '', id = ''] = reference.split(':');
  const part = parts[noun];
  if (part === undefined || !isReadable(context, part, strategy)) return undefined;
  const ids = part.ids(context, strategy);
  const known = readEntries(ids).map(({ entry }) => entry);
  if (noun === 'indicator' && known.includes(id) && measuresOf(context, strategy)?.has(id) === false) {
    const cause = emptiedPlaces(context, strategy)?.cause;
    return {
      message: `The file is about the measure ${quote(id)}, which the strategy does not use.`,
      fix: 'Delete it, or name the measure in a priority or an objective.',
      ...(cause !== undefined && { cause }),
    };
  }
  const paths = context.ofKind(part.kind, strategy).map(({ path }) => path);
  if (mayBe(id, ids, paths, context)) return undefined;
  const place = context.shownPath(
    contentKinds[part.kind].path.replace('{strategy}', strategy ?? '').replace('{id}', '<id>'),
  );
  const listed = `${capitalise(part.plural)} are in ${place}.`;
  const meant = didYouMean(id, known);
  return {
    message: `The file is about the ${noun} ${quote(id)}, which does not exist.`,
    fix: meant === undefined ? listed : `${meant} ${listed}`,
    cause: causeOf(noun, strategy, id),
    ...(part.kind === 'priority' && emptiedPlaces(context, strategy, id)),
  };
}

/** The content of a file that cannot be read is unknown, so nothing is said about it. */
function isReadable(context: CheckContext, { kind }: Part, strategy: string | undefined): boolean {
  const ofStrategy = contentKinds[kind].path.includes('{strategy}') ? strategy : undefined;
  return context.isComplete(kind, ofStrategy) && (kind !== 'actionTable' || context.isComplete('edition', strategy));
}

/** The measures that a strategy uses, or `undefined` where some of them may not have been read. */
function measuresOf(context: CheckContext, strategy: string | undefined): Set<string> | undefined {
  if (!context.isComplete('priority', strategy)) return undefined;
  const priorities = context.ofKind('priority', strategy).map(({ data }) => data);
  const objectives = priorities.flatMap((priority) => priority.objectives ?? [undefined]);
  const named = [...priorities, ...objectives].flatMap((part) => [
    ...(part?.context ?? [undefined]),
    ...(part?.alignment === undefined ? [] : (part.alignment.measures ?? [undefined])).map(
      (measure) => measure?.indicator,
    ),
  ]);
  const all = allEntries(named);
  return all === undefined ? undefined : new Set(all);
}
