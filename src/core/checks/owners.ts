import { lastPublished } from '../model/editions.ts';
import type { Problem, UnlocatedProblem } from '../problems/problem.ts';
import { isNear, quote, quoteList } from '../text/wording.ts';
import type { ActionFile } from '../content/schema/plan.ts';
import type { PartialData } from '../content/validate/parse-partial.ts';
import type { CheckContext } from './context.ts';
import { allEntries, readEntries } from './entries.ts';

/** Reports owners as printed that are not the leads of an action, and partners whose names differ from those printed. */
export function checkOwners(context: CheckContext): Problem[] {
  return context.strategies.flatMap((strategy) => {
    const partners = Map.groupBy(namedPartners(context, strategy), ({ id }) => id);
    const editions = context.entries.flatMap((entry) =>
      entry.kind === 'edition' && entry.strategy === strategy ? [entry.data] : [],
    );
    const published = lastPublished(editions);
    return context.ofKind('actionTable', strategy).flatMap(({ path, data }) =>
      readEntries(data.actions).flatMap(({ index, entry: action }): Problem[] => {
        const wrong = ownersApart(action, partners);
        if (wrong === undefined) return [];
        const { lead, rest = '', ...problem } = wrong;
        const partner = partners.get(lead)?.[0];
        const { action: earlier } = published.get(action.id ?? '') ?? {};
        const isAsPublished =
          earlier?.ownersAsPublished === action.ownersAsPublished &&
          earlier?.leads.map(({ id }) => id).join() === action.leads?.join();
        if (lead !== undefined && partner !== undefined && (isAsPublished || isMisspelt(context, partner, rest)))
          return [{ rule: 'owners', ...otherName(context, partner, action, rest) }];
        return [{ rule: 'owners', ...context.locate(path, ['actions', index, 'ownersAsPublished']), ...problem }];
      }),
    );
  });
}

/** Whether a name of a partner is nowhere else, and the printed one, to which it comes near, is in other places too. */
function isMisspelt(context: CheckContext, { path, forms }: NamedPartner, printed: string): boolean {
  const strategy = path.slice(0, path.lastIndexOf('/'));
  const [name = ''] = printed.split(/\s*[/,;]\s*/);
  const texts = context.files.filter((file) => file.path.startsWith(`${strategy}/`)).map(({ text }) => text);
  const times = (words: string): number => texts.reduce((sum, text) => sum + text.split(words).length - 1, 0);
  return forms.some((form) => form !== undefined && isNear(name, form) && times(form) === 1) && times(name) > 1;
}

/** If an action has the owners that were published, the names of a partner have changed. */
function otherName(
  context: CheckContext,
  { path, index, id = '', forms }: NamedPartner,
  action: PartialData<ActionFile>,
  printed: string,
): Omit<Problem, 'rule'> {
  const names = forms.filter((form) => form !== undefined);
  const [name, ...others] = names;
  const isNext = (form: string | undefined): boolean =>
    form !== undefined && isNear(printed.slice(0, form.length), form);
  const isAlias = name !== undefined && !isNext(name) && others.some(isNext);
  return {
    ...context.locate(path, [
      'partners',
      index,
      isAlias && context.isAbsent(path, ['partners', index, 'shortName']) ? 'aliases' : isAlias ? 'shortName' : 'name',
    ]),
    message: `The partner ${quote(id)} is called ${quoteList(names, 'and')}, but the owners of ${nameAction(action.id)} are printed as ${quote(printed)}.`,
    fix: 'Correct the name, or add the printed one to "aliases".',
    cause: `names of ${path} ${id}`,
  };
}

/** Owners that are not the leads. `lead` is the first one that is not there, and `rest` what is in its place. */
type WrongOwners = Pick<UnlocatedProblem, 'message' | 'fix'> & { lead?: string; rest?: string };

/** What comes after a name in a cell of owners: a sign, "and", a space alone, or the end. */
const separator = /^(?:\s*[/,;&]\s*|\s+and\s+|\s+|\.?$)/;

/**
 * The owners as printed are the leads in order, each in one of its forms. Papers part them by "/", ",", "&", ";", "and" or
 * a line of their own, and may end with a full stop. Forms can contain such signs themselves, so the text is read lead by
 * lead and not split.
 */
function ownersApart(
  { id, leads, supports, ownersAsPublished }: PartialData<ActionFile>,
  partners: ReadonlyMap<string | undefined, NamedPartner[]>,
): WrongOwners | undefined {
  const named = allEntries(leads)?.map((lead) => ({
    lead,
    forms: printedForms(partners.get(lead)),
  }));
  if (ownersAsPublished === undefined || named === undefined) return undefined;
  // A lead that is named twice is reported as that.
  if (new Set(leads).size < named.length) return undefined;
  const printed = `The owners of ${nameAction(id)} are printed as ${quote(ownersAsPublished)}`;

  let rest = plainSigns(ownersAsPublished);
  for (const { lead, forms } of named) {
    if (forms === undefined) return undefined;
    const form = nextName(rest, forms);
    if (form === undefined) {
      const instead = rest === '' ? 'there is nothing' : `there is ${quote(rest)}`;
      return {
        lead,
        rest,
        message: `${printed}. Where the lead ${quote(lead)} should be, ${instead}.`,
        fix: `This lead can be printed as ${quoteList(forms)}. Correct "leads" and their order, or add a name to its "aliases" in partners.yml.`,
      };
    }
    rest = rest.slice(form.length).replace(separator, '');
  }
  // A plan that tells supporters apart may print them in the same cell.
  for (const support of allEntries(supports) ?? []) {
    const form = nextName(rest, printedForms(partners.get(support)) ?? []);
    if (form !== undefined) rest = rest.slice(form.length).replace(separator, '');
  }
  if (rest === '') return undefined;
  return { message: `${printed}. None of its leads is ${quote(rest)}.`, fix: 'Add the partner to "leads".' };
}

/** The form of a name with which the rest of a cell starts. */
function nextName(rest: string, forms: readonly string[]): string | undefined {
  return forms.map(plainSigns).find((form) => rest.startsWith(form) && separator.test(rest.slice(form.length)));
}

/** A name without what word processors make of its signs and spaces. */
function plainSigns(name: string): string {
  return name.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/[–—]/g, '-').replaceAll(/\s+/g, ' ');
}

interface NamedPartner {
  path: string;
  index: number;
  id: string | undefined;
  /** Every form of the name, `undefined` for each that could not be read. */
  forms: (string | undefined)[];
}

function namedPartners(context: CheckContext, strategy: string | undefined): NamedPartner[] {
  return context.ofKind('partners', strategy).flatMap(({ path, data }) =>
    readEntries(data.partners).map(({ index, entry: { id, name, shortName, aliases } }) => {
      const hasNoShortName = context.isAbsent(path, ['partners', index, 'shortName']);
      return { path, index, id, forms: [name, ...(hasNoShortName ? [] : [shortName]), ...(aliases ?? [undefined])] };
    }),
  );
}

/** Every form of the names, the longest first. `undefined` where one of them may be missing. */
function printedForms(partners: readonly NamedPartner[] | undefined): string[] | undefined {
  return allEntries(partners?.flatMap(({ forms }) => forms))?.sort((a, b) => b.length - a.length);
}

/** `the action "1.2-05"`, for the middle of a sentence. */
export function nameAction(id: string | undefined): string {
  return id === undefined ? 'the action' : `the action ${quote(id)}`;
}
