import { closest, quote, quoteList } from '../../core/text/wording.ts';
import type { PartnerFile } from '../../core/content/schema/plan.ts';
import type { Refusal } from './cell-reading.ts';
import { fold } from './normalise-cell.ts';

/** Between partners in one cell. The last two can stand inside a name, so they part only what no name has whole. */
const separators = [/\s*[|;\n]\s*/, /\s*[/,]\s*/, /\s+(?:&|and)\s+/];

/**
 * The ids of the partners that a cell names, each by its id or by any form of its name, in capitals or not.
 *
 * @param listed where partners are listed, for the message about an unknown one.
 */
export function readPartners(cell: string, partners: readonly PartnerFile[], listed: string): string[] | Refusal {
  const forms = new Map<string, Set<string>>();
  for (const { id, name, shortName, aliases } of partners) {
    for (const form of [id, name, shortName ?? id, ...aliases])
      forms.set(foldName(form), (forms.get(foldName(form)) ?? new Set()).add(id));
  }
  const names = splitNames(cell, 0, (name) => forms.has(foldName(name)));
  const unknown = names.filter((name) => !forms.has(foldName(name)));
  if (unknown.length > 0) return unknownPartners(unknown, partners, listed);
  const shared = names.find((name) => (forms.get(foldName(name))?.size ?? 0) > 1);
  if (shared !== undefined) {
    const ids = [...(forms.get(foldName(shared)) ?? [])];
    return { message: `${quote(shared)} can be ${quoteList(ids)}.`, fix: 'Write the id of the one that is meant.' };
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

function unknownPartners(names: readonly string[], partners: readonly PartnerFile[], listed: string): Refusal {
  const suggestions = names.flatMap((name) => {
    const forms = partners.map(({ id, name: full, shortName, aliases }) => ({
      id,
      forms: [id, full, shortName ?? id, ...aliases],
    }));
    const near = closest(
      name,
      forms.flatMap((partner) => partner.forms),
    );
    const meant = forms.find((partner) => near !== undefined && partner.forms.includes(near));
    return meant === undefined || near === undefined
      ? []
      : [near === meant.id ? quote(near) : `${quote(near)} (${quote(meant.id)})`];
  });
  const isOne = names.length === 1;
  return {
    message: `${quoteList(names, 'and')} ${isOne ? 'is no partner' : 'are no partners'} of the strategy.`,
    fix: `${suggestions.length === 0 ? '' : `Did you mean ${suggestions.join(' and ')}? `}Partners are listed in ${listed}: add a new one there first, or the name as one of its "aliases".`,
  };
}

function foldName(name: string): string {
  return fold(name).toLowerCase().replace(/^the /, '');
}
