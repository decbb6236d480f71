import { extraFacts, formatExtra } from '../../core/model/extra-columns.ts';
import type { Action, Strategy } from '../../core/model/types.ts';

/** What an action says in a column of the plan's own. A link has an `href`. */
export interface ExtraView {
  term: string;
  text: string;
  href: string | undefined;
}

export function extraViews(strategy: Strategy, action: Action): ExtraView[] {
  return extraFacts(strategy, action).map((fact) => ({
    term: fact.column.title,
    text: formatExtra(fact),
    href: fact.column.type === 'link' ? String(fact.value) : undefined,
  }));
}
