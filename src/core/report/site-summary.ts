import type { Strategy } from '../model/types.ts';

/** What is counted of a strategy. */
type Counted = Pick<Strategy, 'place' | 'terms'> &
  Record<'priorities' | 'objectives' | 'actions' | 'partners' | 'sections', readonly unknown[]>;

/** One line a strategy on what is published, in the strategy's own words: `Leeds: 4 outcomes, 15 sub-outcomes, 129 actions.` */
export function published({ strategies }: { strategies: readonly Counted[] }): string[] {
  return strategies.map((strategy) => `${strategy.place}: ${counts(strategy).join(', ')}.`);
}

function counts({ terms, priorities, objectives, actions, partners, sections }: Counted): string[] {
  return [
    count(priorities, terms.priority),
    count(objectives, terms.objective),
    count(actions, terms.action),
    count(partners, { one: 'partner', many: 'partners' }),
    count(sections, { one: 'section of text', many: 'sections of text' }),
  ];
}

function count({ length }: readonly unknown[], { one, many }: { one: string; many: string }): string {
  return `${length} ${length === 1 ? one : many}`;
}
