import { nameField } from '../content/naming.ts';
import type { Location, Problem, UnlocatedProblem } from '../problems/problem.ts';
import { didYouMean, quote, quoteList } from '../text/wording.ts';
import { capitalise } from '../text/words.ts';
import { id as idSchema } from '../content/schema/values.ts';
import type { CheckContext } from './context.ts';
import { readEntries } from './entries.ts';
import { idsIn } from './given-ids.ts';
import { idsOf, mayBe } from './known-ids.ts';
import { oneForEachId, type UnknownId } from './unknown-ids.ts';
import { ownerPath, textFields } from './fields.ts';

/** Reports each outcome that the framework in question does not have, and two that have one number. */
export function checkOutcomes(context: CheckContext): Problem[] {
  const found = inPriorities(context);
  const named = Map.groupBy(found, ({ framework }) => framework);
  const unknown = found.flatMap(({ framework, id, place, problem }): UnknownId[] => {
    if (problem === undefined) return [];
    const files = context.ofKind('framework').filter((file) => file.id === framework);
    const ids = named.get(framework)?.map((each) => each.id);
    return [
      {
        problem: { ...place, ...problem },
        noun: 'outcome',
        id,
        list: framework ?? '',
        given: idsIn(files, 'outcomes'),
        named: new Set(ids),
      },
    ];
  });
  return [...oneForEachId(context, unknown), ...repeatedNumbers(context)];
}

/** An outcome that is named, and what is wrong with it. */
interface NamedOutcome {
  framework: string | undefined;
  id: string;
  place: Location;
  problem: UnlocatedProblem | undefined;
}

function repeatedNumbers(context: CheckContext): Problem[] {
  return context.ofKind('framework').flatMap(({ path, data: { outcomes } }) =>
    readEntries(outcomes).flatMap(({ index, entry: { id = '', group, number, title } }): Problem[] => {
      const earlier = readEntries(outcomes?.slice(0, index)).find(
        ({ entry }) => group !== undefined && number !== undefined && entry.group === group && entry.number === number,
      )?.entry;
      // An outcome that is there twice is reported as that.
      if (earlier === undefined || earlier.id === id || earlier.title === title) return [];
      const message = `The outcomes ${quoteList([earlier.id ?? '', id], 'and')} both have the number ${number ?? ''} in the group ${quote(group ?? '')}.`;
      const place = context.locate(path, ['outcomes', index, 'number']);
      return [{ rule: 'repeated-id', ...place, message, fix: 'Correct the number of one of the two.' }];
    }),
  );
}

function inPriorities(context: CheckContext): NamedOutcome[] {
  return context.ofKind('priority').flatMap(({ path, strategy, data }) => {
    const [settings] = context.ofKind('strategy', strategy);
    if (settings === undefined) return [];
    return textFields(data)
      .filter(({ pattern }) => /(?:^|\.)alignment\.(?:measures\.\*\.)?outcomes\.\*$/.test(pattern))
      .flatMap((field) => {
        const subject = capitalise(nameField(data, ownerPath(field.path.slice(0, -1))));
        const { framework } = settings.data;
        if (framework === undefined && !context.isAbsent(settings.path, ['framework'])) return [];
        const problem = unknownOutcome(context, framework, field.text, subject, strategy);
        return [{ framework, id: field.text, place: context.locate(path, field.path), problem }];
      });
  });
}

function unknownOutcome(
  context: CheckContext,
  framework: string | undefined,
  outcome: string,
  subject: string,
  strategy?: string,
): UnlocatedProblem | undefined {
  if (framework === undefined) {
    const message = `${subject} names the outcome ${quote(outcome)}, but the strategy does not name a framework.`;
    const fix = 'Name the framework in "framework" of strategy.yml.';
    return { rule: 'unknown-reference', message, fix, cause: `framework of ${strategy ?? ''}` };
  }
  // What is not written as an id is reported as that.
  if (!idSchema.safeParse(outcome).success) return undefined;
  const entry = context.ofKind('framework').find(({ id }) => id === framework);
  if (entry === undefined) return undefined;
  // A framework without outcomes is reported as that.
  const ids = entry.data.outcomes === undefined ? [] : idsOf(entry.data.outcomes);
  const isRead = !context.unparsed.some(({ path }) => path === entry.path) && ids.length > 0;
  // If one id is typed over another, the repeated id is reported, and not what refers to the lost one.
  const isRepeated = new Set(ids).size < ids.length;
  if (!isRead || isRepeated || mayBe(outcome, ids, [entry.path], context)) return undefined;
  const listed = `Outcomes are listed in ${context.shownPath(entry.path)}.`;
  const meant = didYouMean(
    outcome,
    readEntries(ids).map(({ entry: id }) => id),
  );
  return {
    rule: 'unknown-reference',
    message: `${subject} names the outcome ${quote(outcome)}, which the framework ${quote(framework)} does not have.`,
    fix: meant === undefined ? listed : `${meant} ${listed}`,
  };
}
