import type { PartialEntry } from '../content/load-file.ts';
import { nameField } from '../content/naming.ts';
import type { FieldPath } from '../content/positions.ts';
import {
  extraValueSchemas,
  reservedColumnIds,
  type ExtraColumn,
  type ExtraValue,
} from '../content/schema/extra-columns.ts';
import type { PartialData } from '../content/validate/parse-partial.ts';
import { asSecureLink } from '../content/validate/repairs.ts';
import { inWords } from '../content/validate/type-wording.ts';
import { readExtra } from '../model/extra-columns.ts';
import type { Problem, UnlocatedProblem } from '../problems/problem.ts';
import type { Rule } from '../problems/rules.ts';
import { didYouMean, quote, quoteList } from '../text/wording.ts';
import { capitalise, slugify } from '../text/words.ts';
import type { CheckContext } from './context.ts';
import { readEntries } from './entries.ts';

/** Reports extra columns that cannot be told from others, and values of actions that do not fit their column. */
export function checkExtraColumns(context: CheckContext): Problem[] {
  return context
    .ofKind('strategy')
    .flatMap((settings) => [
      ...readEntries(settings.data.columns).flatMap(({ index, entry }) => [
        ...nameProblems(context, settings, index, entry),
        ...choiceProblems(context, settings.path, index, entry),
      ]),
      ...valueProblems(context, settings),
    ]);
}

type Settings = PartialEntry<'strategy'>;
type Column = PartialData<ExtraColumn>;

function nameProblems(
  context: CheckContext,
  { path, data }: Settings,
  index: number,
  { id, title }: Column,
): Problem[] {
  const place = (field: string) => context.locate(path, ['columns', index, field]);
  const reserved = id !== undefined && (reservedColumnIds as readonly string[]).includes(id);
  if (reserved) {
    const message = `A column cannot be called ${quote(id)}: the site uses this name itself.`;
    return [{ rule: 'reserved-name', ...place('id'), message, fix: `Give it another id, such as "plan-${id}".` }];
  }
  const earlier = readEntries(data.columns).find(
    ({ entry }) => title !== undefined && entry.title?.toLowerCase() === title.toLowerCase(),
  );
  if (earlier === undefined || earlier.index === index || earlier.entry.id === id) return [];
  const message = `The columns ${quoteList([earlier.entry.id ?? '', id ?? ''], 'and')} are both called ${quote(title ?? '')}.`;
  return [{ rule: 'shared-name', ...place('title'), message, fix: 'Give each a title that tells them apart.' }];
}

function choiceProblems(context: CheckContext, path: string, index: number, { id, type, choices }: Column): Problem[] {
  const field: FieldPath = ['columns', index];
  const subject = `The column ${quote(id ?? '')}`;
  const report = (at: FieldPath, message: string, fix: string): Problem[] => [
    { rule: 'column-choices', ...context.locate(path, [...field, ...at]), message: `${subject} ${message}`, fix },
  ];
  if (type === 'choice' && context.isAbsent(path, [...field, 'choices']))
    return report(
      ['type'],
      'has the type "choice" but no choices.',
      'List them in "choices", or change "type" to "text".',
    );
  if (type !== undefined && type !== 'choice' && choices !== undefined)
    return report(
      ['choices'],
      `has choices, but its type is ${quote(type)}.`,
      'Delete "choices", or change "type" to "choice".',
    );
  const slugs = readEntries(choices).map(({ index, entry }) => ({ index, entry, slug: slugify(entry) }));
  return slugs.flatMap(({ index, entry, slug }, order) => {
    if (slug === '')
      return report(['choices', index], `has the choice ${quote(entry)}, which has no letters.`, 'Write it in words.');
    const earlier = slugs.slice(0, order).find((other) => other.slug === slug);
    if (earlier === undefined) return [];
    return report(
      ['choices', index],
      `has the choices ${quoteList([earlier.entry, entry], 'and')}, which would have the same address.`,
      'Delete one of them, or make them differ by a letter or a number.',
    );
  });
}

