import { createTwoFilesPatch } from 'diff';
import { buildSiteContent } from '../../src/core/model/build-site-content.ts';
import { formatProblems } from '../../src/core/report/formats.ts';
import { stopping, type Problem } from '../../src/core/problems/problem.ts';
import { renderBody } from '../../src/ui/markdown/render-body.ts';
import { checkDamaged } from './contents.ts';
import type { Mutant } from './mutant.ts';

const longestLine = 200;
const mostLines = 40;

/** What became of a mutant. */
export type Outcome = 'passed' | 'let through' | 'refused' | 'wrong place' | 'more than one message';

/** Checks a mutant as the commands check content, and builds what they would build of one with no more than warnings. */
export function checkMutant(mutant: Mutant): { outcome: Outcome; details: string } {
  const { content, problems } = checkDamaged(mutant.content, mutant.original, mutant.damaged);
  const { outcome, fault } = judge(mutant, problems);
  if (stopping(problems).length === 0) {
    buildSiteContent(content.entries);
    for (const { path, body } of content.entries.filter((entry) => entry.path === pathOf(mutant)))
      renderBody({ path, tree: body });
  }
  const details = outcome === 'passed' ? '' : [fault, describe(mutant), shorten(formatProblems(problems))].join('\n');
  return { outcome, details };
}

/** A warning is a report like any other: harmful damage of its kind has it, and harmless damage has none. */
function judge(mutant: Mutant, problems: readonly Problem[]): { outcome: Outcome; fault: string } {
  const { kind, content, damaged } = mutant;
  if (kind.effect === 'harmless') {
    const outcome = problems.length === 0 ? 'passed' : 'refused';
    return { outcome, fault: 'harmless, and refused' };
  }
  if (problems.length === 0) return { outcome: 'let through', fault: 'harmful, and let through' };
  const [first, last] = typeof damaged.at === 'number' ? [damaged.at, damaged.at] : (damaged.at ?? [0, 0]);
  const file = `${content.folder}/${damaged.reportedIn ?? pathOf(mutant)}`;
  const place = first === last ? `line ${first}` : `lines ${first} to ${last}`;
  const isExpected = ({ rule, file: path, line }: Problem): boolean =>
    kind.rules.includes(rule) && path === file && line >= first && line <= last;
  if (!problems.some(isExpected))
    return { outcome: 'wrong place', fault: `not reported by ${kind.rules.join(' or ')} at ${file}, ${place}` };
  if (problems.length > 1 && kind.hasFollowers !== true)
    return { outcome: 'more than one message', fault: `more is reported than ${file}, ${place}` };
  return { outcome: 'passed', fault: '' };
}

function pathOf({ damaged, original }: Mutant): string {
  return damaged.path ?? original.path;
}

function describe({ number, kind, original, damaged }: Mutant): string {
  const { content, path, also } = damaged;
  const after = typeof content === 'string' ? content : Buffer.from(content ?? []).toString('latin1');
  const patch =
    after.length > 200_000 ? '(too long to show)' : createTwoFilesPatch('before', 'after', original.text, after);
  const others = also === undefined ? '' : `, with ${Object.keys(also).join(', ')}`;
  const where = `${original.path}${path === undefined ? '' : ` as ${path}`}${others}`;
  return `mutant ${number}, ${kind.effect}: ${kind.name}, in ${where}\n${shorten(patch)}`;
}

function shorten(text: string): string {
  const lines = text.split('\n').slice(0, mostLines);
  return lines.map((line) => line.slice(0, longestLine)).join('\n');
}
