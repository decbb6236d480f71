import type { ActionFile } from '../../core/content/schema/plan.ts';
import { foldText } from './normalise.ts';

/** An entry of a cell, with what was there before if it says the same. */
interface CellEntry<Before> {
  text: string;
  before?: Before;
}

interface Milestone {
  when?: string | null | undefined;
  text: string;
}

const betweenEntries = /\s*(?:\||\n)\s*/;

/** The entries of a list, each after a bar or on a line of its own. Those that were there stay, even with a bar inside. */
export function readList(cell: string, before: readonly string[]): string[] {
  return splitEntries(cell, before, (entry) => entry).map(({ text }) => text);
}

/** A milestone as a cell shows it: `June 2024: The first 50 lofts`. */
export function formatMilestone({ when, text }: Milestone): string {
  return when == null ? text : `${when}: ${text}`;
}

export function readMilestones(
  cell: string,
  before: readonly Milestone[],
): { when: string | undefined; text: string }[] {
  return splitEntries(cell, before, formatMilestone).map(({ text, before: kept }) => {
    if (kept !== undefined) return { when: kept.when ?? undefined, text: kept.text };
    const [, when, rest] = /^([^:]{1,40}): +(.+)$/s.exec(text) ?? [];
    return when === undefined || rest === undefined ? { when: undefined, text } : { when, text: rest };
  });
}

/** Milestones as the file of the action has them. Those that stay are as they were written. */
export function writeMilestones(milestones: readonly Milestone[], { milestones: written = [] }: Partial<ActionFile>) {
  const isSameLength = milestones.length === written.length;
  return milestones.map((milestone, index) => {
    const kept = written.find((other) => formatMilestone(other) === formatMilestone(milestone));
    if (kept !== undefined) return kept;
    const fields = { ...(isSameLength && written[index]), ...milestone };
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  });
}

/** Splits a cell at its separators, but takes each entry that was there before whole. */
export function splitEntries<Before>(
  cell: string,
  before: readonly Before[],
  format: (entry: Before) => string,
  separator: RegExp = betweenEntries,
): CellEntry<Before>[] {
  const open = before.map((entry) => ({ before: entry, text: format(entry) }));
  open.sort((a, b) => b.text.length - a.text.length);
  const entries: CellEntry<Before>[] = [];
  let rest = cell.trim();
  while (rest !== '') {
    const known = open.find(({ text }) => startsWithEntry(rest, text));
    if (known === undefined) {
      const split = rest.search(separator);
      const text = (split === -1 ? withoutLastBar(rest) : rest.slice(0, split)).trim();
      rest = split === -1 ? '' : rest.slice(split).replace(/^\s*[|\n]\s*/, '');
      if (text !== '') entries.push({ text });
    } else {
      open.splice(open.indexOf(known), 1);
      entries.push(known);
      rest = rest.slice(known.text.length).replace(/^\s*[|\n]?\s*/, '');
    }
  }
  return entries;
}

/** A bar after the last entry separates it from nothing. */
function withoutLastBar(text: string): string {
  let end = text.length;
  while (/[\s|]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function startsWithEntry(rest: string, text: string): boolean {
  return foldText(rest.slice(0, text.length)) === foldText(text) && /^\s*(?:[|\n]|$)/.test(rest.slice(text.length));
}
