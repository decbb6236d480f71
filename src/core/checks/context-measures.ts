import type { Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import type { FieldPath } from '../content/positions.ts';
import type { PartialData } from '../content/validate/parse-partial.ts';
import type { AlignmentFile } from '../content/schema/plan.ts';
import type { CheckContext } from './context.ts';
import { readEntries } from './entries.ts';

interface Part {
  context?: (string | undefined)[] | undefined;
  alignment?: PartialData<AlignmentFile> | undefined;
}

/** Reports measures that a part gives as context and names already, as its measure or as context. */
export function checkContextMeasures(context: CheckContext): Problem[] {
  return context
    .ofKind('priority')
    .flatMap(({ path, data }) => [
      ...inPart(context, path, [], data),
      ...readEntries(data.objectives).flatMap(({ index, entry }) =>
        inPart(context, path, ['objectives', index], entry),
      ),
    ]);
}

function inPart(context: CheckContext, path: string, place: FieldPath, part: Part): Problem[] {
  const measures = new Set(readEntries(part.alignment?.measures).map(({ entry: { indicator } }) => indicator));
  return readEntries(part.context).flatMap(({ index, entry: measure }) => {
    const isMeasure = measures.has(measure);
    if (!isMeasure && part.context?.indexOf(measure) === index) return [];
    return [
      {
        rule: 'repeated-measure',
        ...context.locate(path, [...place, 'context', index]),
        message: `The measure ${quote(measure)} is given as context, but it is ${isMeasure ? 'a measure of the same part' : 'listed twice'}.`,
        fix: 'Delete it here.',
      },
    ];
  });
}
