import { asId } from '../content/validate/repairs.ts';
import type { Problem } from '../problems/problem.ts';
import { isNear, quote } from '../text/wording.ts';
import { id as idSchema } from '../content/schema/values.ts';
import type { CheckContext } from './context.ts';
import { textFields } from './fields.ts';

/** The ids of a list of things, `undefined` for each that could not be read and for a list that could not. */
export function idsOf(list: readonly ({ id?: string | undefined } | undefined)[] | undefined): (string | undefined)[] {
  return (list ?? [undefined]).map((entry) => entry?.id);
}

/** The ids of priorities. One that is not the name of its file is reported as that, and either of the two may be meant. */
export function priorityIds(context: CheckContext, strategy: string | undefined): (string | undefined)[] {
  return context
    .ofKind('priority', strategy)
    .flatMap(({ id, data }) => (data.id === undefined || data.id === id ? [data.id] : [data.id, id]));
}

const otherNouns: Readonly<Record<string, string>> = {
  priority: 'priority or objective',
  objective: 'priority or objective',
  indicator: 'measure',
};

/** What makes one problem of all that names a thing which is not there, in whatever way. */
export function causeOf(noun: string, strategy: string | undefined, id: string): string {
  const name = otherNouns[noun] ?? noun;
  return JSON.stringify([name, name === 'measure' ? undefined : strategy, id]);
}

/**
 * Why a strategy may lack a priority or an objective: all files of priorities are gone, or the list of objectives of a
 * priority is empty.
 *
 * @param place the id of what is missing, if one in particular.
 */
export function emptiedPlaces(
  context: CheckContext,
  strategy: string | undefined,
  place?: string,
): Required<Pick<Problem, 'fix' | 'cause'>> | undefined {
  const priorities = context.ofKind('priority', strategy);
  const emptied = priorities.find(
    ({ data: { id = '', objectives } }) => objectives?.length === 0 && (place?.startsWith(`${id}.`) ?? true),
  );
  if (priorities.length > 0 && emptied === undefined) return undefined;
  const what =
    emptied === undefined
      ? 'There are no priorities. Restore their files'
      : `"objectives" of the priority ${quote(emptied.data.id ?? '')} is empty. Restore its entries`;
  return { fix: `${what}, for example from an earlier version of the content.`, cause: `places of ${strategy ?? ''}` };
}

/**
 * Whether a reference names one of the known ids, or may name one that could not be read: where ids are wrongly written,
 * one of those that it comes near to, and where an id is not there at all, any.
 *
 * @param paths the files that have the ids.
 */
export function mayBe(
  reference: string,
  ids: readonly (string | undefined)[],
  paths: readonly string[],
  context: CheckContext,
): boolean {
  if (ids.includes(reference)) return true;
  if (ids.some((id) => id !== undefined && !idSchema.safeParse(id).success && asId(id) === reference)) return true;
  const unread = ids.filter((id) => id === undefined).length;
  if (unread === 0) return false;
  const written = context.files
    .filter(({ path }) => paths.includes(path))
    .flatMap(({ value }) => wronglyWritten(value));
  return written.length < unread || written.some((id) => asId(id) === reference || isNear(reference, id));
}

function wronglyWritten(value: unknown): string[] {
  return textFields(value)
    .filter(({ pattern, text }) => /(?:^|\.)id$/.test(pattern) && !idSchema.safeParse(text).success)
    .map(({ text }) => text);
}
