import { isDeepStrictEqual } from 'node:util';
import { actionSchema } from '../../core/content/schema/plan.ts';
import type { ContentFile } from '../../core/content/content-file.ts';
import { fieldsWith } from './action-values.ts';
import type { ImportContext, PresentTable } from './import-context.ts';
import { patchYaml } from './patch-yaml.ts';
import type { ImportPlan } from './plan-changes.ts';

type Fields = Record<string, unknown>;

interface TableFields extends Fields {
  rows: number;
  withdrawnRows?: number[];
  actions: (Fields & { id: string; row: number })[];
}

const actionOrder = Object.keys(actionSchema.shape);
const order = [...actionOrder, 'under', 'source', 'table', 'rows', 'withdrawnRows', 'actions'];

/**
 * The texts of the files that a plan changes, by their paths below the content folder. In each, only the lines of what
 * changes are touched.
 *
 * @param options.remove whether actions that the sheet does not have are taken out.
 */
export function applyPlan(plan: ImportPlan, context: ImportContext, options: { remove: boolean }): Map<string, string> {
  const removed = options.remove ? plan.removed.map(({ record }) => record.id) : [];
  const texts = new Map<string, string>();
  for (const table of context.tables) {
    const after = tableAfter(table, plan, new Set(removed));
    addChanged(texts, table.file, after);
  }
  const difference = plan.added.length - removed.length;
  const { settings } = context;
  if (settings !== undefined && difference !== 0) {
    const fields = settings.value as Fields & { expected: { actions: number } };
    const { expected } = fields;
    addChanged(texts, settings, { ...fields, expected: { ...expected, actions: expected.actions + difference } });
  }
  return texts;
}

function tableAfter(table: PresentTable, plan: ImportPlan, removed: ReadonlySet<string>): Fields {
  const fields = table.file.value as TableFields;
  const changes = new Map(plan.changed.map(({ id, values }) => [id, values]));
  const kept = fields.actions
    .filter(({ id }) => !removed.has(id))
    .map((action) => fieldsWith(action, changes.get(action.id) ?? {}));
  const added = plan.added
    .filter((action) => action.table === table)
    .map(({ id, values }) => inOrder(fieldsWith({ id }, values) as Fields));
  const actions = [...kept, ...added] as TableFields['actions'];
  const rows = new Set(actions.map(({ row }) => row));
  const gone = fields.actions.filter(({ id, row }) => removed.has(id) && !rows.has(row)).map(({ row }) => row);
  const withdrawnRows = [...(fields.withdrawnRows ?? []), ...gone];
  return {
    ...fields,
    // The paper's table does not grow where an action only changes.
    rows: added.length === 0 ? fields.rows : Math.max(fields.rows, ...rows),
    ...(withdrawnRows.length > 0 && { withdrawnRows }),
    actions,
  };
}

function inOrder(fields: Fields): Fields {
  return Object.fromEntries(
    actionOrder.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]),
  );
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
