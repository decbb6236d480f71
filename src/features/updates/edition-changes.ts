import { paths } from '../../core/routes/paths.ts';
import {
  changeKinds,
  changesBetween,
  kindsOfChange,
  type ActionChange,
  type FieldChange,
} from '../../core/model/edition-changes.ts';
import { editionOf } from '../../core/model/editions.ts';
import type { Strategy } from '../../core/model/types.ts';
import type { WordChange } from '../../core/model/word-diff.ts';
import type { Link } from '../../ui/frame/frame.ts';
import { extraNotes, lastDayOf, stateNotes } from '../reporting/change-notes.ts';
import { planPart } from './withdrawn.ts';
import { capitalise, countOf, joinWords, plural } from '../../core/text/words.ts';
import { formatDate } from '../../core/text/format.ts';

/** The actions of one date compared with those of the edition before. */
export interface ComparisonView {
  heading: string;
  /** How many actions changed in which way, in one sentence. */
  summary: string;
  /** Whether any word is marked as added or removed. */
  hasMarks: boolean;
  changes: ActionChangeView[];
}

export interface ActionChangeView {
  label: string;
  href: string;
  /** The ways in which it changed: `Reworded`, `Date changed`. */
  kinds: string[];
  text: WordChange[];
  details: WordChange[][];
  /** The other changes, in whole sentences. */
  notes: { text: string; links: Link[] }[];
}

/** What changed since the newest edition, then from edition to edition. */
export function comparisonViews(strategy: Strategy): ComparisonView[] {
  const { editions, terms } = strategy;
  return editions.flatMap((edition, index) => {
    const next = editions[index - 1];
    const changes = changesBetween(edition.actions, (next ?? editionOf(strategy, strategy.asAt)).actions);
    if (next !== undefined && changes.length === 0) return [];
    const from = `edition of ${formatDate(edition.date)}`;
    return [
      {
        heading:
          next === undefined
            ? `Changes to the ${terms.action.many} since the ${from}`
            : `Changes to the ${terms.action.many} from the ${from} to the edition of ${formatDate(next.date)}`,
        summary: changes.length === 0 ? `The ${terms.action.many} have not changed.` : summaryOf(strategy, changes),
        hasMarks: changes.some(({ wording }) => wording !== undefined),
        changes: changes.map((change) => changeView(strategy, change)),
      },
    ];
  });
}

/** `3 actions changed. Added: 1. Withdrawn: 1. Reworded: 2.` One action can have changed in several ways. */
function summaryOf({ terms }: Strategy, changes: readonly ActionChange[]): string {
  const allKinds = changes.flatMap(kindsOfChange);
  const counts = changeKinds
    .map((kind) => ({ kind, count: allKinds.filter((candidate) => candidate === kind).length }))
    .filter(({ count }) => count > 0);
  const changed = `${countOf(changes.length, terms.action)} changed.`;
  return [changed, ...counts.map(({ kind, count }) => `${kind}: ${count}.`)].join(' ');
}

function changeView(strategy: Strategy, change: ActionChange): ActionChangeView {
  const { id, before, after, wording } = change;
  const action = after ?? before;
  const same = (text: string): WordChange[] => [{ kind: 'same', text }];
  return {
    label: `${capitalise(strategy.terms.action.one)} ${id}`,
    href: paths.action(strategy.id, id),
    kinds: kindsOfChange(change),
    text: wording?.text ?? same(action?.text ?? ''),
    details: wording?.details ?? (action?.details ?? []).map(same),
    notes: notesOf(strategy, change),
  };
}

function notesOf(strategy: Strategy, change: ActionChange): ActionChangeView['notes'] {
  const { before, after, timescale, due, parent, others, continuedIn } = change;
  const note = (text: string, links: Link[] = []) => ({ text, links });
  const link = (id: string): Link => ({ text: id, href: paths.action(strategy.id, id) });
  const names = (leads: readonly { name: string }[]) => joinWords(leads.map(({ name }) => name));
  return [
    ...(before !== undefined && after !== undefined && before.id !== after.id
      ? [note('Old reference:', [link(before.id)])]
      : []),
    ...stateNotes(strategy, change).map((text) => note(text)),
    ...(['owners', 'supports'] as const).flatMap((field) =>
      (['added', 'removed'] as const).flatMap((kind) => {
        const partners = change[field]?.[kind] ?? [];
        return partners.length === 0
          ? []
          : [note(`${plural(partners.length, changedParts[field])} ${kind}: ${names(partners)}.`)];
      }),
    ),
    ...(timescale === undefined
      ? []
      : [note(`Date changed from ${dateOf(timescale.before)} to ${dateOf(timescale.after)}.`)]),
    ...(due === undefined
      ? []
      : [note(`It was due ${lastDayOf(due.before)}, and is now due ${lastDayOf(due.after)}.`)]),
    ...(parent === undefined
      ? []
      : [note(`Moved from ${planPart(strategy, parent.before).text} to ${planPart(strategy, parent.after).text}.`)]),
    ...extraNotes(strategy, change).map((text) => note(text)),
    ...others.flatMap(({ field, ...texts }) =>
      (['added', 'removed'] as const)
        .filter((kind) => texts[kind].length > 0)
        .map((kind) => note(`${titleOf(field, kind, texts[kind].length)}: ${quoted(strategy, field, texts[kind])}`)),
    ),
    ...(continuedIn.length === 0 ? [] : [note('Most of the removed words are now in:', continuedIn.map(link))]),
  ];
}

const changedParts = {
  owners: { one: 'Owner', many: 'Owners' },
  supports: { one: 'Supporter', many: 'Supporters' },
  milestones: { one: 'Milestone', many: 'Milestones' },
  measures: { one: 'Measure', many: 'Measures' },
  themes: { one: 'Theme', many: 'Themes' },
  post: { one: 'Post', many: 'Posts' },
  number: { one: 'Number', many: 'Numbers' },
  next: { one: 'Next step', many: 'Next steps' },
  progress: { one: 'Progress report', many: 'Progress reports' },
} as const;

/** `Milestone added`, `Measures removed`. */
function titleOf(field: FieldChange['field'], kind: 'added' | 'removed', count: number): string {
  if (field === 'ownersAsPublished') return `Owners in the document ${kind === 'added' ? 'now' : 'before'}`;
  return `${plural(count, changedParts[field])} ${kind}`;
}

/** The texts in quotation marks, measures and themes by their names. */
function quoted(strategy: Strategy, field: FieldChange['field'], texts: readonly string[]): string {
  const nameOf = (id: string) => {
    if (field === 'measures') return strategy.measures.find((measure) => measure.id === id)?.name;
    return field === 'themes' ? strategy.themes.find((theme) => theme.id === id)?.title : undefined;
  };
  const named = texts.map((text) => nameOf(text) ?? text);
  return joinWords(named.map((text) => `“${text}”`));
}

function dateOf(timescale: string | null): string {
  return timescale === null ? 'no date' : `“${timescale}”`;
}
