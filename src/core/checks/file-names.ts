import { asId } from '../content/validate/repairs.ts';
import { reservedActions, reservedSections, reservedStrategies } from '../routes/paths.ts';
import type { Problem } from '../problems/problem.ts';
import { quote, quoteList } from '../text/wording.ts';
import { id as idSchema } from '../content/schema/values.ts';
import type { CheckContext } from './context.ts';
import { readEntries } from './entries.ts';
import { placeIds } from './references.ts';

/** Reports file and folder names that cannot stand in an address, are taken, or differ from the id inside. */
export function checkFileNames(context: CheckContext): Problem[] {
  return [
    ...strategyNames(context),
    ...namesAsIds(context),
    ...sectionNames(context),
    ...priorityNames(context),
    ...tableNames(context),
    ...actionIds(context),
  ];
}

function strategyNames(context: CheckContext): Problem[] {
  return context.strategies.flatMap((strategy) => {
    const place = context.locate(`strategies/${strategy}`);
    if (!idSchema.safeParse(strategy).success) return [{ ...place, ...notAnId('folder', strategy) }];
    if (!reservedStrategies.includes(strategy)) return [];
    return [{ ...place, ...reserved('strategy', strategy, reservedStrategies) }];
  });
}

function namesAsIds(context: CheckContext): Problem[] {
  return [...context.entries, ...context.invalid].flatMap(({ path, id }) => {
    if (id === undefined || idSchema.safeParse(id).success) return [];
    return [{ ...context.locate(path), ...notAnId('file', id) }];
  });
}

function sectionNames(context: CheckContext): Problem[] {
  return context.ofKind('section').flatMap(({ path, id }) => {
    if (id === undefined || !reservedSections.includes(id)) return [];
    return [{ ...context.locate(path), ...reserved('section', id, reservedSections) }];
  });
}

function actionIds(context: CheckContext): Problem[] {
  return context.ofKind('actionTable').flatMap(({ path, data }) =>
    readEntries(data.actions).flatMap(({ index, entry: { id } }) => {
      if (id === undefined || !reservedActions.includes(id)) return [];
      return [{ ...context.locate(path, ['actions', index, 'id']), ...reserved('action', id, reservedActions) }];
    }),
  );
}

function priorityNames(context: CheckContext): Problem[] {
  return context.ofKind('priority').flatMap(({ path, id, data }) => {
    if (data.id === undefined || id === data.id) return [];
    const message = `The priority ${quote(data.id)} stands in a file that is named ${quote(`${id ?? ''}.mdx`)}.`;
    const fix = `Name the file ${quote(`${data.id}.mdx`)}, or correct the id.`;
    return [{ rule: 'file-name', ...context.locate(path, ['id']), message, fix }];
  });
}

function tableNames(context: CheckContext): Problem[] {
  return context.ofKind('actionTable').flatMap(({ path, strategy, id, data }) => {
    const { under } = data;
    if (under === undefined || id === under || id?.startsWith(`${under}-`) === true) return [];
    if (!placeIds(context, strategy).includes(under)) return [];
    const message = `The actions under ${quote(under)} stand in a file that is named ${quote(`${id ?? ''}.mdx`)}.`;
    const fix = `Name the file ${quote(`${under}.mdx`)}, or a second table ${quote(`${under}-2.mdx`)}, or correct "under".`;
    return [{ rule: 'file-name', ...context.locate(path, ['under']), message, fix }];
  });
}

function notAnId(what: 'file' | 'folder', name: string): Pick<Problem, 'rule' | 'message' | 'fix'> {
  const meant = asId(name);
  const form = 'It is made of small letters and digits, joined by single hyphens or full stops.';
  return {
    rule: 'file-name',
    message: `The name ${quote(name)} of this ${what} is no id, so it cannot stand in an address.`,
    fix: meant === undefined ? form : `Did you mean ${quote(meant)}? ${form}`,
  };
}

function reserved(what: string, name: string, taken: readonly string[]): Pick<Problem, 'rule' | 'message' | 'fix'> {
  return {
    rule: 'reserved-name',
    message: `${/^[aeiou]/.test(what) ? 'An' : 'A'} ${what} cannot be named ${quote(name)}, because the site makes a page of that name.`,
    fix: `Choose another name. Taken are ${quoteList(taken, 'and')}.`,
  };
}
