import { statusWord } from '../../core/model/progress.ts';
import { progressStatuses, type ProgressStatus } from '../../core/content/schema/plan.ts';
import { editionOf, statusIn } from '../../core/model/editions.ts';
import type { EditionFile } from '../../core/content/schema/edition.ts';
import type { Strategy } from '../../core/model/types.ts';
import { formatDate } from '../../core/text/format.ts';
import { capitalise } from '../../core/text/words.ts';

/** How many actions had each status at each edition and have it today: a table whose cells are drawn as bars too. */
export interface StateTable {
  columns: string[];
  rows: { label: string; total: number; counts: { label: string; count: number }[] }[];
}

/** `undefined` if fewer than two editions keep statuses. */
export function stateTable(strategy: Strategy): StateTable | undefined {
  const kept = strategy.editions.filter(({ actions }) => actions.every((action) => statusIn(action) !== undefined));
  if (kept.length < 2) return undefined;
  const rows = [...kept.toReversed(), editionOf(strategy, strategy.asAt)].map((edition, index) => ({
    label: index === kept.length ? `Now (${formatDate(edition.date)})` : formatDate(edition.date),
    edition,
  }));
  const used = progressStatuses.filter((status) => rows.some(({ edition }) => countOfStatus(edition, status) > 0));
  const nameOf = (status: ProgressStatus) => capitalise(statusWord(strategy, status));
  return {
    columns: used.map(nameOf),
    rows: rows.map(({ label, edition }) => ({
      label,
      total: edition.actions.length,
      counts: used.map((status) => ({ label: nameOf(status), count: countOfStatus(edition, status) })),
    })),
  };
}

function countOfStatus({ actions }: EditionFile, status: ProgressStatus): number {
  return actions.filter((action) => statusIn(action) === status).length;
}
