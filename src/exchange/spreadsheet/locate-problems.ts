import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { splitPage } from '../../core/content/front-matter.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { fileField } from '../actions/record.ts';
import { levelOf } from '../../core/problems/rules.ts';
import type { SheetProblem } from '../cells/problems.ts';
import type { ImportPlan } from './plan-import.ts';
import type { ActionSheet } from './recognise-columns.ts';

/**
 * Problems that the content would have after an import, each at the row and column of the sheet that it comes from.
 *
 * @param texts the files as the import would write them, by their paths as the problems show them.
 * @returns those of the sheet, and apart from them those that no row of the sheet explains.
 */
export function locateProblems(
  problems: readonly Problem[],
  texts: ReadonlyMap<string, string>,
  plan: ImportPlan,
  sheet: ActionSheet,
): { inSheet: SheetProblem[]; elsewhere: Problem[] } {
  const rows = new Map([...plan.changed, ...plan.added].map(({ id, row }) => [id, row]));
  const inSheet: SheetProblem[] = [];
  const elsewhere: Problem[] = [];
  for (const problem of problems) {
    const text = texts.get(problem.file);
    const field = text === undefined ? undefined : fieldAt(text, problem.line);
    const row = field === undefined ? undefined : rows.get(field.id);
    if (field === undefined || row === undefined) elsewhere.push(problem);
    else
      inSheet.push({
        row,
        column: titleOf(field.name, sheet),
        level: levelOf(problem.rule),
        message: problem.message,
        fix: fixFor(problem, plan, field.id),
      });
  }
  return { inSheet, elsewhere };
}

/** Owners that were changed and owners as printed have to agree, and the sheet has both. */
function fixFor({ rule, fix }: Problem, { changed, added }: ImportPlan, id: string): string | undefined {
  if (rule !== 'owners') return fix;
  const fields = [...changed, ...added].find((action) => action.id === id)?.fields ?? {};
  return fields.leads !== undefined && fields.ownersAsPublished === undefined
    ? 'If the plan now names other owners, enter them as printed in "owners_as_published", or clear that cell.'
    : fix;
}

/** The title of the column that a field of a file comes from. */
function titleOf(field: string, { columns, titles }: ActionSheet): string | undefined {
  const column = columns.find((candidate) => candidate.edit !== undefined && fileField(candidate) === field);
  return titles.get(column?.name ?? field);
}

/** The action and the field that a line of a file of actions is about. */
function fieldAt(text: string, line: number): { id: string; name: string } | undefined {
  const page = splitPage(text);
  if ('rule' in page) return undefined;
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) counter.addNewLine(index + 1);
  const document = parseDocument(page.settings);
  const actions = document.get('actions');
  if (!isSeq(actions)) return undefined;
  const lineOf = (offset: number) => counter.linePos(page.settingsOffset + offset).line;
  for (const action of actions.items.filter(isMap)) {
    const [start, end] = action.range ?? [0, 0];
    if (line < lineOf(start) || line > lineOf(Math.max(start, end - 1))) continue;
    const field = action.items.findLast(({ key }) => isScalar(key) && lineOf(key.range?.[0] ?? 0) <= line);
    // Each of the plan's own columns is a field of "extra".
    const extra = isMap(field?.value) ? field.value.items : [];
    const own = extra.findLast(({ key }) => isScalar(key) && lineOf(key.range?.[0] ?? 0) <= line);
    const key = own?.key ?? field?.key;
    return { id: String(action.get('id')), name: isScalar(key) ? String(key.value) : 'id' };
  }
  return undefined;
}
