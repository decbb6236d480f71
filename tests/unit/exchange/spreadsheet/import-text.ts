import { actionColumnsOf } from '../../../../src/exchange/actions/columns.ts';
import { planImport, type ImportPlan } from '../../../../src/exchange/spreadsheet/plan-import.ts';
import { importContext, type ImportContext } from '../../../../src/exchange/spreadsheet/import-context.ts';
import { formatPlan, formatSheet, formatSheetProblems } from '../../../../src/exchange/spreadsheet/format-plan.ts';
import { readSheets } from '../../../../src/exchange/spreadsheet/read-sheets.ts';
import { recogniseColumns, recognisedTitles } from '../../../../src/exchange/spreadsheet/recognise-columns.ts';
import { readContent, type Content } from '../../../../src/core/content/read-content.ts';
import { buildSiteContent } from '../../../../src/core/model/build-site-content.ts';

/** A strategy that tables are imported into. */
export interface Target {
  content: Content;
  context: ImportContext;
}

export async function readTarget(folder: string, id: string, replaced?: ReadonlyMap<string, string>): Promise<Target> {
  const content = await readContent(folder, undefined, replaced);
  const strategy = buildSiteContent(content.entries).strategies.find((candidate) => candidate.id === id);
  if (strategy === undefined) throw new Error(`There is no strategy "${id}" in ${folder}.`);
  return { content, context: importContext(content, strategy) };
}

/** What a spreadsheet would change in a strategy. */
export async function planOf(bytes: Uint8Array, name: string, { context }: Target): Promise<ImportPlan> {
  return (await read(bytes, name, context)).plan;
}

/** The same as an officer reads it. */
export async function importText(bytes: Uint8Array, name: string, { context }: Target): Promise<string> {
  const { sheet, plan } = await read(bytes, name, context);
  const problems = plan.problems.length === 0 ? [] : [formatSheetProblems(name, plan.problems)];
  return [formatSheet(name, sheet), formatPlan(name, plan, sheet), ...problems].join('\n\n');
}

async function read(bytes: Uint8Array, name: string, context: ImportContext) {
  const { terms } = context.strategy;
  const table = actionColumnsOf(context.strategy);
  const sheet = recogniseColumns(await readSheets(bytes, name, recognisedTitles(terms, table)), terms, {
    ids: context.actions,
    table,
  });
  if (sheet === undefined) throw new Error(`${name} has no row of column titles.`);
  return { sheet, plan: planImport(sheet, context) };
}
