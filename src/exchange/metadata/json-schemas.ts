import { z } from 'zod';
import { absolute, paths } from '../../core/routes/paths.ts';
import type { Strategy } from '../../core/model/types.ts';
import type { ActionColumns } from '../actions/column.ts';
import { actionColumnsOf } from '../actions/columns.ts';
import { actionRecordSchema } from '../actions/record.ts';
import { measureRecordSchema } from '../measures/record.ts';

/** The JSON Schemas of the JSON files, by the names of those files without their endings. */
export function jsonSchemas(
  strategy: Strategy,
  columns: ActionColumns = actionColumnsOf(strategy),
): Record<'actions' | 'indicators', object> {
  const { id, shortTitle, terms } = strategy;
  const schema = (name: string, title: string, record: z.ZodType) => ({
    ...z.toJSONSchema(z.array(record), { target: 'draft-2020-12' }),
    $id: absolute(paths.dataFile(id, 'schemas', `${name}.schema.json`)),
    title: `${shortTitle}: ${title}`,
  });
  return {
    actions: schema('actions', terms.action.many, actionRecordSchema(columns)),
    indicators: schema('indicators', 'measures and their figures', measureRecordSchema),
  };
}
