import { limits } from './limits.ts';
import type { Finding } from './positions.ts';

/** The marks that a merge leaves where two versions of a text differ, each a line of its own. */
const mark = /^(?:<{7}(?:[ \t].*)?|\|{7}(?:[ \t].*)?|={7}|>{7}(?:[ \t].*)?)\r?$/gm;

/**
 * Reports each conflict at its first line, and marks of which the first was deleted. A line of seven "=" below a line of words
 * is a heading in Markdown, so it counts only if nothing else can be meant: in settings, below an empty line, or with
 * other marks around it.
 */
export function conflictFindings(text: string): Finding[] {
  const marks = [...text.matchAll(mark)].map(({ 0: line, index }) => ({ sign: line.charAt(0), line, index }));
  const others = marks.filter(({ sign }) => sign !== '=');
  const beginnings = marks.filter(({ sign }) => sign === '<');
  const first = [beginnings, others, marks].find(({ length }) => length > 0) ?? [];
  return first.slice(0, limits.syntaxProblems).map(({ line, index }) => ({
    rule: 'merge-conflict',
    offset: index,
    message: `The line "${line.trimEnd().slice(0, 80)}" is left over from a merge: two versions of the text are here, one below the other.`,
    fix: 'Keep the right version, and delete the lines that start with "<<<<<<<", "|||||||", "=======" and ">>>>>>>".',
  }));
}
