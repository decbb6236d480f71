import { parseTimescale } from '../model/timescale.ts';
import type { Problem, UnlocatedProblem } from '../problems/problem.ts';
import { quote, quoteList } from '../text/wording.ts';
import { capitalise } from '../text/words.ts';
import type { ActionFile } from '../content/schema/plan.ts';
import type { PartialData } from '../content/validate/parse-partial.ts';
import type { CheckContext } from './context.ts';
import { allEntries, readEntries } from './entries.ts';

/** Reports timescales that cannot be read, and printed owners that are not the leads. */
export function checkActions(context: CheckContext): Problem[] {
  return context.ofKind('actionTable').flatMap(({ path, strategy, data }) => {
    const known = Map.groupBy(namedPartners(context, strategy), ({ id }) => id);
    return readEntries(data.actions).flatMap(({ index, entry: action }) => [
      ...unreadableTimescale(action).map((problem) => ({
        ...context.locate(path, ['actions', index, 'timescale']),
        ...problem,
      })),
      ...ownersApart(action, known).map((problem) => ({
        ...context.locate(path, ['actions', index, 'ownersAsPublished']),
        ...problem,
      })),
    ]);
  });
}

/** What comes after a name in a cell of owners: a sign, "and", a space alone, or the end. */
const separator = /^(?:\s*[/,;&]\s*|\s+and\s+|\s+|\.?$)/;

function unreadableTimescale({ id, timescale }: PartialData<ActionFile>): UnlocatedProblem[] {
  if (timescale === undefined || parseTimescale(timescale) !== undefined) return [];
  const message = `The timescale ${quote(timescale)} of ${nameAction(id)} cannot be read.`;
  const fix =
    'A timescale is "Ongoing", "2024/25" (two years that follow each other), "2024", or one of these with more words.';
  return [{ rule: 'timescale', message, fix }];
}

/**
 * The owners as printed are the leads in order, each in one of its forms. Papers part them by "/", ",", "&", ";", "and" or
 * a line of their own, and may end with a full stop. Forms can contain such signs themselves, so the text is read lead by
 * lead and not split.
 */
function ownersApart(
  { id, leads, ownersAsPublished }: PartialData<ActionFile>,
  partners: ReadonlyMap<string | undefined, NamedPartner[]>,
): UnlocatedProblem[] {
  const named = allEntries(leads)?.map((lead) => ({
    lead,
    forms: printedForms(partners.get(lead)),
  }));
  if (ownersAsPublished === undefined || named === undefined) return [];
  // A lead that is named twice is reported as that.
  if (new Set(leads).size < named.length) return [];
  const found = (message: string, fix: string): UnlocatedProblem[] => [{ rule: 'owners', message, fix }];
  const printed = `${capitalise(nameAction(id))} prints its owners as ${quote(ownersAsPublished)}`;

  let rest = plainSigns(ownersAsPublished);
  for (const { lead, forms } of named) {
    if (forms === undefined) return [];
    const form = forms
      .map(plainSigns)
      .find((candidate) => rest.startsWith(candidate) && separator.test(rest.slice(candidate.length)));
    if (form === undefined) {
      const instead = rest === '' ? 'there is nothing' : `there is ${quote(rest)}`;
      return found(
        `${printed}. In the place of its lead ${quote(lead)}, ${instead}.`,
        `The names of this lead are ${quoteList(forms, 'and')}. Correct "leads" and their order, or add a name to its "aliases" in partners.yml.`,
      );
    }
    rest = rest.slice(form.length).replace(separator, '');
  }
  if (rest === '') return [];
  return found(`${printed}. None of its leads is ${quote(rest)}.`, 'Add the partner to "leads".');
}

/** A name without what word processors make of its signs and spaces. */
function plainSigns(name: string): string {
  return name.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/[–—]/g, '-').replaceAll(/\s+/g, ' ');
}

interface NamedPartner {
  id: string | undefined;
  /** Every form of the name, `undefined` for each that could not be read. */
  forms: (string | undefined)[];
}

function namedPartners(context: CheckContext, strategy: string | undefined): NamedPartner[] {
  return context.ofKind('partners', strategy).flatMap(({ path, data }) =>
    readEntries(data.partners).map(({ index, entry: { id, name, shortName, aliases } }) => {
      const hasNoShortName = context.isAbsent(path, ['partners', index, 'shortName']);
      return { id, forms: [name, ...(hasNoShortName ? [] : [shortName]), ...(aliases ?? [undefined])] };
    }),
  );
}

/** Every form of the names, the longest first. `undefined` where one of them may be missing. */
function printedForms(partners: readonly NamedPartner[] | undefined): string[] | undefined {
  return allEntries(partners?.flatMap(({ forms }) => forms))?.sort((a, b) => b.length - a.length);
}

function nameAction(id: string | undefined): string {
  return id === undefined ? 'the action' : `the action ${quote(id)}`;
}
