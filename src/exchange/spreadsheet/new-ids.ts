import type { PresentTable } from './import-context.ts';

/**
 * The id of a new action in a table: the form of its neighbours, with the number after the highest that was ever used.
 *
 * @param used every id that an action of the strategy has or had, those of withdrawn actions included.
 */
export function proposeId({ under, ids }: Pick<PresentTable, 'under' | 'ids'>, used: ReadonlySet<string>): string {
  const [, stem = `${under}-`, digits = '00'] = /^(.*?)(\d+)$/.exec(ids.at(-1) ?? '') ?? [];
  const numbers = [...used].flatMap((id) => {
    const rest = id.startsWith(stem) ? id.slice(stem.length) : '';
    return /^\d+$/.test(rest) ? [Number(rest)] : [];
  });
  const next = Math.max(0, ...numbers) + 1;
  return `${stem}${String(next).padStart(digits.length, '0')}`;
}
