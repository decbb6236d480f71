import type { Strategy } from '../model/types.ts';
import { countOf } from '../text/words.ts';

/** What is counted of a strategy. */
type CountedStrategy = Pick<Strategy, 'place' | 'terms'> &
  Record<'priorities' | 'objectives' | 'actions' | 'partners' | 'sections', readonly unknown[]>;

/** One line a strategy on what is published, in the strategy's own words: `Leeds: 4 outcomes, 15 sub-outcomes, 129 actions.` */
export function siteSummary({ strategies }: { strategies: readonly CountedStrategy[] }): string[] {
  return strategies.map((strategy) => `${strategy.place}: ${countsOf(strategy).join(', ')}.`);
}

function countsOf({ terms, priorities, objectives, actions, partners, sections }: CountedStrategy): string[] {
  return [
    countOf(priorities.length, terms.priority),
    countOf(objectives.length, terms.objective),
    countOf(actions.length, terms.action),
    countOf(partners.length, 'partner'),
    countOf(sections.length, { one: 'section of text', many: 'sections of text' }),
  ];
}