function valueProblems(context: CheckContext, { strategy, path, data }: Settings): Problem[] {
  // A list that could not be read is reported itself.
  if (data.columns === undefined || !context.isComplete('strategy', strategy)) return [];
  const columns = readEntries(data.columns).map(({ entry }) => entry);
  if (columns.length < data.columns.length || columns.some(({ id }) => id === undefined)) return [];
  const ids = columns.flatMap(({ id }) => id ?? []);
  const listed = context.shownPath(path);
  return context.ofKind('actionTable', strategy).flatMap((table) =>
    readEntries(table.data.actions).flatMap(({ index, entry: { id, extra = {} } }) =>
      Object.entries(extra).flatMap(([name, value]): Problem[] => {
        if (value === undefined) return [];
        const field: FieldPath = ['actions', index, 'extra', name];
        const column = columns.find((candidate) => candidate.id === name);
        if (column === undefined) {
          const action = `The action ${quote(id ?? String(index + 1))}`;
          const where =
            ids.length === 0 ? `Name it in "columns" of ${listed}.` : `Columns are named in "columns" of ${listed}.`;
          const meant = didYouMean(name, ids);
          return [
            {
              rule: 'unknown-reference',
              ...context.locate(table.path, field, 'name'),
              message: `${action} has a value for the column ${quote(name)}, which does not exist.`,
              fix: meant === undefined ? where : `${meant} ${where}`,
            },
          ];
        }
        const subject = `${capitalise(nameField({ actions: table.data.actions }, field))} is`;
        const problem = valueProblem(column, value);
        if (problem === undefined) return [];
        return [{ ...problem, ...context.locate(table.path, field), message: `${subject} ${problem.message}` }];
      }),
    ),
  );
}

/** What is wrong with a value of a column. The message goes on after "is". */
function valueProblem({ type, choices = [] }: Column, value: ExtraValue): UnlocatedProblem | undefined {
  // What is wrong with the column itself is reported there.
  if (type === undefined) return undefined;
  if (type === 'choice')
    return choiceProblem(
      readEntries(choices).map(({ entry }) => entry),
      value,
    );
  if (extraValueSchemas[type].safeParse(value).success) return undefined;
  const written = typeof value === 'string' ? quote(value) : inWords(value);
  const meant = readExtra({ type, choices: undefined }, String(value)) ?? asSecureLink(String(value));
  const { rule, wanted, fix } = forms[type];
  const suggestion = meant === undefined ? '' : `Did you mean ${typeof meant === 'number' ? meant : quote(meant)}? `;
  return { rule, message: `${written}, but it must be ${wanted}.`, fix: `${suggestion}${fix}` };
}

function choiceProblem(choices: readonly string[], value: ExtraValue): UnlocatedProblem | undefined {
  if (choices.length === 0 || choices.some((choice) => choice === value)) return undefined;
  const written = String(value);
  const fix = [didYouMean(written, choices), `It can be ${quoteList(choices)}.`].filter((part) => part !== undefined);
  return { rule: 'unknown-choice', message: `${quote(written)}, which is not one of the choices.`, fix: fix.join(' ') };
}

const forms = {
  text: { rule: 'quotation-marks', wanted: 'a text', fix: 'Put it between quotation marks.' },
  number: { rule: 'wrong-type', wanted: 'a number', fix: 'Write only digits: 1500.' },
  money: {
    rule: 'wrong-type',
    wanted: 'a number of pounds',
    fix: 'Write only digits: 12000. If the column has words too, change its "type" to "text".',
  },
  date: { rule: 'date-form', wanted: 'a date', fix: 'A date is written year, month, day: 2024-02-13.' },
  link: { rule: 'secure-link', wanted: 'a link', fix: 'A link is a whole address that starts with https://.' },
} as const satisfies Record<Exclude<ExtraColumn['type'], 'choice'>, { rule: Rule; wanted: string; fix: string }>;
