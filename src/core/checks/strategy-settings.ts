import type { Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import type { CheckContext } from './context.ts';
import { contrast, leastContrast, readableColour, themeGrounds } from './contrast.ts';

/**
 * Reports theme colours that are too faint, strategies whose status and successor do not agree, two strategies with one
 * place on the front page, and one word for two kinds of part.
 */
export function checkStrategySettings(context: CheckContext): Problem[] {
  return [...settings(context), ...repeatedOrder(context), ...sameTerms(context)];
}

function repeatedOrder(context: CheckContext): Problem[] {
  const first = new Map<number, string>();
  return context.ofKind('strategy').flatMap(({ path, data: { order } }) => {
    if (order === undefined) return [];
    const other = first.get(order);
    if (other === undefined) {
      first.set(order, path);
      return [];
    }
    const message = `"order" is ${order}, which ${context.shownPath(other)} has too.`;
    const fix = 'Give each strategy its own place on the front page.';
    return [{ rule: 'repeated-order', ...context.locate(path, ['order']), message, fix }];
  });
}

/** One word for the priorities and for the objectives would leave readers with no word for either. */
function sameTerms(context: CheckContext): Problem[] {
  return context.ofKind('strategy').flatMap(({ path, data: { terms } }) => {
    const parts = (['priority', 'objective', 'action'] as const).map((part) => ({ part, words: terms?.[part] }));
    return parts.flatMap(({ part, words }, index) =>
      (['one', 'many'] as const).flatMap((form): Problem[] => {
        const word = words?.[form];
        const other = parts.slice(0, index).find((earlier) => word !== undefined && earlier.words?.[form] === word);
        if (word === undefined || other === undefined) return [];
        const message = `"terms" has the word ${quote(word)} for ${quote(other.part)} and for ${quote(part)}.`;
        const fix = 'Give each the word that the strategy itself uses for it.';
        return [
          { rule: 'shared-name', ...context.locate(path, ['terms', part, form]), message, fix, cause: `terms ${path}` },
        ];
      }),
    );
  });
}

function settings(context: CheckContext): Problem[] {
  return context.ofKind('strategy').flatMap(({ path, data: { theme, status, replacedBy } }) => {
    const faint = (['colour', 'dark'] as const).flatMap((name): Problem[] => {
      const ground = themeGrounds[name];
      const colour = theme?.[name];
      if (colour === undefined) return [];
      const ratio = contrast(colour, ground);
      if (ratio >= leastContrast) return [];
      const shown = (Math.floor(ratio * 100) / 100).toFixed(2);
      const message = `"${name}" of "theme" is ${quote(colour)}, which has a contrast of ${shown} to 1 on ${name === 'colour' ? 'a light' : 'a dark'} page (${ground}).`;
      const fix = `Choose a ${name === 'colour' ? 'darker' : 'lighter'} colour, such as ${quote(readableColour(colour, ground))}: ${leastContrast} to 1 is the least that WCAG 2.2 AA allows.`;
      return [{ rule: 'contrast', ...context.locate(path, ['theme', name]), message, fix }];
    });
    if (replacedBy !== undefined && (status === 'adopted' || status === 'in use'))
      return [...faint, inForce(context, path, status)];
    if (context.isAbsent(path, ['replacedBy']) && status === 'superseded')
      return [...faint, withoutSuccessor(context, path)];
    return faint;
  });
}

function withoutSuccessor(context: CheckContext, path: string): Problem {
  return {
    rule: 'replacement',
    ...context.locate(path, ['status']),
    message: 'The strategy is superseded, but it does not name the strategy that replaced it.',
    fix: 'Add "replacedBy" with the title and address of the new strategy, or set "status" to "withdrawn".',
  };
}

function inForce(context: CheckContext, path: string, status: string): Problem {
  return {
    rule: 'replacement',
    ...context.locate(path, ['replacedBy'], 'name'),
    message: `The strategy names one that replaced it, but its own status is ${quote(status)}.`,
    fix: 'Set "status" to "superseded", or delete "replacedBy".',
  };
}
