import type { Entry } from '../content/schema/kinds.ts';
import { groupEntries } from '../model/entries.ts';
import type { Location, Problem } from '../problems/problem.ts';
import { countOf, joinWords } from '../text/words.ts';

/** One sentence on what was checked, for content with no more than warnings, and the locations of texts that are only examples. */
export function checkSummary(
  entries: readonly Entry[],
  examples: readonly Location[],
  warnings: readonly Problem[] = [],
): string {
  const { ofKind } = groupEntries(entries);
  const actions = ofKind('actionTable').reduce((sum, { data }) => sum + data.actions.length, 0);
  const counts = [
    countOf(ofKind('strategy').length, { one: 'strategy', many: 'strategies' }),
    countOf(ofKind('priority').length, { one: 'priority', many: 'priorities' }),
    countOf(actions, 'action'),
    countOf(ofKind('measure').length, 'measure'),
  ];
  const outcome = warnings.length === 0 ? 'no problems' : 'no problems that stop a build';
  const checked = `Checked ${countOf(entries.length, 'file')} with ${joinWords(counts)}: ${outcome}.`;
  return examples.length === 0 ? checked : `${checked}\n\n${listExamples(examples)}`;
}

function listExamples(examples: readonly Location[]): string {
  const locations = examples.map(({ file, line, column }) => `${file}:${line}:${column}`);
  const heading = `${countOf(examples.length, { one: 'text is still an example', many: 'texts are still examples' })}:`;
  return [heading, ...locations].join('\n');
}
