import { isDeepStrictEqual } from 'node:util';
import type { ContentFile } from '../../core/content/content-file.ts';
import { actionSchema } from '../../core/content/schema/plan.ts';
import { patchYaml } from '../yaml/patch.ts';
import type { CurrentTable, ImportContext, WrittenTable } from './import-context.ts';
import { isExample, type ImportPlan } from './plan-import.ts';
import type { FieldChanges } from './read-row.ts';

type Fields = Record<string, unknown>;

const actionOrder = Object.keys(actionSchema.shape);
const order = [...actionOrder, 'under', 'source', 'table', 'rows', 'withdrawnRows', 'actions'];
const requiredFields = Object.entries(actionSchema.shape)
  .filter(([, field]) => !field.safeParse(undefined).success)
  .map(([name]) => name);

/**
 * The texts of the files that a plan changes, by their paths below the content folder. In each, only the lines of what
 * changes are touched.
 *
 * @param options.remove whether actions that the sheet does not have are taken out.
 */
export function applyPlan(plan: ImportPlan, context: ImportContext, options: { remove: boolean }): Map<string, string> {
  const removed = new Set(options.remove ? plan.removed.map(({ action }) => action.id) : []);
  const texts = new Map<string, string>();
  for (const table of context.tables) addChanged(texts, table.file, changeTable(table, plan, removed));
  const difference = plan.added.length - removed.size;
  const { settings } = context;
  if (settings !== undefined && difference !== 0) {
    const fields = settings.value as Fields & { expected: { actions: number } };
    const { expected } = fields;
    addChanged(texts, settings, { ...fields, expected: { ...expected, actions: expected.actions + difference } });
  }
  return texts;
}

function changeTable(table: CurrentTable, plan: ImportPlan, removed: ReadonlySet<string>): WrittenTable {
  const { written } = table;
  const changes = new Map(plan.changed.map(({ id, fields }) => [id, fields]));
  const kept = written.actions
    .filter(({ id }) => !removed.has(id))
    .map((action) => changeFields(action, changes.get(action.id) ?? {}));
  const added = plan.added
    .filter((action) => action.table === table)
    .map(({ id, fields }) => inOrder(changeFields({ id }, fields)));
  const actions = [...kept, ...added] as WrittenTable['actions'];
  const rows = new Set(actions.map(({ row }) => row));
  const examples = new Set(plan.removed.filter(isExample).map(({ action }) => action.id));
  const gone = written.actions
    .filter(({ id, row }) => removed.has(id) && !examples.has(id) && !rows.has(row))
    .map(({ row }) => row);
  const withdrawnRows = [...(written.withdrawnRows ?? []), ...gone];
  const hadExamples = written.actions.some(({ id }) => removed.has(id) && examples.has(id));
  const lastRow = Math.max(0, ...rows, ...withdrawnRows);
  return {
    ...written,
    // The document's table does not grow if an action only changes. Examples were no rows of it.
    rows: hadExamples ? lastRow : added.length === 0 ? written.rows : Math.max(written.rows, lastRow),
    ...(withdrawnRows.length > 0 && { withdrawnRows }),
    actions,
  };
}

/** The fields of an action in its file. What is not changed is as it was written. */
function changeFields(fields: Fields, changes: FieldChanges): Fields {
  const kept = Object.entries({ ...fields, ...changes }).filter(([name, value]) => {
    const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
    const isEmptied = name in changes && isEmpty && !requiredFields.includes(name);
    return value != null && !isEmptied;
  });
  return Object.fromEntries(kept);
}

function inOrder(fields: Fields): Fields {
  const place = (name: string) => (actionOrder.includes(name) ? actionOrder.indexOf(name) : actionOrder.length);
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => place(a) - place(b)));
}

function addChanged(
  texts: Map<string, string>,
  { path, text, value, fieldsOffset, bodyOffset }: ContentFile,
  after: Fields,
): void {
  if (isDeepStrictEqual(value, after)) return;
  const end = path.endsWith('.mdx') ? text.lastIndexOf('---', bodyOffset - 1) : text.length;
  const fields = text.slice(fieldsOffset, end);
  texts.set(path, text.slice(0, fieldsOffset) + patchYaml(fields, after, order) + text.slice(end));
}
