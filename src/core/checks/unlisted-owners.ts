import type { Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import { inFull } from '../text/words.ts';
import type { CheckContext } from './context.ts';
import { allEntries, readEntries } from './entries.ts';
import { nameAction } from './owners.ts';

/** What follows the name of someone who is to do something: `will`, `is to`. */
const willDo = /^\s+(?:will|should|must|shall|(?:is|are) to)\b/;

/**
 * Reports an action whose text says that a partner will do something, if the partner is neither an owner nor a supporter of
 * it. A partner that a text only mentions, such as one that is told of the results, is none.
 */
export function checkUnlistedOwners(context: CheckContext): Problem[] {
  return context.strategies.flatMap((strategy) => {
    const partners = context.ofKind('partners', strategy).flatMap(({ data }) =>
      readEntries(data.partners).map(({ entry: { id, name, shortName, aliases = [] } }) => ({
        id,
        forms: [name, shortName, ...aliases].filter((form) => form !== undefined),
      })),
    );
    return context.ofKind('actionTable', strategy).flatMap(({ path, data }) =>
      readEntries(data.actions).flatMap(({ index, entry: { id, text, details, leads, supports } }): Problem[] => {
        if (text === undefined) return [];
        const listed = new Set([...(leads ?? []), ...(supports ?? [])]);
        const whole = inFull({ text, details: allEntries(details) ?? [] });
        const found = partners
          .filter((partner) => partner.id !== undefined && !listed.has(partner.id))
          .map((partner) => ({ ...partner, form: partner.forms.find((form) => isDoer(form, whole)) }))
          .find(({ form }) => form !== undefined);
        if (found?.form === undefined) return [];
        const message = `The text of ${nameAction(id)} says what ${quote(found.form)} will do, but ${quote(found.id ?? '')} is not among its "leads".`;
        const fix = 'Add it to "leads" or "supports", or say in the text who else will do it.';
        return [{ rule: 'unlisted-owner', ...context.locate(path, ['actions', index, 'text']), message, fix }];
      }),
    );
  });
}

/** Whether a text says somewhere that someone of a name will do something. */
function isDoer(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const isWhole = !/[\p{L}\p{N}]$/u.test(text.slice(0, at));
    if (isWhole && willDo.test(text.slice(at + name.length))) return true;
  }
  return false;
}
