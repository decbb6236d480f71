import type { Problem } from '../report/problem.ts';
import { quote } from '../report/wording.ts';
import type { FieldPath } from '../load/positions.ts';
import type { CheckContext } from './context.ts';

interface Part {
  context: string[];
  alignment?: { measures: { indicator: string }[] } | undefined;
}

/** Reports indicators that a part gives as context and names already, as its measure or as context. */
export function checkContextIndicators(context: CheckContext): Problem[] {
  return context
    .ofKind('priority')
    .flatMap(({ path, data }) => [
      ...inPart(context, path, [], data),
      ...data.objectives.flatMap((objective, index) => inPart(context, path, ['objectives', index], objective)),
    ]);
}

function inPart(context: CheckContext, path: string, place: FieldPath, part: Part): Problem[] {
  const measures = new Set(part.alignment?.measures.map(({ indicator }) => indicator));
  return part.context.flatMap((indicator, index) => {
    const isMeasure = measures.has(indicator);
    if (!isMeasure && part.context.indexOf(indicator) === index) return [];
    return [
      {
        rule: 'repeated-indicator',
        ...context.locate(path, [...place, 'context', index]),
        message: `The indicator ${quote(indicator)} is given as context, and is ${isMeasure ? 'a measure of the same part' : 'there twice'}.`,
        fix: 'Delete it here.',
      },
    ];
  });
}
