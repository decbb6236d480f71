import { asId } from '../content/validate/repairs.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import { id as idSchema } from '../content/schema/values.ts';
import type { CheckContext } from './context.ts';
import { placeIds } from './references.ts';

/** Reports file and folder names that cannot be part of an address, or differ from the id inside. */
export function checkFileNames(context: CheckContext): Problem[] {
  return [...strategyNames(context), ...namesAsIds(context), ...priorityNames(context), ...tableNames(context)];
}

function strategyNames(context: CheckContext): Problem[] {
  return context.strategies
    .filter((strategy) => !idSchema.safeParse(strategy).success)
    .map((strategy) => ({ ...context.locate(`strategies/${strategy}`), ...notAnId('folder', strategy) }));
}

function namesAsIds(context: CheckContext): Problem[] {
  return [...context.entries, ...context.invalid].flatMap(({ path, id }) => {
    if (id === undefined || idSchema.safeParse(id).success) return [];
    return [{ ...context.locate(path), ...notAnId('file', id) }];
  });
}

function priorityNames(context: CheckContext): Problem[] {
  return context.ofKind('priority').flatMap(({ path, id, data }) => {
    if (data.id === undefined || id === data.id) return [];
    const message = `The priority ${quote(data.id)} is in a file named ${quote(`${id ?? ''}.mdx`)}.`;
    const fix = `Name the file ${quote(`${data.id}.mdx`)}, or correct the id.`;
    return [{ rule: 'file-name', ...context.locate(path, ['id']), message, fix }];
  });
}

function tableNames(context: CheckContext): Problem[] {
  return context.ofKind('actionTable').flatMap(({ path, strategy, id, data }) => {
    const { under } = data;
    if (under === undefined || id === under || id?.startsWith(`${under}-`) === true) return [];
    if (!placeIds(context, strategy).includes(under)) return [];
    const message = `The actions under ${quote(under)} are in a file named ${quote(`${id ?? ''}.mdx`)}.`;
    const fix = `Name the file ${quote(`${under}.mdx`)}, or a second table ${quote(`${under}-2.mdx`)}, or correct "under".`;
    return [{ rule: 'file-name', ...context.locate(path, ['under']), message, fix }];
  });
}

function notAnId(what: 'file' | 'folder', name: string): Pick<Problem, 'rule' | 'message' | 'fix'> {
  const suggestion = asId(name);
  const form = 'Use lower-case letters and digits, joined by single hyphens or full stops.';
  return {
    rule: 'file-name',
    message: `${quote(name)} is not a valid ${what} name.`,
    fix: suggestion === undefined ? form : `Did you mean ${quote(suggestion)}? ${form}`,
  };
}
