import { nameField } from '../load/naming.ts';
import type { Problem } from '../report/problem.ts';
import { capitalise, didYouMean, quote } from '../report/wording.ts';
import type { CheckContext } from './context.ts';
import { ownerPath, textFields } from './fields.ts';

/** Reports each outcome that the framework in question does not have. */
export function checkOutcomes(context: CheckContext): Problem[] {
  return [...inPriorities(context), ...inIndicators(context)];
}

function inPriorities(context: CheckContext): Problem[] {
  return context.ofKind('priority').flatMap(({ path, strategy, data }) => {
    const [settings] = context.ofKind('strategy', strategy);
    if (settings === undefined) return [];
    return textFields(data)
      .filter(({ pattern }) => /(?:^|\.)alignment\.outcomes\.\*$/.test(pattern))
      .flatMap((field) => {
        const subject = capitalise(nameField(data, ownerPath(field.path.slice(0, -1))));
        return unknownOutcome(context, settings.data.framework, field.text, subject).map((problem) => ({
          ...problem,
          ...context.locate(path, field.path),
        }));
      });
  });
}

function inIndicators(context: CheckContext): Problem[] {
  return context.ofKind('indicator').flatMap(({ path, data }) =>
    data.measures.flatMap(({ framework, outcome }, index) =>
      unknownOutcome(context, framework, outcome, 'The indicator').map((problem) => ({
        ...problem,
        ...context.locate(path, ['measures', index, 'outcome']),
      })),
    ),
  );
}

function unknownOutcome(
  context: CheckContext,
  framework: string | undefined,
  outcome: string,
  subject: string,
): Pick<Problem, 'rule' | 'message' | 'fix'>[] {
  if (framework === undefined) {
    const message = `${subject} names the outcome ${quote(outcome)}, and the strategy names no framework that it could be from.`;
    return [{ rule: 'unknown-reference', message, fix: 'Name the framework in "framework" of strategy.yml.' }];
  }
  const entry = context.ofKind('framework').find(({ id }) => id === framework);
  if (entry === undefined) return [];
  const ids = entry.data.outcomes.map(({ id }) => id);
  if (ids.includes(outcome)) return [];
  const listed = `Outcomes are listed in ${context.shownPath(entry.path)}.`;
  const meant = didYouMean(outcome, ids);
  return [
    {
      rule: 'unknown-reference',
      message: `${subject} names the outcome ${quote(outcome)}, which the framework ${quote(framework)} does not have.`,
      fix: meant === undefined ? listed : `${meant} ${listed}`,
    },
  ];
}
