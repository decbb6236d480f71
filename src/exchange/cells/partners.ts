import { closest, quote, quoteList } from '../../core/text/wording.ts';
import type { PartnerFile } from '../../core/content/schema/plan.ts';
import { foldText } from './normalise.ts';
import type { CellProblem } from './problems.ts';

/** Between partners in one cell. The last two can be inside a name, so they split only what is not a whole name. */
const separators = [/\s*[|;\n]\s*/, /\s*[/,]\s*/, /\s+(?:&|and)\s+/];

/**
 * The ids of the partners that a cell names, each by its id or by any form of its name, in capitals or not.
 *
 * @param listed where partners are listed, for the message about an unknown one.
 */
export function readPartners(cell: string, partners: readonly PartnerFile[], listed: string): string[] | CellProblem {
  const forms = new Map<string, Set<string>>();
  for (const partner of partners) {
    for (const form of formsOf(partner).map(foldName)) forms.set(form, (forms.get(form) ?? new Set()).add(partner.id));
  }
  const names = splitNames(cell, 0, (name) => forms.has(foldName(name)));
  const unknown = names.filter((name) => !forms.has(foldName(name)));
  if (unknown.length > 0) return unknownPartners(unknown, partners, listed);
  const shared = names.find((name) => (forms.get(foldName(name))?.size ?? 0) > 1);
  if (shared !== undefined) {
    const ids = [...(forms.get(foldName(shared)) ?? [])];
    return { message: `${quote(shared)} can be ${quoteList(ids)}.`, fix: 'Write the id of the one you mean.' };
  }
  return [...new Set(names.flatMap((name) => [...(forms.get(foldName(name)) ?? [])]))];
}

function splitNames(cell: string, level: number, isKnown: (name: string) => boolean): string[] {
  const separator = separators[level];
  if (separator === undefined || (level > 0 && isKnown(cell))) return [cell];
  const parts = cell.split(separator).filter((part) => part !== '');
  const whole = parts.flatMap((part) => splitNames(part, level + 1, isKnown));
  // A name that nothing knows is quoted whole, not in pieces.
  return level === 0 || whole.some(isKnown) ? whole : [cell];
}

function unknownPartners(names: readonly string[], partners: readonly PartnerFile[], listed: string): CellProblem {
  const suggestions = names.flatMap((name) => {
    const near = closest(name, partners.flatMap(formsOf));
    const meant = partners.find((partner) => near !== undefined && formsOf(partner).includes(near));
    if (near === undefined || meant === undefined) return [];
    return [near === meant.id ? quote(near) : `${quote(near)} (${quote(meant.id)})`];
  });
  return {
    message: `${quoteList(names, 'and')} ${names.length === 1 ? 'is' : 'are'} not in partners.yml.`,
    fix: `${suggestions.length === 0 ? '' : `Did you mean ${suggestions.join(' and ')}? `}Partners are listed in ${listed}: add a new one there first, or the name as one of its "aliases".`,
  };
}

/** Everything that a partner may be called. */
function formsOf({ id, name, shortName, aliases }: PartnerFile): string[] {
  return [id, name, shortName ?? id, ...aliases];
}

function foldName(name: string): string {
  return foldText(name).toLowerCase().replace(/^the /, '');
}
