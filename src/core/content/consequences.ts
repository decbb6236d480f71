import { ownLineMissing } from './validate/misplaced-fields.ts';
import { positionAt, type Finding } from './positions.ts';

/** A line can seem to be wrong because of one so many lines above or below it. */
const nearby = 2;

/**
 * Leaves out what follows from another mistake a line or two away: a line in the wrong place is wrong in its syntax, and
 * the fields around it seem to be missing, unknown or of the wrong sort. What says more is kept: in JSON the syntax; in YAML
 * whatever comes first, unless it is that something is not there.
 */
export function withoutConsequences(findings: readonly Finding[], text: string): Finding[] {
  const dropped = new Set<Finding>(movedLine(findings));
  for (const syntax of findings.filter(({ rule }) => rule === 'yaml-syntax' || rule === 'json-syntax')) {
    const { line } = positionAt(text, syntax.offset);
    for (const other of findings) {
      if (other.end === undefined || dropped.has(other)) continue;
      const [first, last] = [positionAt(text, other.offset).line, positionAt(text, other.end).line];
      if (line < first - nearby || line > last + nearby) continue;
      const isSaidBySyntax =
        syntax.rule === 'json-syntax' || first > line || ['missing-field', 'empty-value'].includes(other.rule);
      dropped.add(isSaidBySyntax ? other : syntax);
    }
  }
  return findings.filter((finding) => !dropped.has(finding));
}

/**
 * The last line of a list in JSON has no comma. If it moves, one is missing in its new place, and there is one too many in the
 * old. If the line is gone that opens a group, the bracket that closed it is one too many.
 */
function movedLine(findings: readonly Finding[]): Finding[] {
  const [missing, extra, ...others] = findings.filter(({ rule }) => rule === 'json-syntax');
  const isGone = findings.some(({ message }) => message.endsWith(ownLineMissing));
  if (isGone && missing?.message.startsWith('There is an extra bracket') === true) return [missing];
  if (extra === undefined || others.length > 0) return [];
  const isMoved =
    missing?.message.startsWith('A comma is missing') === true && extra.message.startsWith('There is an extra comma');
  return isMoved ? [extra] : [];
}
