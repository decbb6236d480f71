import { nameField } from '../content/naming.ts';
import type { ContentKind } from '../content/schema/kinds.ts';
import { firstDay, lastDay } from '../model/partial-date.ts';
import type { Problem } from '../problems/problem.ts';
import { formatDate } from '../text/format.ts';
import { quote } from '../text/wording.ts';
import { capitalise } from '../text/words.ts';
import type { CheckContext } from './context.ts';
import { datesOfStrategy } from './dates.ts';
import { textFields } from './fields.ts';

/** A strategy is written, and people are asked about it, in at most so many years before it begins. */
const yearsOfPreparation = 2;

/** Reports dates of a strategy's own course from before it began: reports on its actions, updates, its consultation. */
export function checkStrategyStart(context: CheckContext): Problem[] {
  return context.partialEntries.flatMap(({ path, kind, strategy, data }) => {
    const ownDates = datesOf[kind];
    if (ownDates === undefined) return [];
    const { published, from } = datesOfStrategy(context, strategy);
    if (published === undefined || from === undefined) return [];
    const start = [published, `${from}-01-01`].sort()[0] ?? published;
    return textFields(data).flatMap((field) => {
      const years = ownDates[field.pattern];
      if (years === undefined) return [];
      const earliest = `${Number(start.slice(0, 4)) - years}${start.slice(4)}`;
      if (lastDay(field.text) >= firstDay(earliest)) return [];
      const name = capitalise(nameField(data, field.path));
      const message = `${name} is ${quote(field.text)}, ${years === 0 ? '' : `more than ${years} years `}before the strategy began on ${formatDate(start)}.`;
      const fix = 'Correct the date, or "published" and "period" in strategy.yml.';
      return [{ rule: 'early-date', ...context.locate(path, field.path), message, fix }];
    });
  });
}

/** How many years before the start of the strategy a date can be. */
const datesOf: Partial<Record<ContentKind, Readonly<Record<string, number>>>> = {
  actionTable: { 'actions.*.progress.*.date': 0 },
  edition: { date: yearsOfPreparation },
  update: { date: yearsOfPreparation },
  response: { date: yearsOfPreparation },
  consultation: { opens: yearsOfPreparation, closes: yearsOfPreparation, 'concluded.date': yearsOfPreparation },
};
